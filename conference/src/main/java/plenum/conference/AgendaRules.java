package plenum.conference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plenum.conference.agenda.Agenda;
import plenum.conference.agenda.Item;
import plenum.conference.agenda.ItemId;
import plenum.conference.command.AgendaCommand;
import plenum.conference.event.AgendaEvent;
import plenum.conference.event.Event;
import plenum.conference.event.FloorEvent;
import plenum.conference.floor.Terms;
import plenum.conference.programme.Programme;
import plenum.conference.programme.SeatId;

/**
 * The agenda is the convener's until the meeting begins, then all chairs' together; going through
 * it is any chair's, since an item can be opened again at once.
 */
final class AgendaRules {
  private AgendaRules() {}

  static Decision decide(Entitlement entitlement, AgendaCommand command) {
    return switch (command) {
      case AgendaCommand.DrawAgenda(var items) -> draw(entitlement, items);
      case AgendaCommand.CarryProposals() -> ProposalRules.carry(entitlement);
      case AgendaCommand.InMeeting inMeeting -> whileOpen(entitlement, inMeeting);
    };
  }

  private static Decision whileOpen(Entitlement entitlement, AgendaCommand.InMeeting command) {
    var chair = entitlement.chair().orElseThrow();
    if (entitlement.conference().phase() != Phase.OPEN) {
      return Decision.refused(new StageRefusal.MeetingNotOpen());
    }
    return switch (command) {
      case AgendaCommand.OpenItem(var item) -> open(entitlement, chair, item);
      case AgendaCommand.CloseItem(var item) -> close(entitlement, chair, item);
      case AgendaCommand.Propose(var matter) -> ProposalRules.propose(entitlement, chair, matter);
      case AgendaCommand.Agree(var number) -> ProposalRules.agree(entitlement, chair, number);
      case AgendaCommand.Decline(var number) -> ProposalRules.decline(entitlement, chair, number);
      case AgendaCommand.Withdraw(var number) -> ProposalRules.withdraw(entitlement, chair, number);
    };
  }

  private static Decision draw(Entitlement entitlement, List<Item> items) {
    return entitlement
        .whyBegun()
        .or(() -> whyUnusable(entitlement.conference().programme(), items))
        .map(Decision::refused)
        .orElseGet(() ->
            items.equals(entitlement.conference().agenda().items())
                ? Decision.accepted()
                : Decision.accepted(new AgendaEvent.AgendaDrawn(items)));
  }

  /** What of these items cannot be. */
  static Optional<Refusal> whyUnusable(Programme programme, List<Item> items) {
    return AgendaFlaw.of(programme, items).stream()
        .map(AgendaFlaw::part)
        .<Refusal>map(AgendaRefusal.ItemUnusable::new)
        .findFirst();
  }

  private static Decision open(Entitlement entitlement, SeatId chair, ItemId id) {
    var agenda = entitlement.conference().agenda();
    if (agenda.items().isEmpty()) {
      return Decision.refused(new AgendaRefusal.NoAgenda());
    }
    var item = agenda.item(id);
    if (item.isEmpty()) {
      return Decision.refused(new AgendaRefusal.UnknownItem(id));
    }
    if (agenda.adopted().isEmpty()) {
      return Decision.refused(new AgendaRefusal.AgendaNotAdopted());
    }
    return agenda.current().filter(id::equals).isPresent()
        ? Decision.accepted()
        : new Decision.Accepted(
            opened(entitlement.conference(), item.get(), chair, entitlement.now()));
  }

  /** The item that was open is closed, and the floor is taken on other terms. */
  static List<Event> opened(Conference conference, Item item, SeatId chair, Instant now) {
    var terms = within(conference.programme(), item.terms());
    var by = Optional.of(chair);
    var events = new ArrayList<Event>(FloorRules.displaced(conference, terms, by, now));
    conference
        .agenda()
        .current()
        .ifPresent(id -> events.add(new AgendaEvent.ItemClosed(id, by, now)));
    events.add(new AgendaEvent.ItemOpened(item.id(), chair, now));
    if (!terms.equals(conference.floor().terms())) {
      events.add(new FloorEvent.TermsSet(terms, by, now));
    }
    events.addAll(FloorRules.presented(conference, terms, by, now));
    return events;
  }

  /** Seats that were named when the agenda was written may be gone by now. */
  private static Terms within(Programme programme, Terms terms) {
    var speakers =
        terms.speakers().stream().filter(seat -> programme.seat(seat).isPresent()).toList();
    return terms
        .withSpeakers(speakers)
        .withPresenter(terms.presenter().filter(seat -> programme.seat(seat).isPresent()));
  }

  private static Decision close(Entitlement entitlement, SeatId chair, ItemId id) {
    Agenda agenda = entitlement.conference().agenda();
    if (agenda.item(id).isEmpty()) {
      return Decision.refused(new AgendaRefusal.UnknownItem(id));
    }
    return agenda.current().filter(id::equals).isPresent()
        ? Decision.accepted(new AgendaEvent.ItemClosed(id, Optional.of(chair), entitlement.now()))
        : Decision.refused(new AgendaRefusal.ItemNotOpen(id));
  }

  /** When nobody is left to be asked about a proposal, if time alone brings that about. */
  static Optional<Instant> carriesAt(Conference conference, Instant now) {
    return conference.agenda().proposals().stream()
        .flatMap(proposal -> AllChairs.askedAt(conference, proposal.agreed(), now).stream())
        .min(Instant::compareTo);
  }
}
