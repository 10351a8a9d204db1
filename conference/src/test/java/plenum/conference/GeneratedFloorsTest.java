package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import plenum.conference.GeneratedFloors.Moment;
import plenum.conference.command.Actor;
import plenum.conference.command.FloorCommand;
import plenum.conference.event.AgendaEvent;
import plenum.conference.event.EventTypes;
import plenum.conference.event.FloorEvent;
import plenum.conference.floor.AskKind;
import plenum.conference.floor.Mode;
import plenum.conference.floor.Right;
import plenum.conference.floor.Terms;
import plenum.conference.floor.TurnEnd;
import plenum.conference.programme.Chairing;
import plenum.conference.programme.Role;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Routing;

/**
 * What must hold on every floor: two and three sides, one chair and several, all sending always.
 */
class GeneratedFloorsTest {
  @AfterAll
  static void forget() {
    GeneratedFloors.forget();
  }

  @Test
  void replaying_gives_the_same_floor() {
    for (var run : GeneratedFloors.runs()) {
      var meeting = run.meeting();
      var replayed =
          Conference.none(meeting.conference().id()).after(List.copyOf(meeting.journal()));
      assertThat(replayed).as("seed %d", run.seed()).isEqualTo(meeting.conference());
    }
  }

  @Test
  void every_event_of_floor_and_agenda_is_reached() {
    var reached =
        GeneratedFloors.runs().stream()
            .flatMap(run -> run.meeting().journal().stream())
            .filter(event -> event instanceof FloorEvent || event instanceof AgendaEvent)
            .map(event -> EventTypes.of(event).name())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(reached)
        .hasSize(
            FloorEvent.class.getPermittedSubclasses().length
                + AgendaEvent.class.getPermittedSubclasses().length);
  }

  @Test
  void every_end_of_a_turn_is_reached() {
    var reached = new TreeSet<TurnEnd>();
    GeneratedFloors.everyMoment(moment ->
        moment
            .events()
            .forEach(event -> {
              if (event instanceof FloorEvent.TurnEnded(_, var why, _, _)) {
                reached.add(why);
              }
            }));
    assertThat(reached).containsExactly(TurnEnd.values());
  }

  @Test
  void only_who_has_a_turn_is_heard_whatever_is_sent() {
    GeneratedFloors.everyMoment(moment -> {
      var witness = moment.witness();
      if (witness.terms.mode() == Mode.OPEN) {
        return;
      }
      for (var seat : heard(moment)) {
        var turn =
            witness.turns.keySet().stream().anyMatch(t -> witness.voices.get(t).equals(seat));
        demand(turn || witness.priority.contains(seat), seat + " is heard without a turn");
        demand(!witness.muted.contains(seat), seat + " is heard though muted");
        demand(moment.after().admitted(seat), seat + " is heard from outside");
      }
    });
  }

  @Test
  void one_at_a_time_is_heard_beside_chairs_and_in_a_discussion_as_many_as_were_set() {
    GeneratedFloors.everyMoment(moment -> {
      var witness = moment.witness();
      if (witness.terms.mode() == Mode.OPEN) {
        return;
      }
      var most =
          witness.pointOfOrder() || witness.terms.mode().isSingle()
              ? 1
              : witness.terms.microphones();
      var others = heard(moment).stream().filter(seat -> !byRightOfChair(moment, seat)).count();
      demand(others <= most, others + " microphones are open, of " + most);
    });
  }

  @Test
  void under_priority_nobody_is_heard_but_chairs_and_who_stands_in_for_them() {
    GeneratedFloors.everyMoment(moment -> {
      if (moment.witness().priority.isEmpty()) {
        return;
      }
      var chairs = moment.after().programme().chairs();
      for (var seat : heard(moment)) {
        var turn =
            moment.witness().turns.entrySet().stream()
                .filter(entry -> moment.witness().voices.get(entry.getKey()).equals(seat))
                .findFirst();
        demand(
            moment.witness().priority.contains(seat)
                || chairs.contains(seat)
                || turn.filter(t -> t.getValue() == Right.CHAIR || chairs.contains(t.getKey()))
                    .isPresent(),
            seat + " is heard under priority");
      }
    });
  }

  @Test
  void who_has_the_floor_is_always_carried_and_first() {
    GeneratedFloors.everyMoment(moment -> {
      var floor = moment.after().floor();
      var holder = floor.holder().filter(_ -> floor.priority().isEmpty());
      if (holder.isEmpty() || moment.witness().muted.contains(holder.get().voice())) {
        return;
      }
      var mix = routing(moment).floor();
      demand(mix.first().isPresent(), "the holder is not carried");
      demand(mix.sources().getFirst().equals(mix.first().orElseThrow()), "the holder is not first");
    });
  }

  @Test
  void nobody_who_waits_is_overtaken_but_by_a_reply_a_point_of_order_or_a_named_act() {
    GeneratedFloors.everyEvent((moment, event, witness) -> {
      if (!(event instanceof FloorEvent.TurnBegan(var seat, var right, _, _, var named, _))
          || named
          || witness.terms.alternate()) {
        return;
      }
      var kind = FloorWitness.served(right);
      if (kind.isEmpty() || !witness.waiting.get(kind.get()).contains(seat)) {
        return;
      }
      for (var earlier : before(witness, kind.get(), seat)) {
        demand(
            earlier.equals(seat)
                || !moment.after().inPlenary(earlier)
                || witness.terms.mode() == Mode.FREE && witness.turns.containsKey(earlier),
            earlier + " was overtaken by " + seat);
      }
    });
  }

  @Test
  void equal_chairs_never_cut_each_other() {
    GeneratedFloors.everyMoment(moment -> {
      for (var event : moment.events()) {
        if (event instanceof FloorEvent.TurnEnded(var seat, var why, var chair, _)
            && (why == TurnEnd.TAKEN || why == TurnEnd.SUCCEEDED)) {
          demand(
              !moment.before().programme().chairs().contains(seat)
                  || chair.filter(seat::equals).isPresent(),
              seat + " was cut by " + chair);
        }
      }
    });
  }

  @Test
  void only_who_may_hold_the_floor_ever_gets_it() {
    GeneratedFloors.everyMoment(moment -> {
      for (var event : moment.events()) {
        if (event instanceof FloorEvent.TurnBegan(var seat, var right, _, _, _, _)) {
          var role = moment.before().seat(seat).orElseThrow().role();
          demand(
              role != Role.INTERPRETER && role != Role.OBSERVER && role != Role.OPERATOR,
              role + " has the floor");
          demand(role != Role.EXPERT || called(moment, seat, right), "an expert was not called");
        }
      }
    });
  }

  @Test
  void among_equal_chairs_each_orders_only_its_own_side() {
    GeneratedFloors.everyMoment(moment -> {
      if (moment.before().programme().heading().chairing() instanceof Chairing.OneSeat) {
        return;
      }
      for (var event : moment.events()) {
        switch (event) {
          case FloorEvent.AskSkipped(var seat, _, _) -> demand(ownSide(moment, seat), "skipped");
          case FloorEvent.AsksReordered(_, var seats, _) ->
              seats.forEach(seat -> demand(ownSide(moment, seat), "reordered"));
          default -> {}
        }
      }
    });
  }

  @Test
  void nothing_more_follows_from_what_has_happened() {
    GeneratedFloors.everyMoment(moment ->
        demand(
            moment.events().isEmpty() || FloorFollows.of(moment.after(), moment.now()).isEmpty(),
            "something follows still"));
  }

  @Test
  void time_runs_exactly_for_those_who_are_heard() {
    GeneratedFloors.everyMoment(moment -> {
      var floor = moment.after().floor();
      for (var turn : floor.turns()) {
        demand(turn.running().isPresent() == floor.heard().contains(turn), "the clock of " + turn);
        demand(!turn.spokenUntil(moment.now()).isNegative(), "negative time");
      }
      for (var side : moment.after().programme().delegations()) {
        var left = floor.quotaLeft(side.id(), moment.after()::sideOf, moment.now());
        demand(left.filter(time -> time.isNegative()).isEmpty(), "a negative quota");
      }
    });
  }

  @Test
  void what_only_all_chairs_can_do_is_done_when_all_who_could_be_asked_have_agreed() {
    GeneratedFloors.everyEvent((moment, event, witness) -> {
      if (event instanceof AgendaEvent.ProposalCarried(var number, _)) {
        for (var chair : moment.before().programme().chairs()) {
          demand(
              witness.agreed.get(number).contains(chair) || !somebodyFor(moment, chair),
              chair + " was not asked");
        }
      }
      if (event instanceof AgendaEvent.AgendaDrawn && moment.before().phase() == Phase.OPEN) {
        demand(
            moment.events().stream().anyMatch(AgendaEvent.ProposalCarried.class::isInstance),
            "the agenda was changed by one alone");
      }
    });
  }

  @Test
  void items_are_opened_one_at_a_time_on_an_adopted_agenda() {
    GeneratedFloors.everyEvent((_, event, witness) -> {
      if (event instanceof AgendaEvent.ItemOpened) {
        demand(witness.adopted, "opened before the agenda was adopted");
        demand(witness.open.isEmpty(), "opened while another was open");
      }
    });
    GeneratedFloors.everyMoment(moment ->
        demand(moment.after().agenda().current().equals(moment.witness().open), "which is open"));
  }

  @Test
  void no_side_speaks_longer_than_its_quota_where_the_clock_closes_microphones() {
    for (long seed = 0; seed < GeneratedFloors.MEETINGS; seed++) {
      var generator = new FloorGenerator(seed);
      var meeting = FloorGenerator.open(FloorGenerator.programme(seed));
      var chair = Meeting.sitting(meeting.conference().programme().chairs().getFirst());
      var quota = Optional.of(Duration.ofSeconds(100));
      var terms = Terms.free(3).withTime(Optional.empty(), Optional.empty(), quota, true);
      meeting.does(chair, new FloorCommand.SetTerms(terms));
      for (int step = 0; step < GeneratedFloors.COMMANDS; step++) {
        clockedLater(meeting, generator.pause());
        var asked = generator.discussed(meeting.conference());
        meeting.asks(asked.actor(), asked.command());
        var floor = meeting.conference().floor();
        for (var side : meeting.conference().programme().delegations()) {
          var most = quota.get().plus(floor.extra().getOrDefault(side.id(), Duration.ZERO));
          var used = floor.usedUntil(side.id(), meeting.conference()::sideOf, meeting.now());
          assertThat(used)
              .as("seed %d, step %d, %s", seed, step, side.id())
              .isLessThanOrEqualTo(most.plusNanos(10));
        }
      }
    }
  }

  /** As the server's clock does it: what is over ends at its very moment. */
  private static void clockedLater(Meeting meeting, Duration time) {
    var until = meeting.now().plus(time);
    var next = Rules.turnEndsAt(meeting.conference(), meeting.now());
    while (next.filter(at -> !at.isAfter(until)).isPresent()) {
      meeting.later(Duration.between(meeting.now(), next.get()));
      meeting.does(Meeting.SERVER, new FloorCommand.EndOverdue());
      next = Rules.turnEndsAt(meeting.conference(), meeting.now());
    }
    meeting.later(Duration.between(meeting.now(), until));
  }

  private static boolean somebodyFor(Moment moment, SeatId chair) {
    return Stream.concat(Stream.of(chair), moment.before().programme().deputyOf(chair).stream())
        .anyMatch(seat ->
            !moment
                .before()
                .state(seat)
                .orElseThrow()
                .presence()
                .absentFor(Duration.ofSeconds(60), moment.now()));
  }

  private static boolean ownSide(Moment moment, SeatId seat) {
    var side = moment.before().sideOf(seat);
    return side.isEmpty()
        || moment.asked().actor() instanceof Actor.Seated(var by)
            && moment.before().sideOf(by).equals(side);
  }

  /** Somebody named them: a chair, or who set the terms or the list. */
  private static boolean called(Moment moment, SeatId seat, Right right) {
    return right == Right.CALLED
        || right == Right.PRESENTER
        || right == Right.LISTED
        || right == Right.OPEN && !moment.asked().actor().equals(new Actor.Seated(seat));
  }

  private static List<SeatId> before(FloorWitness witness, AskKind kind, SeatId seat) {
    var earlier = new ArrayList<SeatId>();
    for (var other : AskKind.values()) {
      if (other == kind) {
        var same = witness.waiting.get(kind);
        earlier.addAll(same.subList(0, same.indexOf(seat)));
        return earlier;
      }
      if (other != AskKind.POINT_OF_ORDER || witness.terms.mode() != Mode.FREE) {
        earlier.addAll(witness.waiting.get(other));
      }
    }
    return earlier;
  }

  @Test
  void a_seat_is_offered_those_interpreters_whom_the_rules_let_it_dispose_of() {
    var asked = new AtomicInteger();
    var heads = new HashSet<SeatId>();
    GeneratedFloors.everyMoment(moment -> {
      if (asked.incrementAndGet() % 40 == 0) {
        for (var seat : moment.after().programme().seats()) {
          var rights = TieRights.of(moment.after(), seat.id(), moment.now()).interpreters();
          for (var other : moment.after().programme().seats()) {
            var decision =
                Rules.decide(
                    moment.after(),
                    new FloorCommand.UntieInterpreter(other.id()),
                    new Actor.Seated(seat.id()),
                    moment.now());
            demand(
                rights.contains(other.id()) == decision instanceof Decision.Accepted,
                seat.id() + " disposes of " + other.id());
          }
          if (!rights.isEmpty() && !moment.after().programme().chairs().contains(seat.id())) {
            heads.add(seat.id());
          }
        }
      }
    });
    assertThat(heads).as("those who are no chairs, and offered some").isNotEmpty();
  }

  private static boolean byRightOfChair(Moment moment, SeatId voice) {
    return moment.witness().priority.contains(voice)
        || moment.witness().turns.entrySet().stream()
            .anyMatch(entry ->
                entry.getValue() == Right.CHAIR
                    && moment.witness().voices.get(entry.getKey()).equals(voice))
        || !moment.witness().priority.isEmpty()
            && moment.after().programme().chairs().contains(voice);
  }

  private static Routing routing(Moment moment) {
    return Routing.of(moment.after(), FloorGenerator.everythingFlows(moment.after()));
  }

  private static List<SeatId> heard(Moment moment) {
    var seats = moment.after().programme().seats();
    return routing(moment).floor().sources().stream()
        .map(source -> seats.stream().filter(s -> s.number() == source.seatNumber()).findFirst())
        .map(seat -> seat.orElseThrow().id())
        .toList();
  }

  private static void demand(boolean held, String what) {
    if (!held) {
      throw new AssertionError(what);
    }
  }
}
