package plenum.conference;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import plenum.conference.agenda.Item;
import plenum.conference.agenda.ItemId;
import plenum.conference.agenda.Matter;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.AgendaCommand;
import plenum.conference.command.CaucusCommand;
import plenum.conference.command.ChamberCommand;
import plenum.conference.command.Command;
import plenum.conference.command.FloorCommand;
import plenum.conference.command.LineCommand;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.event.CaucusId;
import plenum.conference.floor.Ask;
import plenum.conference.floor.AskKind;
import plenum.conference.floor.Mode;
import plenum.conference.floor.Terms;
import plenum.conference.floor.Tie;
import plenum.conference.programme.Chairing;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.FloorPolicy;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.Programme;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Texts;
import plenum.conference.routing.Layout;
import plenum.conference.routing.Live;
import plenum.conference.routing.SourceKind;

/** Makes up meetings in which the floor is fought for: everybody is in, and everything is tried. */
final class FloorGenerator {
  private final RandomGenerator random;

  FloorGenerator(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** Two or three sides, one chair or several, each side with an expert, interpreter, observer. */
  static Programme programme(long seed) {
    Chairing chairing =
        seed % 3 == 0
            ? new Chairing.OneSeat(Samples.seat(Samples.LANVIA, "head"))
            : new Chairing.AllHeads();
    var programme = Samples.programme(2 + (int) (seed % 2), chairing, FloorPolicy.CLOSED);
    for (var side : programme.delegations()) {
      for (var role : List.of(Role.EXPERT, Role.INTERPRETER, Role.OBSERVER)) {
        var id = new PersonId(side.id() + "-" + role.name().toLowerCase(Locale.ROOT));
        var names = programme.persons().getFirst().names();
        programme = programme.with(new Person(id, Optional.of(side.id()), names));
        programme = programme.with(seat(programme, side, role, id));
      }
    }
    return programme;
  }

  private static Seat seat(Programme programme, Delegation side, Role role, PersonId person) {
    var name = role.name().toLowerCase(Locale.ROOT);
    return new Seat(
        Samples.seat(side.id(), name),
        programme.seats().size() + 1,
        Optional.of(side.id()),
        role,
        new Occupant.OnePerson(person),
        Optional.empty());
  }

  /** Everybody admitted and the meeting open. */
  static Meeting open(Programme programme) {
    var meeting = Meeting.of(programme);
    meeting.does(Meeting.CONVENER, new AgendaCommand.DrawAgenda(agenda(programme)));
    for (var side : programme.delegations()) {
      var head = Samples.seat(side.id(), "head");
      if (programme.chairs().contains(head)) {
        meeting.knocks(head);
      } else {
        meeting.knocks(head);
        meeting.does(
            Meeting.CONVENER, new AdmissionCommand.Admit(head, Meeting.device(head, 1).key()));
      }
    }
    for (var seat : programme.seats()) {
      var head = Samples.seat(seat.delegation().orElse(Samples.LANVIA), "head");
      if (!meeting.conference().admitted(seat.id())) {
        meeting.admitted(head, seat.id());
      }
    }
    meeting.does(Meeting.sitting(programme.chairs().getFirst()), new ProceedingsCommand.Open());
    return meeting;
  }

  static List<Item> agenda(Programme programme) {
    var presenter = Samples.seat(programme.delegations().getFirst().id(), "deputy");
    return List.of(
        item("opening", Terms.of(Mode.CHAIR_CALLS)),
        item("briefing", Terms.briefing(presenter)),
        item("discussion", Terms.free(3)));
  }

  private static Item item(String id, Terms terms) {
    return new Item(
        new ItemId(id),
        Texts.of("en", "About the " + id),
        Duration.ofMinutes(10),
        Optional.empty(),
        terms);
  }

  /** Everybody is connected and sends all the time, whatever the page would do. */
  static Live everythingFlows(Conference conference) {
    var all = conference.programme().seats().stream().map(Seat::id).collect(Collectors.toSet());
    return new Live(
        all,
        all.stream().collect(Collectors.toMap(seat -> seat, _ -> Set.of(SourceKind.values()))),
        List.of(),
        all.stream().collect(Collectors.toMap(seat -> seat, _ -> Layout.TILES_8)),
        java.util.Map.of());
  }

  Duration pause() {
    return Duration.ofSeconds(random.nextInt(40));
  }

  Generator.Asked asked(Conference conference, java.time.Instant now) {
    var seat = seat(conference);
    return switch (random.nextInt(20)) {
      case 18, 19 -> apart(conference, seat);
      case 16 -> new Generator.Asked(chair(conference), agenda(conference));
      case 17 ->
          random.nextInt(4) == 0
              ? new Generator.Asked(sitting(seat), agenda(conference))
              : new Generator.Asked(chair(conference), answer(conference));
      case 0, 1, 2, 3 -> new Generator.Asked(sitting(seat), own());
      case 4, 5, 6, 7 -> new Generator.Asked(chair(conference), leading(conference));
      case 8 ->
          new Generator.Asked(chair(conference), new FloorCommand.SetTerms(terms(conference)));
      case 9 -> new Generator.Asked(sitting(seat), leading(conference));
      case 10 -> new Generator.Asked(chair(conference), voices(conference, seat));
      case 11 -> new Generator.Asked(sitting(seat), voices(conference, seat));
      case 12 -> door(conference, seat);
      case 13 ->
          new Generator.Asked(
              Meeting.SERVER,
              random.nextBoolean()
                  ? new LineCommand.LineLost(chairOr(conference, seat), now)
                  : new LineCommand.LineBack(chairOr(conference, seat), now));
      case 14 ->
          new Generator.Asked(
              chair(conference),
              random.nextBoolean()
                  ? new ChamberCommand.Mute(seat)
                  : new ChamberCommand.Unmute(seat));
      default ->
          new Generator.Asked(
              Meeting.SERVER,
              random.nextBoolean()
                  ? new FloorCommand.EndOverdue()
                  : new AgendaCommand.CarryProposals());
    };
  }

  /** Goes to a sealed room, comes back, or does something in there; mostly who may. */
  private Generator.Asked apart(Conference conference, SeatId seat) {
    var side = side(conference);
    var leader = Samples.seat(side, one(List.of("head", "deputy", "secretary")));
    var by = random.nextInt(6) == 0 ? seat : leader;
    return switch (random.nextInt(13)) {
      case 0 -> new Generator.Asked(sitting(by), new CaucusCommand.Withdraw(side));
      case 1, 2, 3, 4 -> new Generator.Asked(sitting(by), new CaucusCommand.Return(side));
      case 5, 6 -> new Generator.Asked(sitting(by), aside(conference));
      case 7, 8 -> invited(conference, seat);
      case 9 ->
          new Generator.Asked(sitting(within(conference, seat)), new CaucusCommand.ComeBack());
      case 10 ->
          new Generator.Asked(
              sitting(seat),
              new CaucusCommand.WriteNote(
                  random.nextInt(9) == 0 ? " " : "a secret of " + side + " " + seat));
      case 11 -> {
        var room = Samples.seat(side, "room");
        var people = conference.seat(room).orElseThrow().occupant().persons();
        yield new Generator.Asked(
            sitting(room),
            random.nextInt(3) == 0
                ? new ChamberCommand.UntapSpeaker(room)
                : new ChamberCommand.TapSpeaker(room, one(people)));
      }
      default -> {
        var target = within(conference, seat);
        var head = conference.sideOf(target).map(own -> Samples.seat(own, "head")).orElse(seat);
        yield new Generator.Asked(
            sitting(head),
            random.nextBoolean()
                ? new ChamberCommand.Mute(target)
                : new ChamberCommand.Unmute(target));
      }
    };
  }

  private Command aside(Conference conference) {
    var heads =
        conference.programme().delegations().stream()
            .map(side -> Samples.seat(side.id(), random.nextInt(4) == 0 ? "deputy" : "head"))
            .filter(_ -> random.nextInt(4) > 0)
            .toList();
    var interpreters =
        random.nextBoolean()
            ? List.of(
                Samples.seat(side(conference), random.nextInt(8) == 0 ? "press" : "interpreter"))
            : List.<SeatId>of();
    return new CaucusCommand.InviteAside(heads, interpreters);
  }

  /** Mostly one who was asked answers. */
  private Generator.Asked invited(Conference conference, SeatId seat) {
    var invitations = conference.caucuses().invitations();
    if (invitations.isEmpty()) {
      return new Generator.Asked(
          sitting(seat), new CaucusCommand.AgreeToGo(new CaucusId("caucus-1")));
    }
    var invitation = one(invitations);
    var by = random.nextInt(6) == 0 ? seat : one(invitation.circle().heads());
    return new Generator.Asked(
        sitting(by),
        random.nextInt(5) == 0
            ? new CaucusCommand.DeclineToGo(invitation.id())
            : new CaucusCommand.AgreeToGo(invitation.id()));
  }

  private SeatId within(Conference conference, SeatId otherwise) {
    var apart =
        conference.programme().seats().stream()
            .map(Seat::id)
            .filter(seat -> conference.roomOf(seat).isPresent())
            .toList();
    return apart.isEmpty() || random.nextInt(5) == 0 ? otherwise : one(apart);
  }

  /** Removes seldom and lets in again: a meeting of nobody would show nothing. */
  private Generator.Asked door(Conference conference, SeatId seat) {
    var device = Meeting.device(seat, 1).key();
    if (!conference.admitted(seat)) {
      var knock = conference.state(seat).filter(state -> state.knock(device).isPresent());
      var leader = conference.sideOf(seat).map(side -> Samples.seat(side, "deputy"));
      return knock.isPresent() && leader.isPresent()
          ? new Generator.Asked(sitting(leader.get()), new AdmissionCommand.Admit(seat, device))
          : new Generator.Asked(
              sitting(seat),
              new AdmissionCommand.Knock(
                  seat,
                  conference.state(seat).map(SeatState::generation).orElse(1),
                  Meeting.device(seat, 1)));
    }
    return random.nextInt(4) == 0
        ? new Generator.Asked(sitting(seat), new AdmissionCommand.Leave(seat, device))
        : new Generator.Asked(sitting(seat), own());
  }

  /** What can happen in a discussion without anybody setting other terms. */
  Generator.Asked discussed(Conference conference) {
    return random.nextInt(8) == 0
        ? new Generator.Asked(chair(conference), leading(conference))
        : new Generator.Asked(sitting(seat(conference)), own());
  }

  private Command own() {
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> new FloorCommand.Ask(kind());
      case 3 -> new FloorCommand.Withdraw(kind());
      case 4, 5 -> new FloorCommand.OpenMicrophone();
      case 6 -> new FloorCommand.Yield();
      default -> new FloorCommand.PassVoice();
    };
  }

  private Command leading(Conference conference) {
    var seat = waiting(conference);
    return switch (random.nextInt(16)) {
      case 0, 1, 2, 3 -> new FloorCommand.GiveNext();
      case 4 -> new FloorCommand.Give(seat);
      case 5 -> new FloorCommand.Take(speaking(conference));
      case 6 -> new FloorCommand.Skip(seat, kind());
      case 7 -> reorder(conference);
      case 8 -> new FloorCommand.EnterOnList(seat(conference));
      case 9 -> new FloorCommand.StrikeFromList(seat);
      case 10 -> new FloorCommand.ExtendTurn(speaking(conference), Duration.ofSeconds(upTo(90)));
      case 11 -> new FloorCommand.ExtendQuota(side(conference), Duration.ofSeconds(upTo(90)));
      case 12 -> new FloorCommand.TakePriority();
      case 13, 14 -> new FloorCommand.ReleasePriority();
      default -> new FloorCommand.AskToConclude(speaking(conference));
    };
  }

  private Command agenda(Conference conference) {
    var items = conference.agenda().items();
    var id = random.nextInt(10) == 0 || items.isEmpty() ? new ItemId("nothing") : one(items).id();
    return switch (random.nextInt(6)) {
      case 0, 1 -> new AgendaCommand.OpenItem(id);
      case 2 -> new AgendaCommand.CloseItem(conference.agenda().current().orElse(id));
      case 3 -> new AgendaCommand.Propose(new Matter.AdoptAgenda());
      case 4 -> new AgendaCommand.Propose(new Matter.ChangeAgenda(changed(conference)));
      default -> new AgendaCommand.DrawAgenda(changed(conference));
    };
  }

  private List<Item> changed(Conference conference) {
    var items = new ArrayList<>(conference.agenda().items());
    Collections.shuffle(items, new Random(random.nextLong()));
    if (!items.isEmpty() && random.nextInt(3) == 0) {
      items.removeLast();
    }
    items.add(item("item-" + random.nextInt(50), terms(conference)));
    return items;
  }

  private Command answer(Conference conference) {
    var number = Math.max(1, conference.agenda().lastProposal() - random.nextInt(3));
    return switch (random.nextInt(6)) {
      case 0, 1, 2 -> new AgendaCommand.Agree(number);
      case 3 -> new AgendaCommand.Decline(number);
      case 4 -> new AgendaCommand.Withdraw(number);
      default -> new AgendaCommand.CarryProposals();
    };
  }

  private Command voices(Conference conference, SeatId seat) {
    var interpreter =
        Samples.seat(side(conference), random.nextInt(5) == 0 ? "head" : "interpreter");
    return switch (random.nextInt(6)) {
      case 0, 1 -> new FloorCommand.TieInterpreter(interpreter, new Tie.ToSide(side(conference)));
      case 2 -> new FloorCommand.TieInterpreter(interpreter, new Tie.ToSeat(seat));
      case 3 -> new FloorCommand.UntieInterpreter(interpreter);
      case 4 -> new FloorCommand.PassVoice();
      default ->
          new FloorCommand.SpeakLanguage(
              seat,
              random.nextBoolean()
                  ? Optional.of(one(List.of("en", "vi", "xx")))
                  : Optional.empty());
    };
  }

  Terms terms(Conference conference) {
    var seats = new ArrayList<>(conference.programme().seats().stream().map(Seat::id).toList());
    Collections.shuffle(seats, new Random(random.nextLong()));
    var mode = one(List.of(Mode.values()));
    var speakers =
        seats.stream()
            .filter(seat ->
                random.nextInt(20) == 0
                    || QueueRules.hasVoice(conference.seat(seat).orElseThrow().role()))
            .limit(4)
            .toList();
    return new Terms(
        mode,
        random.nextInt(30) == 0 ? 26 : 1 + random.nextInt(4),
        random.nextBoolean(),
        random.nextInt(3) == 0,
        time(),
        time(),
        time().map(each -> each.multipliedBy(5)),
        random.nextBoolean(),
        mode == Mode.BRIEFING ? Optional.of(seat(conference)) : Optional.empty(),
        mode == Mode.SPEAKERS_LIST ? speakers : List.of());
  }

  private Optional<Duration> time() {
    return random.nextBoolean()
        ? Optional.of(Duration.ofSeconds(10 + random.nextInt(120)))
        : Optional.empty();
  }

  private Command reorder(Conference conference) {
    var ask = conference.floor().asks().isEmpty() ? null : one(conference.floor().asks());
    var kind = ask == null ? kind() : ask.kind();
    var side =
        ask == null
            ? side(conference)
            : conference.sideOf(ask.seat()).orElseGet(() -> side(conference));
    var seats =
        new ArrayList<>(
            conference.floor().asks().stream()
                .filter(other -> other.kind() == kind)
                .map(Ask::seat)
                .filter(seat ->
                    random.nextInt(8) == 0
                        || conference.sideOf(seat).filter(side::equals).isPresent())
                .toList());
    Collections.shuffle(seats, new Random(random.nextLong()));
    return new FloorCommand.Reorder(kind, seats);
  }

  private SeatId waiting(Conference conference) {
    var asks = conference.floor().asks();
    return asks.isEmpty() || random.nextInt(4) == 0 ? seat(conference) : one(asks).seat();
  }

  private SeatId speaking(Conference conference) {
    var turns = conference.floor().turns();
    return turns.isEmpty() || random.nextInt(5) == 0 ? seat(conference) : one(turns).seat();
  }

  private SeatId chairOr(Conference conference, SeatId seat) {
    return random.nextBoolean() ? one(conference.programme().chairs()) : seat;
  }

  private AskKind kind() {
    return one(List.of(AskKind.values()));
  }

  private Actor chair(Conference conference) {
    var chairs = conference.programme().chairs();
    var chair = one(chairs);
    var deputy = conference.programme().deputyOf(chair);
    return sitting(random.nextInt(6) == 0 ? deputy.orElse(chair) : chair);
  }

  private DelegationId side(Conference conference) {
    return one(conference.programme().delegations()).id();
  }

  private SeatId seat(Conference conference) {
    return one(conference.programme().seats()).id();
  }

  private static Actor sitting(SeatId seat) {
    return Meeting.sitting(seat);
  }

  private int upTo(int most) {
    return random.nextInt(most + 1);
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
