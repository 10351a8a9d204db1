package plenum.press.intake.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads dates from words, in the order in which a language and its agencies write them. */
public final class Dates {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private final Map<String, Integer> months;

  /**
   * @param months names and short forms in lower case; what stands alone as "tháng" is none
   */
  public Dates(Map<String, Integer> months) {
    this.months = Map.copyOf(months);
  }

  /**
   * A date as written.
   *
   * @param year 0 where it is not written
   * @param to the index behind its last token
   */
  public record Written(int day, int month, int year, int to) {
    /** The day, in the year that is written or else in {@code year}; empty if there is none. */
    public Optional<LocalDate> in(int year) {
      try {
        return Optional.of(LocalDate.of(this.year == 0 ? year : this.year, month, day));
      } catch (DateTimeException _) {
        return Optional.empty();
      }
    }

    /**
     * The newest such day that is not after {@code received}, and falls on {@code weekday} if that
     * is given and any of the last eight years has it so.
     */
    public Optional<LocalDate> before(LocalDate received, Optional<DayOfWeek> weekday) {
      if (year != 0) {
        return in(year);
      }
      Optional<LocalDate> newest = Optional.empty();
      for (int back = 0; back < 8; back++) {
        var day = in(received.getYear() - back).filter(one -> !one.isAfter(received));
        if (newest.isEmpty()) {
          newest = day;
        }
        if (day.isPresent() && weekday.map(day.get().getDayOfWeek()::equals).orElse(true)) {
          return day;
        }
      }
      return newest;
    }
  }

  /** The date that begins at this token, if one does. */
  public Optional<Written> at(List<Token> tokens, int from) {
    return figures(tokens, from)
        .or(() -> dayFirst(tokens, from))
        .or(() -> monthFirst(tokens, from));
  }

  /** 12/03/2026, 27-3-2026, 27.3, 2026-05-22 (which is one word). */
  private Optional<Written> figures(List<Token> tokens, int from) {
    var first = tokens.get(from);
    if (first.text().indexOf('-') > 0 || first.text().indexOf('.') > 0) {
      return joined(first.text().split("[-.]", 4), from + 1);
    }
    if (!first.number() || !follows(tokens, from + 1, "/") || !number(tokens, from + 2)) {
      return Optional.empty();
    }
    boolean withYear = follows(tokens, from + 3, "/") && number(tokens, from + 4);
    return checked(
        value(first.text()),
        value(tokens.get(from + 2).text()),
        withYear ? value(tokens.get(from + 4).text()) : 0,
        from + (withYear ? 5 : 3));
  }

  private static Optional<Written> joined(String[] parts, int to) {
    if (parts.length != 3 || !isFigures(parts[0]) || !isFigures(parts[1]) || !isFigures(parts[2])) {
      return Optional.empty();
    }
    return parts[0].length() == 4
        ? checked(value(parts[2]), value(parts[1]), value(parts[0]), to)
        : checked(value(parts[0]), value(parts[1]), value(parts[2]), to);
  }

  /** 12 March 2026, 3 December, 9 tháng 7 năm 2026. */
  private Optional<Written> dayFirst(List<Token> tokens, int from) {
    if (!number(tokens, from) || from + 1 >= tokens.size()) {
      return Optional.empty();
    }
    if (tokens.get(from + 1).is("tháng") && number(tokens, from + 2)) {
      boolean named = from + 3 < tokens.size() && tokens.get(from + 3).is("năm");
      return withYear(tokens, from, value(tokens.get(from + 2).text()), from + (named ? 4 : 3));
    }
    var month = months.get(tokens.get(from + 1).lower());
    return month == null ? Optional.empty() : withYear(tokens, from, month, from + 2);
  }

  /** March 12, 2026; Sept. 3; Apr 2. */
  private Optional<Written> monthFirst(List<Token> tokens, int from) {
    var month = months.get(tokens.get(from).lower());
    int at = follows(tokens, from + 1, ".") ? from + 2 : from + 1;
    if (month == null || !number(tokens, at)) {
      return Optional.empty();
    }
    return withYear(tokens, at, month, at + 1);
  }

  private static Optional<Written> withYear(List<Token> tokens, int day, int month, int at) {
    int year = follows(tokens, at, ",") ? at + 1 : at;
    boolean written = isYear(tokens, year);
    return checked(
        value(tokens.get(day).text()),
        month,
        written ? value(tokens.get(year).text()) : 0,
        written ? year + 1 : at);
  }

  private static Optional<Written> checked(int day, int month, int year, int to) {
    boolean fits =
        day >= 1
            && day <= 31
            && month >= 1
            && month <= 12
            && (year == 0 || (year >= FIRST_YEAR && year <= LAST_YEAR));
    return fits ? Optional.of(new Written(day, month, year, to)) : Optional.empty();
  }

  public static boolean isYear(List<Token> tokens, int at) {
    if (!number(tokens, at) || tokens.get(at).text().length() != 4) {
      return false;
    }
    int year = value(tokens.get(at).text());
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private static boolean number(List<Token> tokens, int at) {
    return at < tokens.size() && isFigures(tokens.get(at).text());
  }

  private static boolean isFigures(String text) {
    return !text.isEmpty()
        && text.length() <= 4
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean follows(List<Token> tokens, int at, String mark) {
    return at < tokens.size() && tokens.get(at).is(mark);
  }

  private static int value(String figures) {
    return isFigures(figures) ? Integer.parseInt(figures) : -1;
  }
}
