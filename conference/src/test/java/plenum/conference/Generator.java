package plenum.conference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.ChamberCommand;
import plenum.conference.command.Command;
import plenum.conference.command.KeepingCommand;
import plenum.conference.command.LineCommand;
import plenum.conference.command.LinkCommand;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.command.ProgrammeCommand;
import plenum.conference.programme.Chairing;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.FloorPolicy;
import plenum.conference.programme.Heading;
import plenum.conference.programme.Kind;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.Programme;
import plenum.conference.programme.Role;
import plenum.conference.programme.SeatDraft;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Layout;
import plenum.conference.routing.Live;
import plenum.conference.routing.SourceKind;
import plenum.conference.routing.Spoke;
import plenum.conference.routing.ViewerId;
import plenum.conference.routing.Viewing;

/** Makes up programmes, commands by right and wrong people, and what flows, all from one seed. */
final class Generator {
  private final RandomGenerator random;

  Generator(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  int upTo(int most) {
    return random.nextInt(most + 1);
  }

  Programme programme() {
    var sides = 2 + random.nextInt(2);
    Chairing chairing =
        random.nextInt(3) == 0
            ? new Chairing.OneSeat(Samples.seat(Samples.LANVIA, "head"))
            : new Chairing.AllHeads();
    var programme = Samples.programme(sides, chairing, one(List.of(FloorPolicy.values())));
    return programme.with(kind(programme.heading(), one(List.of(Kind.values()))));
  }

  /** Half of the time somebody who may well do it, else anybody. */
  Actor actor(Conference conference) {
    return switch (random.nextInt(12)) {
      case 0 -> Meeting.CONVENER;
      case 1 -> new Actor.Convener("stranger");
      case 2, 3 -> Meeting.SERVER;
      case 4, 5 -> new Actor.DelegationSecretaryLink(side(conference));
      case 6, 7, 8 -> new Actor.Seated(Samples.seat(side(conference), "head"));
      default -> new Actor.Seated(seat(conference));
    };
  }

  /** A command, and who is likely to send it. */
  record Asked(Actor actor, Command command) {}

  Asked asked(Conference conference, Instant now) {
    var seat = seat(conference);
    var device = Meeting.device(seat, 1 + random.nextInt(random.nextInt(4) == 0 ? 5 : 1));
    var right = random.nextInt(10) > 0;
    return switch (random.nextInt(16)) {
      case 0, 1, 2, 3 ->
          new Asked(
              right ? new Actor.Seated(seat) : actor(conference),
              new AdmissionCommand.Knock(seat, generation(conference, seat), device));
      case 4, 5, 6 -> new Asked(actor(conference), door(conference));
      case 7 ->
          new Asked(
              right ? new Actor.Seated(seat) : actor(conference),
              random.nextBoolean()
                  ? new AdmissionCommand.Return(seat, device.key())
                  : new AdmissionCommand.Leave(seat, device.key()));
      case 8, 9 ->
          new Asked(right ? Meeting.SERVER : actor(conference), server(conference, seat, now));
      case 10, 11 -> new Asked(actor(conference), proceedings());
      case 12, 13 -> new Asked(leader(conference, seat), chamber(conference, seat));
      case 14 -> new Asked(actor(conference), link(conference, seat));
      default -> edited(conference, seat);
    };
  }

  Live live(Conference conference, Instant now) {
    var connected = new HashSet<SeatId>();
    Map<SeatId, Set<SourceKind>> flowing = new HashMap<>();
    Map<SeatId, Layout> layouts = new HashMap<>();
    var spoken = new ArrayList<Spoke>();
    for (var seat : conference.programme().seats()) {
      if (random.nextInt(4) > 0) {
        connected.add(seat.id());
      }
      var kinds = new HashSet<>(List.of(SourceKind.values()));
      kinds.removeIf(_ -> random.nextInt(3) == 0);
      flowing.put(seat.id(), kinds);
      layouts.put(seat.id(), one(List.of(Layout.values())));
      if (random.nextInt(4) == 0) {
        spoken.add(new Spoke(seat.id(), now));
      }
    }
    Map<ViewerId, Viewing> viewers = new HashMap<>();
    for (int i = 0; i < 4; i++) {
      viewers.put(new ViewerId("viewer-" + i), new Viewing(maybe(conference), maybe(conference)));
    }
    return new Live(connected, flowing, spoken, layouts, viewers);
  }

  private Optional<SeatId> maybe(Conference conference) {
    return random.nextBoolean() ? Optional.of(seat(conference)) : Optional.empty();
  }

  /** Somebody who waits, if anybody does. */
  private Command door(Conference conference) {
    var waiting =
        conference.seats().entrySet().stream()
            .flatMap(entry ->
                entry.getValue().knocks().stream()
                    .map(knock -> new AdmissionCommand.Admit(entry.getKey(), knock.device().key())))
            .toList();
    if (waiting.isEmpty() || random.nextInt(8) == 0) {
      return new AdmissionCommand.Remove(seat(conference));
    }
    var admit = one(waiting);
    return random.nextInt(5) == 0
        ? new AdmissionCommand.TurnAway(admit.seat(), admit.device())
        : admit;
  }

  private Command server(Conference conference, SeatId seat, Instant now) {
    return switch (random.nextInt(random.nextInt(8) == 0 ? 8 : 7)) {
      case 0, 1 -> new LineCommand.LineLost(seat, now.minusSeconds(random.nextInt(-5, 20)));
      case 2, 3 -> new LineCommand.LineBack(seat, now);
      case 4 -> new ProceedingsCommand.Close();
      case 5 -> {
        var guest = new SeatId("guest-" + random.nextInt(1_000));
        yield new AdmissionCommand.ArriveAsGuest(guest, "A\u0007 guest", Meeting.device(guest, 1));
      }
      case 6 ->
          new AdmissionCommand.ArriveByToken(
              seat, generation(conference, seat), Meeting.device(seat, 9));
      default -> new LineCommand.Expire();
    };
  }

  private Command proceedings() {
    return switch (random.nextInt(9)) {
      case 0, 1 -> new ProceedingsCommand.Open();
      case 2, 3 -> new ProceedingsCommand.ProposeClosing();
      case 4, 5 -> new ProceedingsCommand.AgreeToClose();
      case 6 -> new ProceedingsCommand.DeclineToClose();
      case 7 -> new ProceedingsCommand.WithdrawClosing();
      default -> new ProceedingsCommand.Close();
    };
  }

  /** Where somebody was tapped, else any room: few meetings come to that by chance. */
  private SeatId tapped(Conference conference) {
    return conference.seats().entrySet().stream()
        .filter(entry -> entry.getValue().speaker().isPresent())
        .map(java.util.Map.Entry::getKey)
        .findFirst()
        .orElseGet(() -> Samples.seat(side(conference), "room"));
  }

  private Command chamber(Conference conference, SeatId seat) {
    return switch (random.nextInt(8)) {
      case 7 -> new ChamberCommand.UntapSpeaker(tapped(conference));
      case 0 ->
          new ChamberCommand.TapSpeaker(Samples.seat(side(conference), "room"), person(conference));
      case 1, 2 -> new ChamberCommand.Mute(seat);
      case 3 -> new ChamberCommand.Unmute(seat);
      case 4 -> new ChamberCommand.Pin(seat);
      case 5 -> new ChamberCommand.Unpin();
      default ->
          random.nextBoolean()
              ? new KeepingCommand.NoteContact(seat, random.nextBoolean() ? "+1 555" : "")
              : new KeepingCommand.AddPhotograph(Samples.photograph());
    };
  }

  private Command link(Conference conference, SeatId seat) {
    return switch (random.nextInt(4)) {
      case 0 -> {
        var side = side(conference);
        yield new LinkCommand.ClaimSide(side, sideLink(conference, side));
      }
      case 1 -> new LinkCommand.RevokeSeatLink(seat);
      case 2 -> new LinkCommand.ReissueSeatLink(seat);
      default -> new LinkCommand.ReissueDelegationLink(side(conference));
    };
  }

  /** Mostly the one in force. */
  private int sideLink(Conference conference, DelegationId side) {
    int inForce = conference.side(side).map(SideState::generation).orElse(1);
    return random.nextInt(3) == 0 ? 1 + random.nextInt(inForce + 1) : inForce;
  }

  private Asked edited(Conference conference, SeatId seat) {
    var side = random.nextInt(3) == 0 ? newest(conference) : side(conference);
    var actor =
        switch (random.nextInt(5)) {
          case 0, 1 -> Meeting.CONVENER;
          case 2, 3 -> new Actor.DelegationSecretaryLink(side);
          default -> actor(conference);
        };
    return new Asked(actor, written(conference, side, seat));
  }

  /** Mostly the head of that seat's own side. */
  private Actor leader(Conference conference, SeatId seat) {
    var side = conference.seat(seat).flatMap(found -> found.delegation());
    return side.isEmpty() || random.nextInt(3) == 0
        ? actor(conference)
        : new Actor.Seated(Samples.seat(side.get(), "head"));
  }

  private DelegationId newest(Conference conference) {
    return conference.programme().delegations().getLast().id();
  }

  /** Half of the time one who has no seat. */
  private Person somebody(Programme programme) {
    var seated = programme.seats().stream().flatMap(s -> s.occupant().persons().stream()).toList();
    var free = programme.persons().stream().filter(p -> !seated.contains(p.id())).toList();
    return free.isEmpty() || random.nextBoolean() ? one(programme.persons()) : one(free);
  }

  private Command written(Conference conference, DelegationId side, SeatId seat) {
    var programme = conference.programme();
    var person = somebody(programme);
    var draft = programme.seat(seat).map(found -> found.draft());
    return switch (random.nextInt(11)) {
      case 0 -> new ProgrammeCommand.Convene(programme);
      case 1 -> new ProgrammeCommand.AmendHeading(heading(programme.heading()));
      case 2 -> new ProgrammeCommand.AddDelegation(copy(programme.delegations().getFirst()));
      case 3 ->
          new ProgrammeCommand.AmendDelegation(
              programme.delegation(side).orElse(programme.delegations().getFirst()));
      case 4 -> new ProgrammeCommand.StrikeDelegation(newest(conference));
      case 5 ->
          new ProgrammeCommand.AddPerson(
              new Person(new PersonId("new-" + random.nextInt(20)), Optional.of(side), Map.of()));
      case 6 -> new ProgrammeCommand.AmendPerson(person);
      case 7 -> new ProgrammeCommand.StrikePerson(person.id());
      case 8 ->
          new ProgrammeCommand.AddSeat(
              new SeatDraft(
                  new SeatId("new-" + random.nextInt(20)),
                  person.delegation(),
                  one(List.of(Role.values())),
                  new Occupant.OnePerson(person.id()),
                  Optional.empty()));
      case 9 ->
          draft
              .<Command>map(ProgrammeCommand.AmendSeat::new)
              .orElseGet(() -> new ProgrammeCommand.StrikeSeat(seat));
      default -> new ProgrammeCommand.StrikeSeat(seat);
    };
  }

  private Heading heading(Heading old) {
    var floor = one(List.of(FloorPolicy.values()));
    return new Heading(
        old.purpose(),
        old.subject(),
        old.start(),
        old.duration(),
        old.host(),
        old.order(),
        floor,
        old.kind(),
        old.languages(),
        old.chairing());
  }

  private static Heading kind(Heading old, Kind kind) {
    return new Heading(
        old.purpose(),
        old.subject(),
        old.start(),
        old.duration(),
        old.host(),
        old.order(),
        old.floor(),
        kind,
        old.languages(),
        old.chairing());
  }

  private Delegation copy(Delegation old) {
    return new Delegation(
        new DelegationId("new-" + random.nextInt(3)),
        old.name(),
        old.bodies(),
        old.sites(),
        old.language(),
        Optional.empty(),
        Optional.empty(),
        old.credit(),
        old.colour());
  }

  private int generation(Conference conference, SeatId seat) {
    var inForce = conference.state(seat).map(SeatState::generation).orElse(1);
    return random.nextInt(20) == 0 ? inForce - 1 : inForce;
  }

  private DelegationId side(Conference conference) {
    return one(conference.programme().delegations()).id();
  }

  private SeatId seat(Conference conference) {
    return random.nextInt(30) == 0
        ? new SeatId("nobody")
        : one(conference.programme().seats()).id();
  }

  private PersonId person(Conference conference) {
    return one(conference.programme().persons()).id();
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
