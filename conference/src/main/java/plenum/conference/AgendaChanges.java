package plenum.conference;

import java.util.List;
import plenum.conference.agenda.Agenda;
import plenum.conference.agenda.Proposal;
import plenum.conference.event.AgendaEvent;

/** What happens to the agenda makes this of a conference. */
final class AgendaChanges {
  private AgendaChanges() {}

  static Conference after(Conference conference, AgendaEvent event) {
    var changed = conference.with(after(conference.agenda(), event));
    return switch (event) {
      case AgendaEvent.ItemOpened _ -> changed.with(changed.floor().withoutTimes());
      case AgendaEvent.AgendaDrawn _ ->
          changed.with(changed.documents().onAgenda(changed.agenda()));
      case AgendaEvent.AgendaAdopted _,
          AgendaEvent.ItemClosed _,
          AgendaEvent.Proposed _,
          AgendaEvent.ProposalAgreed _,
          AgendaEvent.ProposalDeclined _,
          AgendaEvent.ProposalWithdrawn _,
          AgendaEvent.ProposalCarried _ ->
          changed;
    };
  }

  private static Agenda after(Agenda agenda, AgendaEvent event) {
    return switch (event) {
      case AgendaEvent.AgendaDrawn(var items) -> agenda.with(items);
      case AgendaEvent.AgendaAdopted(var at) -> agenda.adoptedAt(at);
      case AgendaEvent.ItemOpened(var item, _, var at) -> agenda.opened(item, at);
      case AgendaEvent.ItemClosed(var item, _, var at) -> agenda.closed(item, at);
      case AgendaEvent.Proposed(var number, var matter, var chair, _, var at) ->
          agenda.with(new Proposal(number, matter, chair, at, List.of(chair)));
      case AgendaEvent.ProposalAgreed(var number, var chair, _) -> agenda.agreed(number, chair);
      case AgendaEvent.ProposalDeclined(var number, _, _) -> agenda.without(number);
      case AgendaEvent.ProposalWithdrawn(var number, _, _) -> agenda.without(number);
      case AgendaEvent.ProposalCarried(var number, _) -> agenda.without(number);
    };
  }
}
