package plenum.press.publication.folder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which files of the folder the site has put there, so that it never takes away what somebody else
 * has. A name is on the roll before its file is written and until after it is deleted: whatever
 * moment a process ends at, the next one knows of every file that it left.
 */
final class Roll {
  private static final String NAME = "roll";

  private Roll() {}

  static SortedSet<String> read(Path own) throws IOException {
    try {
      return new TreeSet<>(Files.readAllLines(own.resolve(NAME)));
    } catch (NoSuchFileException first) {
      return new TreeSet<>();
    }
  }

  static void write(Path own, Collection<String> paths) throws IOException {
    var text = String.join("\n", new TreeSet<>(paths)) + "\n";
    var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    WholeFile.write(own.resolve(NAME), own.resolve(NAME + ".part"), bytes, Optional.empty());
    WholeFile.flush(own);
  }
}
