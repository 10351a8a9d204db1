package plenum.server.convening;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.Decision;
import plenum.conference.DocumentRights;
import plenum.conference.Phase;
import plenum.conference.Presence;
import plenum.conference.Rules;
import plenum.conference.SeatState;
import plenum.conference.SideState;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.interpretation.Booth;
import plenum.conference.interpretation.BoothPlan;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Ordered;
import plenum.conference.programme.Person;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.server.invitation.Openings;
import plenum.server.meeting.AgendaViews;
import plenum.server.meeting.DocumentViews;
import plenum.server.meeting.Meeting;
import plenum.wire.ConferenceView;
import plenum.wire.OrderOfProceedings;
import plenum.wire.OrderOfProceedings.DelegationState;
import plenum.wire.OrderOfProceedings.DocumentStanding;
import plenum.wire.OrderOfProceedings.Knocking;
import plenum.wire.OrderOfProceedings.NameEntry;
import plenum.wire.OrderOfProceedings.PapersEntry;
import plenum.wire.OrderOfProceedings.PersonEntry;
import plenum.wire.OrderOfProceedings.ProblemEntry;
import plenum.wire.OrderOfProceedings.SeatPresence;
import plenum.wire.OrderOfProceedings.SeatStanding;

/** Draws a conference for whoever edits it: the whole for its convener, one side for its own. */
final class Drawing {
  private final ConferenceLinks links;
  private final Openings openings;
  private final FlawSentences sentences;
  private final boolean thisComputerOnly;

  Drawing(
      ConferenceLinks links, Openings openings, FlawSentences sentences, boolean thisComputerOnly) {
    this.links = links;
    this.openings = openings;
    this.sentences = sentences;
    this.thisComputerOnly = thisComputerOnly;
  }

  OrderOfProceedings of(Meeting.Numbered numbered, Actor reader, String language, Instant now) {
    var conference = numbered.conference();
    var programme = conference.programme();
    var own = own(reader);
    return new OrderOfProceedings(
        conference.id().value(),
        numbered.revision(),
        ConferenceView.Kind.valueOf(programme.heading().kind().name()),
        Entries.phase(conference.phase()),
        own.map(DelegationId::value),
        own.isEmpty() && conference.phase() == Phase.CONVENED,
        thisComputerOnly,
        Entries.heading(programme.heading()),
        programme.delegations().stream().map(side -> side(conference, reader, side)).toList(),
        programme.persons().stream()
            .filter(person -> mine(own, person.delegation()))
            .map(Drawing::person)
            .toList(),
        programme.seats().stream()
            .filter(seat -> seat.role() != Role.GUEST && mine(own, seat.delegation()))
            .map(seat -> seat(conference, reader, seat, now))
            .toList(),
        conference.agenda().items().stream().map(AgendaViews::item).toList(),
        Entries.booths(booths(conference, own)),
        papers(conference, DocumentRights.of(conference, reader, now)),
        problems(conference, own, language));
  }

  private static Optional<DelegationId> own(Actor reader) {
    return switch (reader) {
      case Actor.DelegationSecretaryLink(var side) -> Optional.of(side);
      case Actor.Convener _, Actor.Seated _, Actor.Server _ -> Optional.empty();
    };
  }

  /** A side reads which languages are interpreted, and of the interpreters its own. */
  private static BoothPlan booths(Conference conference, Optional<DelegationId> own) {
    var plan = conference.interpretation().plan();
    return own.isEmpty()
        ? plan
        : new BoothPlan(
            plan.working().stream()
                .map(booth -> booth.with(seats(conference, own, booth)))
                .toList(),
            plan.interlock(),
            plan.pivot());
  }

  private static List<SeatId> seats(
      Conference conference, Optional<DelegationId> own, Booth booth) {
    return booth.seats().stream().filter(seat -> conference.sideOf(seat).equals(own)).toList();
  }

  private static PapersEntry papers(Conference conference, DocumentRights rights) {
    var languages = conference.programme().heading().languages();
    return new PapersEntry(
        rights.reading().documents().stream()
            .map(document ->
                new DocumentStanding(
                    document.id().value(),
                    rights.keeps().contains(document.id()),
                    DocumentViews.view(document, languages)))
            .toList(),
        rights.addsFor().stream().map(DelegationId::value).toList(),
        rights.addsForAll());
  }

  private static boolean mine(Optional<DelegationId> own, Optional<DelegationId> side) {
    return own.isEmpty() || own.equals(side);
  }

  private DelegationState side(Conference conference, Actor reader, Delegation side) {
    var state = conference.side(side.id());
    var hands = hands(conference, reader, Optional.of(side.id()));
    var taking = state.flatMap(SideState::lastTaking);
    return new DelegationState(
        Entries.delegation(side),
        state.filter(SideState::claimed).isPresent(),
        hands && changeable(conference, reader),
        state.filter(found -> readsLink(reader, side.id(), found)).isPresent()
            ? Optional.of(links.delegation(conference, side.id()).toString())
            : Optional.empty(),
        taking.map(SideState.Taking::at),
        taking.filter(SideState.Taking::anew).isPresent());
  }

  /** A link that is handed out is the convener's to hand on; the kept one is the side's alone. */
  private static boolean readsLink(Actor reader, DelegationId side, SideState state) {
    return switch (reader) {
      case Actor.Convener _ -> !state.kept();
      case Actor.DelegationSecretaryLink(var own) -> own.equals(side) && state.kept();
      case Actor.Seated _, Actor.Server _ -> false;
    };
  }

  /** Whether what belongs to this side, or to none, is in the reader's hands. */
  private static boolean hands(Conference conference, Actor reader, Optional<DelegationId> side) {
    return switch (reader) {
      case Actor.Convener _ -> side.flatMap(conference::side).filter(SideState::claimed).isEmpty();
      case Actor.DelegationSecretaryLink(var own) -> side.filter(own::equals).isPresent();
      case Actor.Seated _, Actor.Server _ -> false;
    };
  }

  /** The convener's until the meeting begins, a side's own until it ends. */
  private static boolean changeable(Conference conference, Actor reader) {
    return conference.phase() == Phase.CONVENED
        || conference.phase() == Phase.OPEN && reader instanceof Actor.DelegationSecretaryLink;
  }

  private static PersonEntry person(Person person) {
    var names = new LinkedHashMap<String, NameEntry>();
    person
        .names()
        .forEach((language, name) ->
            names.put(
                language,
                new NameEntry(name.fullName(), name.shortForm(), name.title(), name.body())));
    return new PersonEntry(
        person.id().value(), person.delegation().map(DelegationId::value), Ordered.copyOf(names));
  }

  private SeatStanding seat(Conference conference, Actor reader, Seat seat, Instant now) {
    var state = conference.state(seat.id());
    var revoked = state.filter(SeatState::revoked).isPresent();
    var readable = conference.mayReadLink(reader, seat.id()) && !revoked;
    return new SeatStanding(
        Entries.seat(seat),
        hands(conference, reader, seat.delegation()) && changeable(conference, reader),
        state.map(found -> presence(found.presence())).orElse(SeatPresence.AWAY),
        openings.first(ConferenceLinks.link(conference, seat.id())),
        readable ? Optional.of(links.seat(conference, seat.id()).toString()) : Optional.empty(),
        revoked,
        mayAdmit(conference, reader, seat, now),
        state.map(Drawing::waiting).orElse(List.of()));
  }

  /** As the rules themselves say. */
  private static boolean mayAdmit(Conference conference, Actor reader, Seat seat, Instant now) {
    return conference
        .state(seat.id())
        .flatMap(state -> state.knocks().stream().findFirst())
        .map(knock -> new AdmissionCommand.Admit(seat.id(), knock.device().key()))
        .filter(admit -> Rules.decide(conference, admit, reader, now) instanceof Decision.Accepted)
        .isPresent();
  }

  private static List<Knocking> waiting(SeatState state) {
    return state.knocks().stream()
        .map(knock ->
            new Knocking(
                knock.device().key().hash(), knock.device().label(), knock.second(), knock.since()))
        .toList();
  }

  private static SeatPresence presence(Presence presence) {
    return switch (presence) {
      case Presence.Away _ -> SeatPresence.AWAY;
      case Presence.Here(_, _, var lost) ->
          lost.isPresent() ? SeatPresence.LINE_LOST : SeatPresence.PRESENT;
      case Presence.Left _ -> SeatPresence.LEFT;
      case Presence.Removed _ -> SeatPresence.REMOVED;
    };
  }

  private List<ProblemEntry> problems(
      Conference conference, Optional<DelegationId> own, String language) {
    return conference.problems().stream()
        .filter(problem -> own.isEmpty() || concerns(conference, own.get(), problem.where()))
        .map(problem ->
            new ProblemEntry(problem.where(), problem.key(), sentences.say(problem, language)))
        .toList();
  }

  /** Whether the path leads to the side itself, or to one of its people or seats. */
  private static boolean concerns(Conference conference, DelegationId own, String where) {
    var programme = conference.programme();
    return where.startsWith("delegations[" + own + "]")
        || programme.persons().stream()
            .filter(person -> person.delegation().filter(own::equals).isPresent())
            .anyMatch(person -> where.startsWith("persons[" + person.id() + "]"))
        || programme.seats().stream()
            .filter(seat -> seat.of(own))
            .anyMatch(seat -> where.startsWith("seats[" + seat.id() + "]"));
  }
}
