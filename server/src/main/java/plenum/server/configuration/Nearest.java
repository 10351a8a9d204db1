package plenum.server.configuration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the name that somebody probably meant. */
public final class Nearest {
  /** Two slips of the finger; more, and the guess is more often wrong than right. */
  private static final int SLIPS = 2;

  private Nearest() {}

  static List<String> keys() {
    return Arrays.stream(Key.values()).map(Key::written).toList();
  }

  /** The name within two slips of the finger, if there is one. */
  public static Optional<String> to(String typed, List<String> names) {
    return names.stream()
        .filter(name -> distance(typed, name) <= SLIPS)
        .min(Comparator.comparingInt(name -> distance(typed, name)));
  }

  /** How many insertions, deletions and replacements lead from one to the other. */
  static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    Arrays.setAll(row, j -> j);
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
