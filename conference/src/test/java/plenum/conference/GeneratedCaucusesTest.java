package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import plenum.conference.GeneratedFloors.Moment;
import plenum.conference.command.Actor;
import plenum.conference.event.Audience;
import plenum.conference.event.CaptureEvent;
import plenum.conference.event.CaucusEvent;
import plenum.conference.event.CaucusId;
import plenum.conference.event.ChamberEvent;
import plenum.conference.event.Event;
import plenum.conference.event.EventTypes;
import plenum.conference.event.InterpretationEvent;
import plenum.conference.event.SealedPart;
import plenum.conference.floor.AskKind;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Live;
import plenum.conference.routing.Receiver;
import plenum.conference.routing.Reception;
import plenum.conference.routing.Routing;
import plenum.conference.routing.SourceNumber;
import plenum.conference.routing.ViewerId;
import plenum.conference.routing.Viewing;

/**
 * What is sealed stays sealed, in meetings where sides withdraw and heads go apart all the time.
 */
class GeneratedCaucusesTest {
  private static final String PLENARY = "plenary";

  @AfterAll
  static void forget() {
    GeneratedFloors.forget();
  }

  /** The rooms as the journal alone tells them, read without the rules' help. */
  private static final class Rooms {
    final Map<CaucusId, DelegationId> sides = new LinkedHashMap<>();
    final Map<CaucusId, Set<SeatId>> named = new LinkedHashMap<>();
    final Map<CaucusId, Set<SeatId>> invited = new HashMap<>();
    final Map<CaucusId, Set<SeatId>> agreed = new HashMap<>();

    void sees(Event event) {
      switch (event) {
        case CaucusEvent.SideWithdrew(var id, _, var side, _, _) -> sides.put(id, side);
        case CaucusEvent.SideReturned(var id, _, _) -> sides.remove(id);
        case CaucusEvent.InvitedAside(var id, _, _, var part) -> {
          var asked = (SealedPart.Asked) part.orElseThrow();
          invited.put(id, new HashSet<>(asked.heads()));
          agreed.put(id, new HashSet<>(Set.of(asked.by())));
        }
        case CaucusEvent.InvitationAgreed(var id, var part) ->
            agreed.get(id).add(((SealedPart.Answered) part.orElseThrow()).by());
        case CaucusEvent.WentAside(var id, _, var heads, var interpreters, _) -> {
          var seats = new HashSet<>(heads);
          seats.addAll(interpreters);
          named.put(id, seats);
        }
        case CaucusEvent.CameBack(var id, var seat, _) -> named.get(id).remove(seat);
        case CaucusEvent.AsideEnded(var id, _) -> named.remove(id);
        default -> {}
      }
    }

    String of(Seat seat) {
      for (var room : named.entrySet()) {
        if (room.getValue().contains(seat.id())) {
          return room.getKey().value();
        }
      }
      for (var room : sides.entrySet()) {
        if (seat.of(room.getValue())) {
          return room.getKey().value();
        }
      }
      return PLENARY;
    }
  }

  @Test
  void headers_are_recorded_of_nobody_behind_a_door() {
    var recorded = new int[2];
    everyMoment((moment, rooms) -> {
      var all = moment.after();
      for (var seat : all.programme().seats()) {
        var began =
            new CaptureEvent.CaptureBegan(
                seat.number(), seat.id(), seat.id(), moment.now(), moment.now().plusSeconds(600));
        all = all.after(began);
      }
      var routing = Routing.of(all, FloorGenerator.everythingFlows(all));
      for (var seat : all.programme().seats()) {
        boolean open = rooms.of(seat).equals(PLENARY) && all.admitted(seat.id());
        assertThat(routing.captured().contains(seat.id())).as(seat.id().value()).isEqualTo(open);
        recorded[open ? 1 : 0]++;
      }
    });
    assertThat(recorded[0]).as("seats behind doors, or away").isGreaterThan(1_000);
    assertThat(recorded[1]).as("seats in the plenary").isGreaterThan(1_000);
  }

  private interface RoomsCheck {
    void check(Moment moment, Rooms rooms);
  }

  private static void everyMoment(RoomsCheck check) {
    for (var run : GeneratedFloors.runs()) {
      var rooms = new Rooms();
      for (int step = 0; step < run.moments().size(); step++) {
        var moment = run.moments().get(step);
        moment.events().forEach(rooms::sees);
        try {
          check.check(moment, rooms);
        } catch (RuntimeException | AssertionError e) {
          throw new AssertionError(
              "seed %d, step %d, %s".formatted(run.seed(), step, moment.asked()), e);
        }
      }
    }
  }

  private static void everyEvent(GeneratedFloors.EventCheck check) {
    GeneratedFloors.everyEvent(check);
  }

  @Test
  void every_event_of_a_caucus_is_reached_and_rooms_of_both_kinds_are_full_of_people() {
    var reached =
        GeneratedFloors.runs().stream()
            .flatMap(run -> run.meeting().journal().stream())
            .filter(CaucusEvent.class::isInstance)
            .map(event -> EventTypes.of(event).name())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(reached).hasSize(CaucusEvent.class.getPermittedSubclasses().length);
    int[] apart = {0, 0, 0};
    everyMoment((moment, rooms) -> {
      apart[0] += rooms.sides.isEmpty() ? 0 : 1;
      apart[1] += rooms.named.isEmpty() ? 0 : 1;
      apart[2] += rooms.sides.size() > 1 ? 1 : 0;
    });
    for (int moments : apart) {
      assertThat(moments).as("moments with each kind of room").isGreaterThan(100);
    }
  }

  @Test
  void no_edge_leads_from_one_room_to_another() {
    everyMoment((moment, rooms) -> {
      var routing = routing(moment);
      var numbers = numbers(moment);
      routing
          .receptions()
          .forEach((receiver, reception) -> {
            var room =
                switch (receiver) {
                  case Receiver.Page(var seat) -> rooms.of(moment.after().seat(seat).orElseThrow());
                  case Receiver.Viewer _, Receiver.Phone _ -> PLENARY;
                };
            for (var source : reception.sources()) {
              var sender = numbers.get(source.seatNumber());
              demand(
                  rooms.of(sender).equals(room),
                  "%s gets %s of %s".formatted(receiver, source.kind(), sender.id()));
            }
            shown(reception)
                .forEach(seat ->
                    demand(
                        rooms.of(moment.after().seat(seat).orElseThrow()).equals(room),
                        receiver + " is shown the plate of " + seat));
          });
    });
  }

  @Test
  void no_microphone_is_in_two_rooms() {
    everyMoment((moment, rooms) -> {
      var seen = new HashSet<SourceNumber>();
      routing(moment)
          .floors()
          .values()
          .forEach(mix ->
              mix.sources().forEach(source -> demand(seen.add(source), source + " is in two")));
    });
  }

  @Test
  void in_a_sealed_room_all_who_are_not_muted_are_heard_by_all_others_there() {
    everyMoment((moment, rooms) -> {
      var routing = routing(moment);
      var numbers = numbers(moment);
      for (var listener : numbers.values()) {
        var room = rooms.of(listener);
        if (room.equals(PLENARY) || !moment.after().admitted(listener.id())) {
          continue;
        }
        var heard =
            routing.reception(new Receiver.Page(listener.id())).floor().sources().stream()
                .map(source -> numbers.get(source.seatNumber()))
                .collect(Collectors.toSet());
        var expected =
            numbers.values().stream()
                .filter(seat -> !seat.equals(listener) && rooms.of(seat).equals(room))
                .filter(seat -> moment.after().admitted(seat.id()))
                .filter(seat -> !moment.witness().muted.contains(seat.id()))
                .filter(seat -> seat.role() != Role.OBSERVER)
                .collect(Collectors.toSet());
        demand(heard.equals(expected), listener.id() + " hears " + heard);
      }
    });
  }

  @Test
  void who_is_in_a_sealed_room_neither_speaks_nor_waits_nor_silences_outside() {
    everyMoment((moment, rooms) -> {
      var floor = moment.after().floor();
      var apart =
          moment.after().programme().seats().stream()
              .filter(seat -> !rooms.of(seat).equals(PLENARY))
              .map(Seat::id)
              .toList();
      demand(floor.turns().stream().noneMatch(turn -> apart.contains(turn.seat())), "speaks");
      demand(floor.turns().stream().noneMatch(turn -> apart.contains(turn.voice())), "renders");
      demand(floor.priority().stream().noneMatch(apart::contains), "silences");
      demand(
          floor.asks().stream()
              .noneMatch(ask -> ask.kind() != AskKind.LISTED && apart.contains(ask.seat())),
          "waits");
    });
  }

  @Test
  void whoever_has_nothing_sealed_knows_the_same_rooms_and_no_more() {
    for (var run : GeneratedFloors.runs()) {
      var stranger = Conference.none(run.meeting().conference().id());
      for (var event : run.meeting().journal()) {
        stranger = stranger.after(event.publicPart());
      }
      var conference = run.meeting().conference();
      assertThat(stranger.caucuses().rooms()).isEqualTo(conference.caucuses().rooms());
      assertThat(stranger.caucuses().lastNumber()).isEqualTo(conference.caucuses().lastNumber());
      assertThat(stranger.caucuses().invitations()).isEmpty();
      assertThat(stranger.caucuses().notes()).isEmpty();
    }
  }

  @Test
  void the_public_part_of_what_is_confidential_names_nobody() {
    everyEvent((moment, event, _) -> {
      if (event.inNameOf().isEmpty()) {
        return;
      }
      var open = event.publicPart().toString();
      for (var seat : moment.after().programme().seats()) {
        demand(!open.contains(seat.id().value()), open);
        seat.occupant().persons().forEach(person -> demand(!open.contains(person.value()), open));
      }
      demand(!open.contains("secret"), open);
      event
          .sealedPart()
          .ifPresent(
              part -> demand(Optional.of(part.owner()).equals(event.inNameOf()), "another's seal"));
    });
  }

  @Test
  void what_happens_to_a_seat_in_a_sealed_room_is_no_public_event() {
    for (var run : GeneratedFloors.runs()) {
      var rooms = new Rooms();
      for (var moment : run.moments()) {
        for (var event : moment.events()) {
          if (event instanceof ChamberEvent chamber) {
            target(chamber)
                .flatMap(moment.before()::seat)
                .ifPresent(seat ->
                    assertThat(rooms.of(seat))
                        .as("seed %d, %s", run.seed(), event)
                        .isEqualTo(PLENARY));
          }
          rooms.sees(event);
        }
      }
    }
  }

  @Test
  void a_side_goes_and_comes_at_the_word_of_its_own_leaders_alone() {
    everyEvent((moment, event, _) -> {
      if (event instanceof CaucusEvent.SideWithdrew(_, _, var side, var by, _)) {
        demand(leads(moment, by, side), by + " sent " + side);
      }
      if (event instanceof CaucusEvent.SideReturned(var id, var by, _) && by.isPresent()) {
        var room = moment.before().caucuses().room(id).orElseThrow();
        demand(leads(moment, by.get(), sideOf(room)), by + " called back " + room);
      }
    });
  }

  @Test
  void nobody_goes_apart_unless_every_head_who_is_named_has_agreed() {
    for (var run : GeneratedFloors.runs()) {
      var rooms = new Rooms();
      for (var moment : run.moments()) {
        for (var event : moment.events()) {
          if (event instanceof CaucusEvent.WentAside(var id, _, var heads, var interpreters, _)) {
            assertThat(rooms.agreed.get(id)).isEqualTo(rooms.invited.get(id)).containsAll(heads);
            assertThat(interpreters)
                .allMatch(
                    seat -> moment.before().seat(seat).orElseThrow().role() == Role.INTERPRETER);
            assertThat(heads.stream().map(moment.before()::sideOf).distinct().count())
                .isGreaterThan(1);
          }
          if (event instanceof CaucusEvent.InvitationAgreed(_, var part)) {
            assertThat(moment.asked().actor())
                .isEqualTo(new Actor.Seated(((SealedPart.Answered) part.orElseThrow()).by()));
          }
          rooms.sees(event);
        }
      }
    }
  }

  @Test
  void a_tete_a_tete_has_at_least_two_heads_or_is_over() {
    everyMoment((moment, rooms) -> {
      for (var seats : rooms.named.values()) {
        var heads =
            seats.stream()
                .filter(seat ->
                    moment.after().seat(seat).filter(s -> s.role() != Role.INTERPRETER).isPresent())
                .toList();
        demand(heads.size() >= 2, "only " + heads);
        demand(seats.stream().allMatch(moment.after()::admitted), "somebody in there is gone");
      }
    });
  }

  @Test
  void a_note_is_its_own_sides() {
    everyEvent((moment, event, _) -> {
      if (event instanceof CaucusEvent.NoteWritten(var side, var part)) {
        var noted = (SealedPart.Noted) part.orElseThrow();
        demand(noted.owner().equals(new Audience.OneDelegation(side)), "whose is it");
        demand(moment.before().seat(noted.by()).orElseThrow().of(side), noted.toString());
      }
    });
  }

  private static Optional<SeatId> target(ChamberEvent event) {
    return switch (event) {
      case ChamberEvent.SpeakerTapped(var seat, _) -> Optional.of(seat);
      case ChamberEvent.SpeakerUntapped(var seat) -> Optional.of(seat);
      case ChamberEvent.SeatMuted(var seat) -> Optional.of(seat);
      case ChamberEvent.SeatUnmuted(var seat) -> Optional.of(seat);
      case ChamberEvent.SeatPinned(var seat) -> Optional.of(seat);
      case ChamberEvent.StageUnpinned _ -> Optional.empty();
      case InterpretationEvent booth -> booth.of();
    };
  }

  private static DelegationId sideOf(plenum.conference.caucus.Caucus room) {
    return ((plenum.conference.caucus.Circle.OneSide) room.circle()).delegation();
  }

  /** Told by the sample's names, not by the rules. */
  private static boolean leads(Moment moment, SeatId by, DelegationId side) {
    return moment.before().admitted(by)
        && List.of("head", "deputy", "secretary").stream()
            .anyMatch(name -> by.equals(Samples.seat(side, name)));
  }

  private static List<SeatId> shown(Reception reception) {
    var shown = new ArrayList<SeatId>();
    reception.stage().ifPresent(shown::add);
    reception.head().ifPresent(shown::add);
    return shown;
  }

  private static Map<Integer, Seat> numbers(Moment moment) {
    return moment.after().programme().seats().stream()
        .collect(Collectors.toMap(Seat::number, seat -> seat));
  }

  /** Everybody sends everything, and for each seat there is one who watches it and as it. */
  private static Routing routing(Moment moment) {
    var all = FloorGenerator.everythingFlows(moment.after());
    var viewers = new HashMap<ViewerId, Viewing>();
    for (var seat : moment.after().programme().seats()) {
      viewers.put(
          new ViewerId("as-" + seat.id()), new Viewing(Optional.of(seat.id()), Optional.empty()));
      viewers.put(
          new ViewerId("watching-" + seat.id()),
          new Viewing(
              Optional.of(moment.after().programme().chairs().getFirst()), Optional.of(seat.id())));
    }
    return Routing.of(
        moment.after(),
        new Live(all.connected(), all.flowing(), all.spoken(), all.layouts(), viewers));
  }

  private static void demand(boolean held, String what) {
    if (!held) {
      throw new AssertionError(what);
    }
  }
}
