package plenum.server.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import plenum.conference.programme.Limits;
import plenum.server.photograph.Developer;

/**
 * Has files copied, one at a time, each by a process with bounds of its own: the server's heap is
 * small, and a meeting must not end because of a document. Thread-safe.
 */
final class Copyist {
  /** A JVM's start and 600 scanned pages take 3 to 8 s; one made to take for ever is ended. */
  private static final Duration LONGEST = Duration.ofSeconds(45);

  /** Files at once, the one that is being copied included; each lies on the disk meanwhile. */
  private static final int MOST = 4;

  private final Semaphore room = new Semaphore(MOST);
  private final Semaphore place = new Semaphore(1, true);

  /** What comes of a file. */
  sealed interface Copy {
    /**
     * @param file whoever gets it deletes it
     */
    record Made(Path file, FileType type, int pages) implements Copy {}

    /**
     * @param what it looks like instead
     */
    record OtherType(String what) implements Copy {}

    record TooLarge() implements Copy {}

    record TooManyPixels() implements Copy {}

    record TooManyPages() implements Copy {}

    /** Opens with a password only, or forbids something to those who open it. */
    record Protected() implements Copy {}

    /** Begins like what it says and cannot be read, or not in a decent time. */
    record Damaged() implements Copy {}

    /** Others are being copied. */
    record Busy() implements Copy {}
  }

  /**
   * Reads a file to its end or its limit, and copies it.
   *
   * @throws IOException if the upload breaks off or there is no room for it
   */
  Copy copy(InputStream upload) throws IOException, InterruptedException {
    if (!room.tryAcquire()) {
      return new Copy.Busy();
    }
    var original = Files.createTempFile("plenum", ".upload");
    try {
      try (var file = Files.newOutputStream(original)) {
        if (receive(upload, file) > Limits.DOCUMENT_BYTES) {
          return new Copy.TooLarge();
        }
      }
      return inTurn(original);
    } finally {
      room.release();
      Files.deleteIfExists(original);
    }
  }

  /** Copies one octet more than is allowed at most. */
  private static long receive(InputStream from, OutputStream to) throws IOException {
    var buffer = new byte[64 * 1024];
    long copied = 0;
    for (int n = from.read(buffer);
        n >= 0 && copied <= Limits.DOCUMENT_BYTES;
        n = from.read(buffer)) {
      to.write(buffer, 0, n);
      copied += n;
    }
    return copied;
  }

  private Copy inTurn(Path original) throws IOException, InterruptedException {
    byte[] start;
    try (var stream = Files.newInputStream(original)) {
      start = stream.readNBytes(FileType.TELLING);
    }
    var type = FileType.of(start);
    if (type.isEmpty()) {
      return new Copy.OtherType(FileType.otherwise(start));
    }
    if (!place.tryAcquire(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
      return new Copy.Busy();
    }
    try {
      return run(original, type.get());
    } finally {
      place.release();
    }
  }

  private static Copy run(Path original, FileType type) throws IOException, InterruptedException {
    var made = Files.createTempFile("plenum", ".copy");
    boolean kept = false;
    try {
      var command =
          type == FileType.PDF
              ? PdfCopy.command(original, made)
              : Developer.keepingFormat(original, made);
      var process = command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
      if (!process.waitFor(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
        return new Copy.Damaged();
      }
      var copy = type == FileType.PDF ? pdf(process, made) : picture(process, made, type);
      kept = copy instanceof Copy.Made;
      return copy;
    } finally {
      if (!kept) {
        Files.deleteIfExists(made);
      }
    }
  }

  private static Copy pdf(Process process, Path made) throws IOException {
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    return switch (process.exitValue()) {
      case PdfCopy.DONE -> new Copy.Made(made, FileType.PDF, Integer.parseInt(said.strip()));
      case PdfCopy.PROTECTED -> new Copy.Protected();
      case PdfCopy.TOO_MANY_PAGES -> new Copy.TooManyPages();
      default -> new Copy.Damaged();
    };
  }

  private static Copy picture(Process process, Path made, FileType type) {
    return switch (process.exitValue()) {
      case Developer.DONE -> new Copy.Made(made, type, 1);
      case Developer.TOO_MANY_PIXELS -> new Copy.TooManyPixels();
      default -> new Copy.Damaged();
    };
  }
}
