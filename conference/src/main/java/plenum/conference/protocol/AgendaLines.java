package plenum.conference.protocol;

import java.util.Optional;
import plenum.conference.agenda.ItemId;
import plenum.conference.agenda.Matter;
import plenum.conference.agenda.Proposal;
import plenum.conference.event.AgendaEvent;
import plenum.conference.event.AgendaEvent.AgendaAdopted;
import plenum.conference.event.AgendaEvent.AgendaDrawn;
import plenum.conference.event.AgendaEvent.ItemClosed;
import plenum.conference.event.AgendaEvent.ItemOpened;
import plenum.conference.event.AgendaEvent.ProposalAgreed;
import plenum.conference.event.AgendaEvent.ProposalCarried;
import plenum.conference.event.AgendaEvent.ProposalDeclined;
import plenum.conference.event.AgendaEvent.ProposalWithdrawn;
import plenum.conference.event.AgendaEvent.Proposed;
import plenum.conference.programme.SeatId;

/** What was gone through, and what the chairs put to each other. */
final class AgendaLines {
  private AgendaLines() {}

  static Optional<Line> of(Cast cast, AgendaEvent event) {
    return switch (event) {
      case AgendaDrawn _ -> Optional.empty();
      case AgendaAdopted _ -> Line.open(ProtocolKind.AGENDA_ADOPTED, Particulars.NONE);
      case ItemOpened(var item, var chair, _) ->
          Line.open(ProtocolKind.ITEM_OPENED, cast.about(chair).topic(topic(cast, item)));
      case ItemClosed(var item, var chair, _) ->
          Line.open(
              ProtocolKind.ITEM_CLOSED,
              Particulars.NONE.by(cast.who(chair)).topic(topic(cast, item)));
      case Proposed(var number, var matter, var chair, _, _) ->
          Line.open(proposed(matter), cast.about(chair).number(number));
      case ProposalAgreed(var number, var chair, _) ->
          answered(cast, ProtocolKind.PROPOSAL_AGREED, number, chair);
      case ProposalDeclined(var number, var chair, _) ->
          answered(cast, ProtocolKind.PROPOSAL_DECLINED, number, chair);
      case ProposalWithdrawn(var number, var chair, _) ->
          answered(cast, ProtocolKind.PROPOSAL_WITHDRAWN, number, chair);
      case ProposalCarried(var number, _) -> carried(cast, number);
    };
  }

  private static ProtocolKind proposed(Matter matter) {
    return switch (matter) {
      case Matter.AdoptAgenda() -> ProtocolKind.ADOPTION_PROPOSED;
      case Matter.ChangeAgenda _ -> ProtocolKind.CHANGE_PROPOSED;
    };
  }

  private static Optional<Line> answered(Cast cast, ProtocolKind kind, int number, SeatId chair) {
    return Line.open(kind, cast.about(chair).number(number));
  }

  /** That the agenda was adopted is an event, and a line, of its own. */
  private static Optional<Line> carried(Cast cast, int number) {
    return cast.conference()
        .agenda()
        .proposal(number)
        .map(Proposal::matter)
        .filter(Matter.ChangeAgenda.class::isInstance)
        .flatMap(_ -> Line.open(ProtocolKind.CHANGE_CARRIED, Particulars.NONE.number(number)));
  }

  private static Optional<Topic> topic(Cast cast, ItemId id) {
    return cast.conference().agenda().item(id).map(item -> new Topic(id.value(), item.title()));
  }
}
