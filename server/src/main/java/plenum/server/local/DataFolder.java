package plenum.server.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.random.RandomGenerator;
import plenum.server.certificate.OwnerOnly;

/**
 * The folder that holds everything the server keeps, taken by one server at a time. The lock is the
 * operating system's: it ends with the process, however that ends.
 */
public final class DataFolder implements AutoCloseable {
  private static final int KEY_OCTETS = 32;

  /** What came of taking the folder. */
  public sealed interface Taking {
    record Taken(DataFolder folder) implements Taking {}

    /** Another server runs on it. */
    record InUse() implements Taking {}

    record Unusable(String why) implements Taking {}
  }

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** Makes the folder if it is missing, readable by its owner alone, and takes it. */
  public static Taking take(Path path) {
    try {
      create(path);
      create(path.resolve("run"));
      var channel =
          FileChannel.open(
              path.resolve("run/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (locked(channel)) {
        return new Taking.Taken(new DataFolder(path, channel));
      }
      channel.close();
      return new Taking.InUse();
    } catch (IOException failed) {
      return new Taking.Unusable(failed.getClass().getSimpleName() + ": " + failed.getMessage());
    }
  }

  /** A folder in it, made if it is missing, for a command that keeps something there itself. */
  public static Path within(Path data, String name) throws IOException {
    create(data);
    create(data.resolve(name));
    return data.resolve(name);
  }

  public Path path() {
    return path;
  }

  /** This server's name among those that share a database; made once. */
  public String node(RandomGenerator random) throws IOException {
    var file = path.resolve("node");
    if (Files.notExists(file)) {
      OwnerOnly.write(file, "node-%08x".formatted(random.nextInt()));
    }
    return Files.readString(file).strip();
  }

  /** The server's signing key; made once. Whoever has it can make any link. */
  public byte[] key(RandomGenerator strong) throws IOException {
    var file = path.resolve("keys/server.key");
    if (Files.exists(file)) {
      return Files.readAllBytes(file);
    }
    create(path.resolve("keys"));
    var key = new byte[KEY_OCTETS];
    strong.nextBytes(key);
    OwnerOnly.write(file, key);
    return key;
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      return false; // by this same process
    }
  }

  private static void create(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Files.createDirectories(folder);
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }
}
