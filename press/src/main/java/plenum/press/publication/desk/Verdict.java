package plenum.press.publication.desk;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What an attempt means for a parcel. Pure. */
sealed interface Verdict {
  record Taken() implements Verdict {}

  record Later(Instant at, Reason reason) implements Verdict {}

  record GivenUp(Reason reason) implements Verdict {}

  /** A desk that asks for more than this is asked again sooner. */
  Duration LONGEST = Duration.ofDays(1);

  /**
   * Of an answer (RFC 9110, section 15).
   *
   * @param failures with this one
   */
  static Verdict of(
      int status,
      Optional<String> retryAfter,
      int failures,
      Instant now,
      Backoff backoff,
      RandomGenerator random) {
    return switch (status / 100) {
      case 2 -> new Taken();
      case 3 -> new GivenUp(Reason.REDIRECTED);
      case 4 ->
          switch (status) {
            case 408, 425, 429 -> busy(retryAfter, failures, now, backoff, random);
            default -> new GivenUp(Reason.REFUSED);
          };
      default -> busy(retryAfter, failures, now, backoff, random);
    };
  }

  private static Verdict busy(
      Optional<String> retryAfter,
      int failures,
      Instant now,
      Backoff backoff,
      RandomGenerator random) {
    var own = now.plus(backoff.after(failures, random));
    var asked = retryAfter.flatMap(value -> asked(value, now)).orElse(own);
    return new Later(asked.isAfter(own) ? asked : own, Reason.BUSY);
  }

  /** Retry-After in seconds or as a date (RFC 9110, section 10.2.3); else empty. */
  private static Optional<Instant> asked(String value, Instant now) {
    var latest = now.plus(LONGEST);
    if (value.matches("[0-9]{1,18}")) {
      var seconds = Math.min(Long.parseLong(value), LONGEST.toSeconds());
      return Optional.of(now.plusSeconds(seconds));
    }
    try {
      var date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(date.isBefore(latest) ? date : latest);
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /** Of an attempt that brought no answer. */
  static Verdict without(
      Reason reason, int failures, Instant now, Backoff backoff, RandomGenerator random) {
    return new Later(now.plus(backoff.after(failures, random)), reason);
  }
}
