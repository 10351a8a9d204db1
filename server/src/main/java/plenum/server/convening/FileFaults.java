package plenum.server.convening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The faults found in a file so far, and at which line each part of the programme stands. */
final class FileFaults {
  private final List<FileFault> found = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();

  void add(int line, String where, String sentence) {
    found.add(new FileFault(line, where, sentence));
  }

  void place(String path, int line) {
    lines.putIfAbsent(path, line);
  }

  /** The line of this part, or of the nearest one around it; 0 if none is known. */
  int line(String path) {
    var at = path;
    while (!at.isEmpty()) {
      var line = lines.get(at);
      if (line != null) {
        return line;
      }
      int dot = at.lastIndexOf('.');
      int bracket = at.lastIndexOf('[');
      at = at.substring(0, Math.max(0, Math.max(dot, bracket)));
    }
    return 0;
  }

  List<FileFault> list() {
    return List.copyOf(found);
  }
}
