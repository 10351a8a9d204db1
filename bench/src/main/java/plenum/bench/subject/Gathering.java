package plenum.bench.subject;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The conference that is measured: two invented sides whose seats alternate, the heads first.
 *
 * @param subject what it is about
 * @param seats of both sides, the heads among them; at least 2
 */
public record Gathering(String subject, int seats) {
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final String HEADING =
      """
      purpose: exchange
      languages: [en]
      subject: %s
      start: %s UTC
      minutes: 60
      host: hollinfirth
      order: [hollinfirth, saltmere]
      floor: closed
      kind: rehearsal
      chairs: heads
      delegations:
      """;
  private static final String DELEGATION =
      """
        - id: %1$s
          name: %2$s
          bodies: [Office of Returns]
          sites:
            - {id: main, city: %2$s, zone: UTC}
          language: en
          head: person-%3$d
          credit: %2$s
          colour: "%4$s"
      """;
  private static final String PERSON =
      """
        - id: person-%1$d
          delegation: %2$s
          names:
            en: {name: Person %1$d, short: Person %1$d, title: Synthetic person}
      """;
  private static final String SEAT =
      "  - {id: seat-%1$d, delegation: %2$s, role: %3$s, person: person-%1$d, site: main}\n";

  public Gathering {
    if (seats < 2) {
      throw new IllegalArgumentException("two heads need two seats, not " + seats);
    }
  }

  /** Whether the seat with this number, from 1, is its side's head. */
  public static boolean isHead(int number) {
    return number <= 2;
  }

  /** The conference's file. */
  public String file(Instant start) {
    return HEADING.formatted(subject, LOCAL.format(start.atOffset(ZoneOffset.UTC)))
        + DELEGATION.formatted("hollinfirth", "Hollinfirth", 1, "#1f5f8b")
        + DELEGATION.formatted("saltmere", "Saltmere", 2, "#8a5a1c")
        + "persons:\n"
        + lines(number -> PERSON.formatted(number, side(number)))
        + "seats:\n"
        + lines(
            number -> SEAT.formatted(number, side(number), isHead(number) ? "head" : "delegate"));
  }

  private String lines(IntFunction<String> line) {
    return IntStream.rangeClosed(1, seats).mapToObj(line).collect(Collectors.joining());
  }

  private static String side(int number) {
    return number % 2 == 1 ? "hollinfirth" : "saltmere";
  }
}
