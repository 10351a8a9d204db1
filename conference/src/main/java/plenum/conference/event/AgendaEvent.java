package plenum.conference.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import plenum.conference.agenda.Item;
import plenum.conference.agenda.ItemId;
import plenum.conference.agenda.Matter;
import plenum.conference.programme.SeatId;

/** The agenda was written, put to the chairs, or gone through. */
public sealed interface AgendaEvent extends Event {
  /** From now on these are the items, whatever they were before. */
  record AgendaDrawn(List<Item> items) implements AgendaEvent {
    public AgendaDrawn {
      items = List.copyOf(items);
    }
  }

  record AgendaAdopted(Instant at) implements AgendaEvent {}

  record ItemOpened(ItemId item, SeatId chair, Instant at) implements AgendaEvent {}

  /**
   * @param chair empty where it follows from another act
   */
  record ItemClosed(ItemId item, Optional<SeatId> chair, Instant at) implements AgendaEvent {}

  record Proposed(int number, Matter matter, SeatId chair, SeatId by, Instant at)
      implements AgendaEvent {}

  record ProposalAgreed(int number, SeatId chair, SeatId by) implements AgendaEvent {}

  record ProposalDeclined(int number, SeatId chair, SeatId by) implements AgendaEvent {}

  record ProposalWithdrawn(int number, SeatId chair, SeatId by) implements AgendaEvent {}

  /** All chairs who were there have agreed; what it was for follows. */
  record ProposalCarried(int number, Instant at) implements AgendaEvent {}
}
