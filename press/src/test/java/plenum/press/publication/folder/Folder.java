package plenum.press.publication.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What a web server would carry of a folder. */
final class Folder {
  private Folder() {}

  static Map<String, String> files(Path root) throws IOException {
    var files = new TreeMap<String, String>();
    if (!Files.exists(root)) {
      return files;
    }
    try (var walk = Files.walk(root)) {
      for (var file : walk.filter(Files::isRegularFile).toList()) {
        var path = root.relativize(file).toString();
        if (!path.startsWith(".")) {
          files.put(path, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        }
      }
    }
    return files;
  }
}
