package plenum.conference;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import plenum.conference.agenda.Agenda;
import plenum.conference.capture.Captures;
import plenum.conference.caucus.Caucus;
import plenum.conference.caucus.Caucuses;
import plenum.conference.command.Actor;
import plenum.conference.document.Documents;
import plenum.conference.event.AdmissionEvent;
import plenum.conference.event.AgendaEvent;
import plenum.conference.event.CaptureEvent;
import plenum.conference.event.CaucusEvent;
import plenum.conference.event.ChamberEvent;
import plenum.conference.event.DocumentEvent;
import plenum.conference.event.Event;
import plenum.conference.event.FloorEvent;
import plenum.conference.event.KeepingEvent;
import plenum.conference.event.LineEvent;
import plenum.conference.event.LinkEvent;
import plenum.conference.event.MarkEvent;
import plenum.conference.event.MinutesEvent;
import plenum.conference.event.OpeningEvent;
import plenum.conference.event.PhoneEvent;
import plenum.conference.event.PhotographEvent;
import plenum.conference.event.ProceedingsEvent;
import plenum.conference.event.ProgrammeEvent;
import plenum.conference.event.RegisterEvent;
import plenum.conference.event.ReleaseEvent;
import plenum.conference.event.StatementEvent;
import plenum.conference.floor.Floor;
import plenum.conference.floor.Turn;
import plenum.conference.interpretation.Interpretation;
import plenum.conference.mark.Marks;
import plenum.conference.minutes.Drafts;
import plenum.conference.opening.Opening;
import plenum.conference.phone.Phones;
import plenum.conference.programme.ConferenceId;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Ordered;
import plenum.conference.programme.Person;
import plenum.conference.programme.Programme;
import plenum.conference.programme.ProgrammeProblem;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.register.Register;
import plenum.conference.release.Releases;
import plenum.conference.role.Power;
import plenum.conference.role.Target;
import plenum.conference.routing.Routing;
import plenum.conference.statement.Statements;
import plenum.conference.statement.Who;

/**
 * One meeting as it stands after some events. It knows what has happened and nothing of sockets,
 * clocks or what flows; {@link Rules} decide what may happen next.
 *
 * @param convener the account that convened, empty before
 * @param formerSeats ids that were seats once; they are never given again
 * @param lastNumber the highest seat number ever given
 * @param pinned the seat that chairs or operators keep on the stage, present or not
 */
public record Conference(
    ConferenceId id,
    String convener,
    Programme programme,
    Map<DelegationId, SideState> sides,
    Map<SeatId, SeatState> seats,
    Set<SeatId> formerSeats,
    int lastNumber,
    Proceedings proceedings,
    Optional<SeatId> pinned,
    Keepings keepings,
    Floor floor,
    Agenda agenda,
    Caucuses caucuses,
    Opening opening,
    Marks marks,
    Documents documents,
    Statements statements,
    Releases releases,
    Drafts drafts,
    Register register,
    Interpretation interpretation,
    Phones phones,
    Captures captures) {

  public Conference {
    sides = Ordered.copyOf(sides);
    seats = Ordered.copyOf(seats);
    formerSeats = Ordered.copyOf(formerSeats);
  }

  /** Before its first event. */
  public static Conference none(ConferenceId id) {
    return new Conference(
        id,
        "",
        Programme.EMPTY,
        Map.of(),
        Map.of(),
        Set.of(),
        0,
        Proceedings.NONE,
        Optional.empty(),
        Keepings.NONE,
        Floor.NONE,
        Agenda.NONE,
        Caucuses.NONE,
        Opening.NONE,
        Marks.NONE,
        Documents.NONE,
        Statements.NONE,
        Releases.NONE,
        Drafts.NONE,
        Register.NONE,
        Interpretation.NONE,
        Phones.NONE,
        Captures.NONE);
  }

  /** The conference once this has happened. Never refuses: what is in the journal has happened. */
  public Conference after(Event event) {
    var after = changed(event);
    return after.interpretation.consoles().isEmpty() ? after : InterpretationChanges.settled(after);
  }

  private Conference changed(Event event) {
    return switch (event) {
      case ProgrammeEvent changed -> ProgrammeChanges.after(this, changed);
      case LinkEvent link -> LinkChanges.after(this, link);
      case AdmissionEvent door -> AdmissionChanges.after(this, door);
      case LineEvent line -> LineChanges.after(this, line);
      case ProceedingsEvent proceeding -> ProceedingsChanges.after(this, proceeding);
      case ChamberEvent chamber -> ChamberChanges.after(this, chamber);
      case KeepingEvent kept -> KeepingChanges.after(this, kept);
      case FloorEvent floored -> FloorChanges.after(this, floored);
      case AgendaEvent agenda -> AgendaChanges.after(this, agenda);
      case CaucusEvent caucus -> CaucusChanges.after(this, caucus);
      case OpeningEvent opening -> OpeningChanges.after(this, opening);
      case MarkEvent mark -> MarkChanges.after(this, mark);
      case DocumentEvent document -> DocumentChanges.after(this, document);
      case StatementEvent statement -> StatementChanges.after(this, statement);
      case ReleaseEvent release -> ReleaseChanges.after(this, release);
      case PhotographEvent photograph -> PhotographChanges.after(this, photograph);
      case MinutesEvent minutes -> MinutesChanges.after(this, minutes);
      case RegisterEvent became -> RegisterChanges.after(this, became);
      case PhoneEvent phone -> with(phones.after(phone));
      case CaptureEvent capture -> with(captures.after(capture));
    };
  }

  public Conference after(List<Event> events) {
    var conference = this;
    for (var event : events) {
      conference = conference.after(event);
    }
    return conference;
  }

  public Phase phase() {
    return proceedings.phase();
  }

  public Optional<Seat> seat(SeatId seat) {
    return programme.seat(seat);
  }

  public Optional<SeatState> state(SeatId seat) {
    return Optional.ofNullable(seats.get(seat));
  }

  public Optional<SideState> side(DelegationId delegation) {
    return Optional.ofNullable(sides.get(delegation));
  }

  /** Whether this seat has been admitted and has neither left nor been removed. */
  public boolean admitted(SeatId seat) {
    return state(seat).filter(SeatState::here).isPresent();
  }

  /** Whether this actor may see the link of this seat, to hand it on. */
  public boolean mayReadLink(Actor actor, SeatId seat) {
    var entitlement = new Entitlement(this, actor, Instant.EPOCH); // it is the same at any time
    return seat(seat)
        .filter(of ->
            entitlement.reaches(Power.READ_SEAT_LINKS, new Target.OneSeat(seat, of.delegation())))
        .filter(of -> entitlement.whyClaimed(of.delegation()).isEmpty())
        .isPresent();
  }

  boolean claimed(DelegationId delegation) {
    return side(delegation).filter(SideState::claimed).isPresent();
  }

  /** Whose a seat is; nobody's, if it serves the whole or is not there. */
  public Optional<DelegationId> sideOf(SeatId seat) {
    return seat(seat).flatMap(Seat::delegation);
  }

  /** Whose word it is, as far as it is one side's. */
  public Optional<DelegationId> sideOf(Who who) {
    return switch (who) {
      case Who.OfPerson(var person) -> programme.person(person).flatMap(Person::delegation);
      case Who.OfSide(var side) -> Optional.of(side);
      case Who.Participants(), Who.AllSides() -> Optional.empty();
      case Who.Outside _ -> Optional.empty();
    };
  }

  /** The sealed room in which this seat is; empty in the plenary. */
  public Optional<Caucus> roomOf(SeatId seat) {
    return caucuses.rooms().isEmpty() ? Optional.empty() : caucuses.of(seat, sideOf(seat));
  }

  /** Whether this seat has been admitted and sits where all sides meet. */
  public boolean inPlenary(SeatId seat) {
    return admitted(seat) && roomOf(seat).isEmpty();
  }

  /**
   * Where this seat sits: 0 in the plenary, else a sealed room's number; empty if it is not here.
   */
  public OptionalInt roomNumber(SeatId seat) {
    return admitted(seat)
        ? OptionalInt.of(roomOf(seat).map(Caucus::number).orElse(Routing.PLENARY))
        : OptionalInt.empty();
  }

  /** All that is wrong or missing in the order of proceedings and in its booths. */
  public List<ProgrammeProblem> problems() {
    return Stream.concat(
            programme.problems().stream(),
            BoothCheck.problems(programme, interpretation.plan()).stream())
        .toList();
  }

  /** The language of who sits there: their side's, else the one that leads; BCP 47. */
  public String languageOf(SeatId seat) {
    var languages = programme.heading().languages();
    return sideOf(seat)
        .flatMap(programme::delegation)
        .map(Delegation::language)
        .orElseGet(() -> languages.isEmpty() ? "en" : languages.getFirst());
  }

  /** The language that is spoken in this seat: its own until somebody has said otherwise. */
  public String languageSpokenBy(SeatId seat) {
    return Optional.ofNullable(floor.spoken().get(seat)).orElseGet(() -> languageOf(seat));
  }

  /** Who renders the speaker of this turn one after the other. */
  public Optional<SeatId> interpreterOf(Turn turn) {
    return floor.interpreterOf(turn.seat(), sideOf(turn.seat()));
  }

  Conference with(Floor changed) {
    return copy(copy -> copy.floor = changed);
  }

  Conference with(Agenda changed) {
    return copy(copy -> copy.agenda = changed);
  }

  Conference with(Caucuses changed) {
    return copy(copy -> copy.caucuses = changed);
  }

  Conference with(Opening changed) {
    return copy(copy -> copy.opening = changed);
  }

  Conference with(Marks changed) {
    return copy(copy -> copy.marks = changed);
  }

  Conference with(Documents changed) {
    return copy(copy -> copy.documents = changed);
  }

  Conference with(Statements changed) {
    return copy(copy -> copy.statements = changed);
  }

  Conference with(Releases changed) {
    return copy(copy -> copy.releases = changed);
  }

  Conference with(Drafts changed) {
    return copy(copy -> copy.drafts = changed);
  }

  Conference with(Register changed) {
    return copy(copy -> copy.register = changed);
  }

  Conference with(Interpretation changed) {
    return copy(copy -> copy.interpretation = changed);
  }

  Conference with(Phones changed) {
    return copy(copy -> copy.phones = changed);
  }

  Conference with(Captures changed) {
    return copy(copy -> copy.captures = changed);
  }

  Conference with(Programme changed) {
    return copy(copy -> copy.programme = changed);
  }

  Conference with(Proceedings changed) {
    return copy(copy -> copy.proceedings = changed);
  }

  Conference with(Keepings changed) {
    return copy(copy -> copy.keepings = changed);
  }

  Conference withConvener(String account) {
    return copy(copy -> copy.convener = account);
  }

  Conference withPinned(Optional<SeatId> seat) {
    return copy(copy -> copy.pinned = seat);
  }

  Conference with(DelegationId delegation, SideState side) {
    return copy(copy -> copy.sides = Ordered.with(sides, delegation, side));
  }

  Conference without(DelegationId delegation) {
    return copy(copy -> {
      copy.programme = programme.without(delegation);
      copy.sides = Ordered.without(sides, delegation);
      copy.documents = documents.without(delegation);
    });
  }

  /** With a seat that is new or changed; a changed one keeps what has become of it. */
  Conference with(Seat seat) {
    var state = seats.getOrDefault(seat.id(), SeatState.NEW);
    return copy(copy -> {
      copy.programme = programme.with(seat);
      copy.seats = Ordered.with(seats, seat.id(), state);
      copy.lastNumber = Math.max(lastNumber, seat.number());
    });
  }

  Conference without(SeatId seat) {
    var former = new LinkedHashSet<>(formerSeats);
    former.add(seat);
    return copy(copy -> {
      copy.programme = programme.without(seat);
      copy.seats = Ordered.without(seats, seat);
      copy.formerSeats = former;
      copy.pinned = pinned.filter(other -> !other.equals(seat));
      copy.keepings = keepings.withoutNote(seat);
      copy.floor = floor.without(seat);
      copy.opening = opening.without(seat);
      copy.documents = documents.without(seat);
      copy.interpretation = interpretation.with(interpretation.plan().without(seat));
      copy.phones = phones.without(seat);
    });
  }

  /** With the state of one seat changed; a seat that is not there stays away. */
  Conference with(SeatId seat, UnaryOperator<SeatState> change) {
    return state(seat)
        .map(state -> copy(copy -> copy.seats = Ordered.with(seats, seat, change.apply(state))))
        .orElse(this);
  }

  private Conference copy(Consumer<Copy> change) {
    var copy = new Copy(this);
    change.accept(copy);
    return copy.made();
  }

  /** All parts once more, to be changed before the next state is made of them. */
  private static final class Copy {
    private final ConferenceId id;
    private String convener;
    private Programme programme;
    private Map<DelegationId, SideState> sides;
    private Map<SeatId, SeatState> seats;
    private Set<SeatId> formerSeats;
    private int lastNumber;
    private Proceedings proceedings;
    private Optional<SeatId> pinned;
    private Keepings keepings;
    private Floor floor;
    private Agenda agenda;
    private Caucuses caucuses;
    private Opening opening;
    private Marks marks;
    private Documents documents;
    private Statements statements;
    private Releases releases;
    private Drafts drafts;
    private Register register;
    private Interpretation interpretation;
    private Phones phones;
    private Captures captures;

    private Copy(Conference of) {
      id = of.id;
      convener = of.convener;
      programme = of.programme;
      sides = of.sides;
      seats = of.seats;
      formerSeats = of.formerSeats;
      lastNumber = of.lastNumber;
      proceedings = of.proceedings;
      pinned = of.pinned;
      keepings = of.keepings;
      floor = of.floor;
      agenda = of.agenda;
      caucuses = of.caucuses;
      opening = of.opening;
      marks = of.marks;
      documents = of.documents;
      statements = of.statements;
      releases = of.releases;
      drafts = of.drafts;
      register = of.register;
      interpretation = of.interpretation;
      phones = of.phones;
      captures = of.captures;
    }

    private Conference made() {
      return new Conference(
          id,
          convener,
          programme,
          sides,
          seats,
          formerSeats,
          lastNumber,
          proceedings,
          pinned,
          keepings,
          floor,
          agenda,
          caucuses,
          opening,
          marks,
          documents,
          statements,
          releases,
          drafts,
          register,
          interpretation,
          phones,
          captures);
    }
  }
}
