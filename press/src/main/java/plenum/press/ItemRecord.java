package plenum.press;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import plenum.conference.agenda.ItemId;
import plenum.conference.floor.Mode;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.Texts;

/**
 * An item of the agenda that was opened.
 *
 * @param title as the agenda has it now, else as it had it then
 * @param side whose item it is, if it is one's
 * @param opened when first
 * @param mode in which its floor was taken when it was opened last
 * @param presenters who had the floor to present it, in the order in which they first had it
 */
public record ItemRecord(
    ItemId id,
    Texts title,
    Optional<DelegationId> side,
    Instant opened,
    Mode mode,
    List<Presenter> presenters) {
  public ItemRecord {
    presenters = List.copyOf(presenters);
  }

  /**
   * @param person empty where several people sat there: then nobody can say which of them spoke
   */
  public record Presenter(Optional<DelegationId> side, Optional<PersonId> person) {}
}
