package plenum.conference;

import plenum.conference.agenda.ItemId;
import plenum.conference.programme.SeatId;

/** The agenda is not written or gone through like that. */
public sealed interface AgendaRefusal extends Refusal {
  record UnknownItem(ItemId item) implements AgendaRefusal {}

  /** Opens an item of an agenda that the chairs have not adopted. */
  record AgendaNotAdopted() implements AgendaRefusal {}

  /** Adopts what has been adopted. */
  record AgendaIsAdopted() implements AgendaRefusal {}

  /** Adopts or opens where there is nothing on the agenda. */
  record NoAgenda() implements AgendaRefusal {}

  /** Closes what is not open. */
  record ItemNotOpen(ItemId item) implements AgendaRefusal {}

  /** The open item is missing from the agenda that is proposed. */
  record OpenItemStays(ItemId item) implements AgendaRefusal {}

  /**
   * @param part which of an item's parts cannot be: count, id, title, planned, delegation, or one
   *     of the terms
   */
  record ItemUnusable(String part) implements AgendaRefusal {}

  /** Decided, declined or withdrawn meanwhile, or never made. */
  record NoSuchProposal(int number) implements AgendaRefusal {}

  /** Waits already, made by this chair. */
  record ProposedAlready(SeatId chair) implements AgendaRefusal {}

  /** Only who made it takes it back. */
  record NotYourProposal(SeatId chair) implements AgendaRefusal {}

  /** Declines what is their own: it can be withdrawn. */
  record YourOwnProposal() implements AgendaRefusal {}
}
