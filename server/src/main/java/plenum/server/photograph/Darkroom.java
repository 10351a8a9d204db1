package plenum.server.photograph;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import plenum.dossier.photograph.Printer;

/**
 * Has pictures developed, one at a time, each by a process with bounds of its own: the server's
 * heap is small, and a meeting must not end because of a photograph. Thread-safe.
 */
final class Darkroom {
  /** The largest upload, in octets; cameras' JPEGs at full size have 5 to 12 million. */
  static final long LARGEST = 15_000_000;

  /** A JVM's start and 40 million pixels take 3 to 6 s; one made to take for ever is ended. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Semaphore place = new Semaphore(1);

  /** What comes of a picture. */
  sealed interface Development {
    /**
     * @param picture a JPEG file of ours; whoever gets it deletes it
     * @param width pixels
     * @param height pixels
     */
    record Developed(Path picture, int width, int height) implements Development {}

    /** Neither JPEG nor PNG, whatever its name says. */
    record OtherFormat() implements Development {}

    record TooLarge(long largest) implements Development {}

    record TooManyPixels(long most) implements Development {}

    /** Begins like a picture and cannot be decoded, or not in a decent time. */
    record Damaged() implements Development {}

    /** Others are being developed, and it takes long. */
    record Busy() implements Development {}
  }

  /**
   * Reads a picture to its end or its limit.
   *
   * @throws IOException if the upload breaks off or there is no room for it
   */
  Development develop(InputStream upload) throws IOException, InterruptedException {
    var negative = Files.createTempFile("plenum", ".upload");
    try {
      try (var file = Files.newOutputStream(negative)) {
        if (copy(upload, file) > LARGEST) {
          return new Development.TooLarge(LARGEST);
        }
      }
      return developInTurn(negative);
    } finally {
      Files.deleteIfExists(negative);
    }
  }

  /** Copies one octet more than is allowed at most. */
  private static long copy(InputStream from, OutputStream to) throws IOException {
    var buffer = new byte[64 * 1024];
    long copied = 0;
    for (int n = from.read(buffer); n >= 0 && copied <= LARGEST; n = from.read(buffer)) {
      to.write(buffer, 0, n);
      copied += n;
    }
    return copied;
  }

  private Development developInTurn(Path negative) throws IOException, InterruptedException {
    return picture(negative)
        ? inTurn(picture -> Developer.command(negative, picture))
        : new Development.OtherFormat();
  }

  /** A print of photographs that are kept: a part of one, or several side by side. */
  Development print(Function<Path, List<String>> arguments)
      throws IOException, InterruptedException {
    return inTurn(picture -> Developer.program(Printer.class, arguments.apply(picture)));
  }

  private Development inTurn(Function<Path, ProcessBuilder> work)
      throws IOException, InterruptedException {
    if (!place.tryAcquire(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
      return new Development.Busy();
    }
    try {
      return run(work);
    } finally {
      place.release();
    }
  }

  private static boolean picture(Path negative) throws IOException {
    try (var stream = Files.newInputStream(negative)) {
      return Format.of(stream.readNBytes(Format.TELLING)).isPresent();
    }
  }

  private static Development run(Function<Path, ProcessBuilder> work)
      throws IOException, InterruptedException {
    var picture = Files.createTempFile("plenum", ".jpg");
    boolean kept = false;
    try {
      var process = work.apply(picture).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      if (!process.waitFor(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
        return new Development.Damaged();
      }
      var development = read(process, picture);
      kept = development instanceof Development.Developed;
      return development;
    } finally {
      if (!kept) {
        Files.deleteIfExists(picture);
      }
    }
  }

  private static Development read(Process process, Path picture) throws IOException {
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    return switch (process.exitValue()) {
      case Developer.DONE -> {
        var size = said.strip().split(" ", 2);
        yield new Development.Developed(
            picture, Integer.parseInt(size[0]), Integer.parseInt(size[1]));
      }
      case Developer.TOO_MANY_PIXELS -> new Development.TooManyPixels(Developer.MOST_PIXELS);
      default -> new Development.Damaged();
    };
  }
}
