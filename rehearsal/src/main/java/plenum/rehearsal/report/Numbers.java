package plenum.rehearsal.report;

import java.util.Locale;

/** Figures as people read them; a point before the decimals, whatever the machine's language. */
final class Numbers {
  private Numbers() {}

  /** {@code 0.4 ms}, {@code 12 ms}, {@code 1.24 s}. */
  static String millis(double millis) {
    if (millis >= 1_000) {
      return seconds(millis / 1_000);
    }
    return number(millis < 9.95 ? 1 : 0, millis) + " ms";
  }

  static String seconds(double seconds) {
    return number(seconds < 9.95 ? 2 : seconds < 99.5 ? 1 : 0, seconds) + " s";
  }

  static String percent(double percent) {
    return number(percent < 9.95 ? 2 : 1, percent) + " %";
  }

  /** Whole numbers without decimals: nothing is 0, and a limit of 5 is 5. */
  private static String number(int decimals, double value) {
    return format(value == Math.rint(value) ? 0 : decimals, value);
  }

  static String megabytes(double megabytes) {
    return format(0, megabytes) + " MB";
  }

  /** {@code 1:05} */
  static String clock(double seconds) {
    long whole = Math.round(seconds);
    return "%d:%02d".formatted(whole / 60, whole % 60);
  }

  static String format(int decimals, double value) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
