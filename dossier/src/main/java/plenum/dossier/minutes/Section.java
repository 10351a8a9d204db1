package plenum.dossier.minutes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import plenum.conference.agenda.ItemId;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Texts;

/**
 * A stretch of the meeting: an item of the agenda from opening to closing, or what lay between.
 *
 * @param until empty while it goes on
 * @param chairs who led in it, each once, in the order in which they were seen to
 * @param happenings in their order
 */
public record Section(
    Optional<Topic> topic,
    Instant from,
    Optional<Instant> until,
    List<Presiding> chairs,
    List<Happening> happenings) {
  public Section {
    chairs = List.copyOf(chairs);
    happenings = List.copyOf(happenings);
  }

  /**
   * The item as it stood when it was opened.
   *
   * @param visit from 1; more than that where the item was taken up again
   */
  public record Topic(
      ItemId item, Texts title, Duration planned, Optional<DelegationId> side, int visit) {}

  /** How long it took, or has taken until then. */
  public Duration taken(Instant now) {
    var end = until.orElse(now);
    return end.isBefore(from) ? Duration.ZERO : Duration.between(from, end);
  }
}
