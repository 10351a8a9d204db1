package plenum.press.archive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day, a month or a year as people type it, as the days from its first to its last. */
record TypedDate(LocalDate first, LocalDate last) {
  private static final Pattern YEAR = Pattern.compile("(\\d{4})");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})");
  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");

  static Optional<TypedDate> read(String text) {
    try {
      return year(text).or(() -> month(text)).or(() -> day(text));
    } catch (DateTimeException _) {
      return Optional.empty(); // the thirty-first of a month that has thirty
    }
  }

  private static Optional<TypedDate> year(String text) {
    var found = YEAR.matcher(text);
    return found.matches()
        ? Optional.of(months(YearMonth.of(number(text), 1), YearMonth.of(number(text), 12)))
        : Optional.empty();
  }

  private static Optional<TypedDate> month(String text) {
    var found = MONTH.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    var month = YearMonth.of(number(found.group(1)), number(found.group(2)));
    return Optional.of(months(month, month));
  }

  private static TypedDate months(YearMonth first, YearMonth last) {
    return new TypedDate(first.atDay(1), last.atEndOfMonth());
  }

  private static Optional<TypedDate> day(String text) {
    var iso = DAY.matcher(text);
    if (iso.matches()) {
      return Optional.of(day(iso.group(1), iso.group(2), iso.group(3)));
    }
    var found = DAY_FIRST.matcher(text);
    return found.matches()
        ? Optional.of(day(found.group(3), found.group(2), found.group(1)))
        : Optional.empty();
  }

  private static TypedDate day(String year, String month, String day) {
    var date = LocalDate.of(number(year), number(month), number(day));
    return new TypedDate(date, date);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
