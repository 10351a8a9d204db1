package plenum.press.intake.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A release with its key, from a folder in which "NAME.key.json" stands beside "NAME.txt", ".html",
 * ".json" or ".xml".
 */
public record Sample(Path file, byte[] bytes, Key key) {
  private static final String KEY = ".key.json";
  private static final List<String> ENDINGS = List.of(".txt", ".html", ".json", ".xml");

  /**
   * @throws IOException if a key has no release beside it or is none; the message names it
   */
  public static List<Sample> in(Path folder) throws IOException {
    var samples = new ArrayList<Sample>();
    try (var files = Files.list(folder)) {
      for (var file : files.sorted().toList()) {
        var name = file.getFileName().toString();
        if (name.endsWith(KEY)) {
          var release = beside(file, name.substring(0, name.length() - KEY.length()));
          samples.add(new Sample(release, Files.readAllBytes(release), Key.read(file)));
        }
      }
    }
    return List.copyOf(samples);
  }

  private static Path beside(Path key, String stem) throws IOException {
    for (var ending : ENDINGS) {
      var release = key.resolveSibling(stem + ending);
      if (Files.exists(release)) {
        return release;
      }
    }
    throw new IOException(
        key + " has no release beside it: " + stem + String.join(" or ", ENDINGS));
  }
}
