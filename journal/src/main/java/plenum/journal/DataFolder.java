package plenum.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds all a server keeps, for one process at a time. Where the file system knows
 * POSIX permissions only the owner may enter it or read its files.
 */
public final class DataFolder implements AutoCloseable {
  private static final Set<PosixFilePermission> DIRECTORY =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** Another process has the folder; the message says which and what to do. */
  public static final class InUseException extends IOException {
    private static final long serialVersionUID = 1L;

    private InUseException(Path folder, String process) {
      super(
          "The data folder %s is in use by another server (process %s). Stop it, or choose another folder."
              .formatted(folder, process.isEmpty() ? "unknown" : process));
    }
  }

  /** Makes the folder if need be and takes it until {@link #close}, or the end of the process. */
  public static DataFolder open(Path folder) throws IOException {
    var path = folder.toAbsolutePath().normalize();
    Files.createDirectories(path);
    restrict(path, DIRECTORY);
    var holder = read(path.resolve("process"));
    // On POSIX closing any channel to a file drops all of this process's locks on it: so a second
    // attempt of the process that holds the folder must not even open the lock.
    if (holder.equals(thisProcess())) {
      throw new InUseException(path, number(holder));
    }
    var channel = lock(ownersAlone(path.resolve("lock")));
    if (channel == null) {
      throw new InUseException(path, number(read(path.resolve("process"))));
    }
    Files.writeString(ownersAlone(path.resolve("process")), thisProcess());
    return new DataFolder(path, channel);
  }

  private static @Nullable FileChannel lock(Path file) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return channel;
      }
    } catch (OverlappingFileLockException _) {
      // this process holds it already, from a copy of the folder's path
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    return null;
  }

  /** Where the folder is, absolute. */
  public Path path() {
    return path;
  }

  /** The path of a file in the folder, made empty if it is not there. */
  public Path file(String name) throws IOException {
    return ownersAlone(path.resolve(name));
  }

  /** The path of a folder in the folder, made if it is not there. */
  public Path directory(String name) throws IOException {
    var directory = Files.createDirectories(path.resolve(name));
    restrict(directory, DIRECTORY);
    return directory;
  }

  private static Path ownersAlone(Path file) throws IOException {
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException _) {
      // from an earlier run
    }
    restrict(file, FILE);
    return file;
  }

  private static void restrict(Path path, Set<PosixFilePermission> permissions) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, permissions);
    }
  }

  private static String read(Path file) throws IOException {
    try {
      return Files.readString(file, UTF_8);
    } catch (NoSuchFileException _) {
      return "";
    }
  }

  /** Number and start: after a restart of the machine another process may have the same number. */
  private static String thisProcess() {
    var process = ProcessHandle.current();
    return process.pid() + " " + process.info().startInstant().map(Object::toString).orElse("");
  }

  private static String number(String process) {
    return process.replaceFirst(" .*", "");
  }

  /** Leaves the folder to others. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path.resolve("process"));
    lock.close();
  }
}
