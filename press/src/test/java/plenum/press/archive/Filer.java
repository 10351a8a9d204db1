package plenum.press.archive;

import java.nio.file.Path;
import java.util.Random;

/** Files invented entries one after another and says of each that it is there, until killed. */
final class Filer {
  private static final int MOST = 100_000;

  private Filer() {}

  /** The folder, the number of the first entry, and a seed. */
  public static void main(String[] arguments) {
    var random = new Random(Long.parseLong(arguments[2]));
    try (var archive = Archive.open(Path.of(arguments[0]), new Stock())) {
      int first = Integer.parseInt(arguments[1]);
      for (int i = first; i < first + MOST; i++) {
        archive.put(Generated.entry("e" + i, random));
        System.out.println(i);
        System.out.flush();
      }
    }
  }
}
