package plenum.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Photographs and documents as files, named by the SHA-256 of what they hold. What is kept is on
 * the disk before its name is given out; the same bytes are kept once. Threads may share it.
 */
public final class Papers {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final Path folder;
  private final Path arriving;
  private final long largest;
  private final Map<Sha256, FileTime> checked = new ConcurrentHashMap<>();

  /** What keeping a paper comes to. */
  public sealed interface Kept {
    /** It is on the disk; {@code size} in bytes. */
    record Stored(Sha256 hash, long size) implements Kept {}

    /** It is larger than {@code largest} bytes; nothing of it was kept. */
    record TooLarge(long largest) implements Kept {}

    /** The disk did not take it; nothing of it was kept. */
    record Unavailable(Trouble trouble) implements Kept {}
  }

  private Papers(Path folder, long largest) {
    this.folder = folder;
    this.arriving = folder.resolve("arriving");
    this.largest = largest;
  }

  /**
   * The papers in a folder that exists and is this process's alone; what a crash left half done is
   * removed.
   *
   * @param largest the most bytes that one paper may have
   */
  public static Papers open(Path folder, long largest) throws IOException {
    var papers = new Papers(folder, largest);
    Files.createDirectories(papers.arriving);
    try (var leftovers = Files.newDirectoryStream(papers.arriving)) {
      for (var leftover : leftovers) {
        Files.delete(leftover);
      }
    }
    return papers;
  }

  /**
   * Keeps all that comes from {@code in}, reading no more than one byte beyond the largest size.
   *
   * @throws IOException if {@code in} does; nothing is kept then
   */
  public Kept put(InputStream in) throws IOException {
    Path draft;
    try {
      draft = Files.createTempFile(arriving, "paper", "");
    } catch (IOException e) {
      return unavailable(e);
    }
    try {
      return receive(in, draft);
    } finally {
      discard(draft);
    }
  }

  /** The paper's bytes, if it is kept; throws {@link UnavailableException} if it is damaged. */
  public Optional<byte[]> find(Sha256 hash) {
    try {
      var bytes = Files.readAllBytes(place(hash));
      if (!Sha256.over(bytes).equals(hash)) {
        throw damaged(hash);
      }
      return Optional.of(bytes);
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UnavailableException(trouble(e), e);
    }
  }

  /**
   * The paper to be read in parts, if it is kept; whoever gets it closes it. That it is whole is
   * found out once while this process runs: reading 60 megabytes for every part would take longer
   * than to send them.
   *
   * @throws UnavailableException if it is damaged, or cannot be read
   */
  public Optional<Paper> open(Sha256 hash) {
    var place = place(hash);
    try {
      var age = Files.getLastModifiedTime(place);
      if (!age.equals(checked.get(hash))) {
        check(hash, place);
        checked.put(hash, age);
      }
      return Optional.of(new Paper(FileChannel.open(place, StandardOpenOption.READ)));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UnavailableException(trouble(e), e);
    }
  }

  private static void check(Sha256 hash, Path place) throws IOException {
    var digest = Sha256.fresh();
    try (var in = Files.newInputStream(place)) {
      var buffer = new byte[BUFFER_BYTES];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    if (!Sha256.ofBytes(digest.digest()).equals(hash)) {
      throw damaged(hash);
    }
  }

  private static UnavailableException damaged(Sha256 hash) {
    var trouble = new Trouble(Trouble.Kind.DAMAGED, "the file of paper " + hash + " was altered");
    return new UnavailableException(trouble, new IOException(trouble.detail()));
  }

  /** Removes a paper; whether it was kept. */
  public boolean delete(Sha256 hash) {
    try {
      return Files.deleteIfExists(place(hash));
    } catch (IOException e) {
      throw new UnavailableException(trouble(e), e);
    }
  }

  private Kept receive(InputStream in, Path draft) throws IOException {
    var digest = Sha256.fresh();
    var buffer = new byte[BUFFER_BYTES];
    long size = 0;
    try (var file = new Sink(FileChannel.open(draft, StandardOpenOption.WRITE))) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        if (size > largest) {
          return new Kept.TooLarge(largest);
        }
        digest.update(buffer, 0, n);
        file.write(buffer, n);
      }
      file.flush();
      return settle(draft, digest, size);
    } catch (Sink.DiskException e) {
      return unavailable(e.disk);
    }
  }

  private Kept settle(Path draft, MessageDigest digest, long size) {
    var hash = Sha256.ofBytes(digest.digest());
    try {
      var drawer = Files.createDirectories(drawer(hash));
      Files.move(draft, place(hash), StandardCopyOption.ATOMIC_MOVE);
      flush(drawer);
      flush(folder);
      return new Kept.Stored(hash, size);
    } catch (IOException e) {
      return unavailable(e);
    }
  }

  private Path place(Sha256 hash) {
    return drawer(hash).resolve(hash.hex());
  }

  private Path drawer(Sha256 hash) {
    return folder.resolve(hash.hex().substring(0, 2));
  }

  /** Makes names durable where a directory can be flushed; elsewhere the system sees to it. */
  private static void flush(Path directory) throws IOException {
    if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static void discard(Path draft) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException _) {
      // the next start removes it
    }
  }

  private Kept unavailable(IOException e) {
    return new Kept.Unavailable(trouble(e));
  }

  private Trouble trouble(IOException e) {
    return new Trouble(isFull() ? Trouble.Kind.FULL : Trouble.Kind.FAILED, e.toString());
  }

  private boolean isFull() {
    try {
      return Files.getFileStore(folder).getUsableSpace() < BUFFER_BYTES;
    } catch (IOException _) {
      return false;
    }
  }

  /** Keeps the disk's failures apart from those of the source. */
  private record Sink(FileChannel file) implements AutoCloseable {
    static final class DiskException extends IOException {
      private static final long serialVersionUID = 1L;

      final transient IOException disk;

      DiskException(IOException disk) {
        super(disk);
        this.disk = disk;
      }
    }

    void write(byte[] bytes, int length) throws DiskException {
      try {
        var left = ByteBuffer.wrap(bytes, 0, length);
        while (left.hasRemaining()) {
          file.write(left);
        }
      } catch (IOException e) {
        throw new DiskException(e);
      }
    }

    void flush() throws DiskException {
      try {
        file.force(true);
      } catch (IOException e) {
        throw new DiskException(e);
      }
    }

    @Override
    public void close() throws DiskException {
      try {
        file.close();
      } catch (IOException e) {
        throw new DiskException(e);
      }
    }
  }
}
