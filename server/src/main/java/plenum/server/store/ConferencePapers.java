package plenum.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import plenum.conference.programme.ConferenceId;
import plenum.journal.Papers;

/**
 * Where photographs or documents lie: a folder for each conference, so that they go with it.
 * Thread-safe.
 */
public final class ConferencePapers {
  private final Path folder;
  private final long largest;
  private final Map<ConferenceId, Papers> opened = new ConcurrentHashMap<>();

  /**
   * @param folder is made when the first paper comes
   * @param largest the most octets that one may have
   */
  public ConferencePapers(Path folder, long largest) {
    this.folder = folder;
    this.largest = largest;
  }

  /** The papers of one conference; fails where the folder cannot be made. */
  public Papers of(ConferenceId conference) {
    return opened.computeIfAbsent(conference, this::open);
  }

  private Papers open(ConferenceId conference) {
    try {
      var own = Files.createDirectories(folder.resolve(conference.value()));
      return Papers.open(own, largest);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Deletes what was kept for a conference. */
  public void forget(String conference) {
    var id = new ConferenceId(conference);
    opened.remove(id);
    var own = folder.resolve(id.value());
    if (!Files.isDirectory(own)) {
      return;
    }
    try (var tree = Files.walk(own)) {
      for (var path : sortedUpwards(tree.toList())) {
        Files.deleteIfExists(path);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static List<Path> sortedUpwards(List<Path> paths) {
    return paths.stream().sorted(Comparator.reverseOrder()).toList();
  }
}
