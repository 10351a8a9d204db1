package plenum.conference.programme;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The head of the order of proceedings: everything but the lists of sides, people and seats.
 *
 * @param start when it is meant to begin
 * @param duration how long it is meant to last
 * @param host the side that invites
 * @param order the order of the sides, every delegation once
 * @param languages BCP 47 tags, the first one leads
 */
public record Heading(
    Purpose purpose,
    Texts subject,
    Instant start,
    Duration duration,
    Optional<DelegationId> host,
    List<DelegationId> order,
    FloorPolicy floor,
    Kind kind,
    List<String> languages,
    Chairing chairing) {
  public Heading {
    order = List.copyOf(order);
    languages = List.copyOf(languages);
  }

  public Heading withOrder(List<DelegationId> sides) {
    return new Heading(
        purpose, subject, start, duration, host, sides, floor, kind, languages, chairing);
  }
}
