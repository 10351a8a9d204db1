package plenum.server.capture;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The capture files of all conferences, a folder for each. They go with their conference, and a day
 * after they were written at the latest; of one conference {@value #MOST} stay. Thread-safe.
 */
public final class CaptureFiles {
  /** At 64 MiB each, 1.3 GB at the most of one conference. */
  public static final int MOST = 20;

  /** So that a fault of the evening can be looked at in the morning, and no longer. */
  public static final Duration KEPT = Duration.ofDays(1);

  private static final Logger LOG = System.getLogger(CaptureFiles.class.getName());
  private static final String SUFFIX = ".pcapng";

  private final Path folder;

  /** In this folder, which is made with the first file. */
  public CaptureFiles(Path folder) {
    this.folder = folder;
  }

  private Path of(String conference) {
    return folder.resolve(conference);
  }

  /**
   * Where a capture is to be written; makes room for it.
   *
   * @throws IOException if the folder cannot be made
   */
  public Path fresh(String conference, int number) throws IOException {
    var own = Files.createDirectories(of(conference));
    var old =
        files(own).stream().sorted(Comparator.comparing(CaptureFiles::number).reversed()).toList();
    for (var file : old.subList(Math.min(old.size(), MOST - 1), old.size())) {
      Files.deleteIfExists(file);
    }
    return own.resolve(number + SUFFIX);
  }

  private static int number(Path file) {
    var name = file.getFileName().toString();
    var digits = name.substring(0, name.length() - SUFFIX.length());
    return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
  }

  /** The file of a capture, if there is one still. */
  public Optional<Path> find(String conference, int number) {
    var file = of(conference).resolve(number + SUFFIX);
    return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
  }

  /** Deletes all of a conference. */
  public void forget(String conference) {
    delete(of(conference), _ -> true);
  }

  /** Deletes what is older than {@link #KEPT}; to be called now and then. Never throws. */
  public void expire(Instant now) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var conferences = Files.list(folder)) {
      for (var own : conferences.filter(Files::isDirectory).toList()) {
        delete(own, file -> written(file).isBefore(now.minus(KEPT)));
      }
    } catch (IOException failed) {
      LOG.log(Level.WARNING, "captures in " + folder + " were not looked through", failed);
    }
  }

  private static Instant written(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException gone) {
      return Instant.MAX;
    }
  }

  private interface Which {
    boolean is(Path file);
  }

  private static void delete(Path own, Which which) {
    if (!Files.isDirectory(own)) {
      return;
    }
    try {
      for (var file : files(own)) {
        if (which.is(file)) {
          Files.deleteIfExists(file);
        }
      }
      if (files(own).isEmpty()) {
        Files.deleteIfExists(own);
      }
    } catch (IOException failed) {
      LOG.log(Level.WARNING, "captures in " + own + " were not deleted", failed);
    }
  }

  private static List<Path> files(Path own) throws IOException {
    try (Stream<Path> files = Files.list(own)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
    }
  }
}
