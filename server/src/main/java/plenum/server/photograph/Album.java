package plenum.server.photograph;

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

/** Where photographs lie: a folder for each conference, so that they go with it. Thread-safe. */
public final class Album {
  private final Path folder;
  private final Map<ConferenceId, Papers> opened = new ConcurrentHashMap<>();

  /** {@code folder} is made when the first photograph comes. */
  public Album(Path folder) {
    this.folder = folder;
  }

  /** The photographs of one conference; fails where the folder cannot be made. */
  Papers of(ConferenceId conference) {
    return opened.computeIfAbsent(conference, this::open);
  }

  private Papers open(ConferenceId conference) {
    try {
      var own = Files.createDirectories(folder.resolve(conference.value()));
      return Papers.open(own, Darkroom.LARGEST);
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
