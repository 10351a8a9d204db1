package plenum.conference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.agenda.Matter;
import plenum.conference.agenda.Proposal;
import plenum.conference.event.AgendaEvent;
import plenum.conference.event.Event;
import plenum.conference.programme.SeatId;

/** What one chair puts to the others, and what comes of it when all have agreed. */
final class ProposalRules {
  private ProposalRules() {}

  static Decision propose(Entitlement entitlement, SeatId chair, Matter matter) {
    var conference = entitlement.conference();
    var why = whyNot(conference, matter).or(() -> whyNotAgain(conference, chair, matter));
    if (why.isPresent()) {
      return Decision.refused(why.get());
    }
    if (waits(conference, chair, matter)) {
      return Decision.accepted();
    }
    var number = conference.agenda().lastProposal() + 1;
    var proposed =
        new AgendaEvent.Proposed(
            number, matter, chair, entitlement.seat().orElseThrow().id(), entitlement.now());
    var proposal = new Proposal(number, matter, chair, entitlement.now(), List.of(chair));
    return ifAllAgree(entitlement, proposal, proposed);
  }

  private static Optional<Refusal> whyNot(Conference conference, Matter matter) {
    var agenda = conference.agenda();
    return switch (matter) {
      case Matter.AdoptAgenda() ->
          agenda.items().isEmpty()
              ? Optional.of(new AgendaRefusal.NoAgenda())
              : agenda.adopted().map(_ -> new AgendaRefusal.AgendaIsAdopted());
      case Matter.ChangeAgenda(var items) when items.isEmpty() ->
          Optional.of(new AgendaRefusal.NoAgenda());
      case Matter.ChangeAgenda(var items) ->
          AgendaRules.whyUnusable(conference.programme(), items)
              .or(() ->
                  agenda
                      .current()
                      .filter(open -> items.stream().noneMatch(item -> item.id().equals(open)))
                      .map(AgendaRefusal.OpenItemStays::new));
    };
  }

  /** One adoption is enough to be asked about; of changes each chair puts one at a time. */
  private static Optional<Refusal> whyNotAgain(Conference conference, SeatId chair, Matter matter) {
    return conference.agenda().proposals().stream()
        .filter(other ->
            switch (matter) {
              case Matter.AdoptAgenda() ->
                  other.matter().equals(matter) && !other.proposer().equals(chair);
              case Matter.ChangeAgenda _ ->
                  other.matter() instanceof Matter.ChangeAgenda
                      && other.proposer().equals(chair)
                      && !other.matter().equals(matter);
            })
        .<Refusal>map(other -> new AgendaRefusal.ProposedAlready(other.proposer()))
        .findFirst();
  }

  private static boolean waits(Conference conference, SeatId chair, Matter matter) {
    return conference.agenda().proposals().stream()
        .anyMatch(other -> other.matter().equals(matter) && other.proposer().equals(chair));
  }

  static Decision agree(Entitlement entitlement, SeatId chair, int number) {
    var proposal = entitlement.conference().agenda().proposal(number);
    if (proposal.isEmpty()) {
      return Decision.refused(new AgendaRefusal.NoSuchProposal(number));
    }
    var agreed = proposal.get().agreed();
    if (agreed.contains(chair)) {
      return Decision.accepted();
    }
    var all =
        new Proposal(
            number,
            proposal.get().matter(),
            proposal.get().proposer(),
            proposal.get().since(),
            Stream.concat(agreed.stream(), Stream.of(chair)).toList());
    return ifAllAgree(
        entitlement,
        all,
        new AgendaEvent.ProposalAgreed(number, chair, entitlement.seat().orElseThrow().id()));
  }

  static Decision decline(Entitlement entitlement, SeatId chair, int number) {
    var by = entitlement.seat().orElseThrow().id();
    return entitlement
        .conference()
        .agenda()
        .proposal(number)
        .map(proposal ->
            proposal.proposer().equals(chair)
                ? Decision.refused(new AgendaRefusal.YourOwnProposal())
                : Decision.accepted(new AgendaEvent.ProposalDeclined(number, chair, by)))
        .orElseGet(() -> Decision.refused(new AgendaRefusal.NoSuchProposal(number)));
  }

  static Decision withdraw(Entitlement entitlement, SeatId chair, int number) {
    var by = entitlement.seat().orElseThrow().id();
    return entitlement
        .conference()
        .agenda()
        .proposal(number)
        .map(proposal ->
            proposal.proposer().equals(chair)
                ? Decision.accepted(new AgendaEvent.ProposalWithdrawn(number, chair, by))
                : Decision.refused(new AgendaRefusal.NotYourProposal(proposal.proposer())))
        .orElseGet(() -> Decision.refused(new AgendaRefusal.NoSuchProposal(number)));
  }

  /** Carries the first proposal about which nobody is left to be asked. */
  static Decision carry(Entitlement entitlement) {
    return entitlement.conference().agenda().proposals().stream()
        .filter(proposal -> AllChairs.pending(entitlement, proposal.agreed()).isEmpty())
        .findFirst()
        .<Decision>map(proposal ->
            new Decision.Accepted(carried(entitlement.conference(), proposal, entitlement.now())))
        .orElseGet(Decision::accepted);
  }

  private static Decision ifAllAgree(Entitlement entitlement, Proposal proposal, Event event) {
    var events = new ArrayList<Event>(List.of(event));
    if (AllChairs.pending(entitlement, proposal.agreed()).isEmpty()) {
      events.addAll(carried(entitlement.conference(), proposal, entitlement.now()));
    }
    return new Decision.Accepted(events);
  }

  private static List<Event> carried(Conference conference, Proposal proposal, Instant now) {
    var events = new ArrayList<Event>();
    events.add(new AgendaEvent.ProposalCarried(proposal.number(), now));
    switch (proposal.matter()) {
      case Matter.AdoptAgenda() -> {
        if (conference.agenda().adopted().isEmpty()) {
          events.add(new AgendaEvent.AgendaAdopted(now));
          conference
              .agenda()
              .next()
              .ifPresent(first ->
                  events.addAll(AgendaRules.opened(conference, first, proposal.proposer(), now)));
        }
      }
      case Matter.ChangeAgenda(var items) -> {
        conference
            .agenda()
            .current()
            .filter(open -> items.stream().noneMatch(item -> item.id().equals(open)))
            .ifPresent(open -> events.add(new AgendaEvent.ItemClosed(open, Optional.empty(), now)));
        events.add(new AgendaEvent.AgendaDrawn(items));
      }
    }
    return events;
  }
}
