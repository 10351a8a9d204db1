package plenum.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How soon somebody who comes over a bad line has the other side's picture and sound, by their own
 * browser's statistics of what it decoded, and by which way.
 *
 * @param stood when a connection stood, that of the green room included
 * @param by the local candidate's kind, and what carries its packets to the first stop
 */
record Arrival(Duration stood, Duration picture, Duration sound, String by) {
  /** From the click, or from the reload, to the other side's picture and sound. */
  private static final Duration SOON = Duration.ofSeconds(5);

  /** Goes in by the green room, reloads, and has to be in soon each time, by this way. */
  static void twiceSoon(String line, Attendee attendee, String by) {
    attendee.page.evaluate("arrival.begin()");
    attendee.presses("Go in");
    of(attendee).isSoon(line + ", the first time", by);
    again(line, attendee, by);
  }

  /** Reloads, and has to be in soon by this way. */
  static void again(String line, Attendee attendee, String by) {
    attendee.page.reload();
    of(attendee).isSoon(line + ", after a reload", by);
    attendee.resumesSound();
  }

  private static Arrival of(Attendee attendee) {
    Eventually.holds(
        () -> "picture and sound; instead " + attendee.page.evaluate("arrival.found()"),
        Attendee.PATIENCE,
        () -> (boolean) attendee.page.evaluate("arrival.whole()"));
    var found = (Map<?, ?>) attendee.page.evaluate("arrival.found()");
    return new Arrival(
        millis(found.get("stood")),
        millis(found.get("picture")),
        millis(found.get("sound")),
        (String) found.get("by"));
  }

  private void isSoon(String when, String way) {
    System.out.printf(
        "%s: a connection after %d ms, picture after %d ms, sound after %d ms, by %s%n",
        when, stood.toMillis(), picture.toMillis(), sound.toMillis(), by);
    assertThat(by).as(when).startsWith(way);
    for (var took : List.of(picture, sound)) {
      assertThat(took).as(when).isLessThan(SOON);
    }
  }

  private static Duration millis(Object number) {
    return Duration.ofMillis(((Number) number).longValue());
  }
}
