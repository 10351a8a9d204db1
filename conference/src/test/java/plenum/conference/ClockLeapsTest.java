package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import plenum.conference.command.FloorCommand;
import plenum.conference.event.Event;
import plenum.conference.event.FloorEvent;
import plenum.conference.floor.Terms;
import plenum.conference.floor.TurnEnd;
import plenum.conference.programme.SeatId;

/** Meetings whose clock is set, by up to a day, back and forth, while they go on. */
class ClockLeapsTest {
  private static final int MEETINGS = 25;
  private static final int COMMANDS = 200;

  /** More than what can follow from one moment; a clock that keeps finding something due spins. */
  private static final int MOST_DUE = 50;

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration ALLOWED = Duration.ofSeconds(45);

  /** A meeting, and by how much its clock was set in all. */
  private static final class Leaping {
    final long seed;
    final Random random;
    final Meeting meeting;
    final FloorGenerator generator;
    Duration leapt = Duration.ZERO;
    int leaps;

    Leaping(long seed) {
      this.seed = seed;
      random = new Random(seed);
      meeting = FloorGenerator.open(FloorGenerator.programme(seed));
      generator = new FloorGenerator(seed);
    }

    /** Time goes by, in one step of four with a leap in it. */
    void later(Duration time) {
      meeting.later(time);
      if (random.nextInt(4) == 0) {
        var leap = Duration.ofSeconds(random.nextInt(-86_400, 86_401));
        meeting.later(leap);
        leapt = leapt.plus(leap.abs());
        leaps++;
      }
    }

    /** What the server does by the clock, as often as it finds something due. */
    List<Event> due() {
      var events = new ArrayList<Event>();
      for (int i = 0; i < MOST_DUE; i++) {
        long before = events.size();
        for (var command : Rules.due(meeting.conference(), meeting.now())) {
          if (meeting.asks(Meeting.SERVER, command) instanceof Decision.Accepted(var accepted)) {
            events.addAll(accepted);
          }
        }
        if (events.size() == before) {
          return events;
        }
      }
      throw new AssertionError("something is always due");
    }

    List<Event> asks() {
      var asked = generator.asked(meeting.conference(), meeting.now());
      return meeting.asks(asked.actor(), asked.command()) instanceof Decision.Accepted(var events)
          ? events
          : List.of();
    }
  }

  private static void everyMoment(Consumer<Leaping> check) {
    int leaps = 0;
    for (long seed = 0; seed < MEETINGS; seed++) {
      var leaping = new Leaping(seed);
      for (int step = 0; step < COMMANDS; step++) {
        try {
          leaping.later(leaping.generator.pause());
          leaping.due();
          leaping.asks();
          check.accept(leaping);
        } catch (RuntimeException | AssertionError failed) {
          throw new AssertionError("seed %d, step %d".formatted(seed, step), failed);
        }
      }
      leaps += leaping.leaps;
    }
    assertThat(leaps).isGreaterThan(MEETINGS * COMMANDS / 8);
  }

  @Test
  void no_time_is_negative() {
    everyMoment(leaping -> {
      var conference = leaping.meeting.conference();
      var now = leaping.meeting.now();
      for (var turn : conference.floor().turns()) {
        assertThat(turn.spokenUntil(now)).isGreaterThanOrEqualTo(Duration.ZERO);
        assertThat(turn.interpretedUntil(now)).isGreaterThanOrEqualTo(Duration.ZERO);
      }
      for (var side : conference.programme().delegations()) {
        var left = conference.floor().quotaLeft(side.id(), conference::sideOf, now);
        assertThat(left.filter(Duration::isNegative)).isEmpty();
      }
    });
  }

  @Test
  void the_journal_keeps_each_time_as_it_was_and_replays_to_the_same() {
    everyMoment(leaping -> {
      if (leaping.random.nextInt(20) == 0) {
        var meeting = leaping.meeting;
        assertThat(Conference.none(meeting.conference().id()).after(meeting.journal()))
            .isEqualTo(meeting.conference());
      }
    });
  }

  @Test
  void what_is_due_is_done_and_is_due_no_more() {
    everyMoment(leaping -> {
      leaping.due();
      var now = leaping.meeting.now();
      assertThat(Rules.dueAt(leaping.meeting.conference(), now).filter(at -> !at.isAfter(now)))
          .as("the server would try for ever")
          .isEmpty();
    });
  }

  @Test
  void no_turn_ends_earlier_or_later_than_its_time_by_more_than_the_clock_was_set() {
    int ended = 0;
    for (long seed = 0; seed < MEETINGS; seed++) {
      var leaping = new Leaping(seed);
      var chair = Meeting.sitting(leaping.meeting.conference().programme().chairs().getFirst());
      var terms =
          Terms.free(3).withTime(Optional.of(ALLOWED), Optional.empty(), Optional.empty(), true);
      leaping.meeting.does(chair, new FloorCommand.SetTerms(terms));
      ended += turns(leaping);
    }
    assertThat(ended).as("turns whose time was over").isGreaterThan(MEETINGS);
  }

  /** A turn: its time, how far the clock had been set by then, and how long it really took. */
  private record Spoken(Duration allowed, Duration leapt, Duration real) {
    Spoken and(Duration more) {
      return new Spoken(allowed, leapt, real.plus(more));
    }
  }

  /** Goes on second by second, as the server's clock does, and measures each turn. */
  private static int turns(Leaping leaping) {
    var spoken = new HashMap<SeatId, Spoken>();
    int ended = 0;
    for (int second = 0; second < 10 * COMMANDS; second++) {
      for (var turn : leaping.meeting.conference().floor().turns()) {
        if (turn.running().isPresent() && !turn.isInterpreted()) {
          spoken.computeIfPresent(turn.seat(), (_, so) -> so.and(SECOND));
        }
      }
      leaping.meeting.later(SECOND);
      if (second % 40 == 0) {
        leaping.later(Duration.ZERO);
      }
      ended += judge(leaping, leaping.due(), spoken);
      if (second % 10 == 0) {
        var asked = leaping.generator.discussed(leaping.meeting.conference());
        if (leaping.meeting.asks(asked.actor(), asked.command())
            instanceof Decision.Accepted(var events)) {
          judge(leaping, events, spoken);
        }
      }
    }
    return ended;
  }

  private static int judge(Leaping leaping, List<Event> events, Map<SeatId, Spoken> spoken) {
    int ended = 0;
    for (var event : events) {
      switch (event) {
        case FloorEvent.TurnBegan turn when turn.allowed().isPresent() ->
            spoken.put(turn.seat(), new Spoken(turn.allowed().get(), leaping.leapt, Duration.ZERO));
        case FloorEvent.TurnExtended extended -> spoken.remove(extended.seat());
        case FloorEvent.TurnEnded(var seat, var why, _, _) -> {
          var turn = spoken.remove(seat);
          if (turn != null && why == TurnEnd.TIME_OVER) {
            ended++;
            assertThat(turn.real().minus(turn.allowed()).abs())
                .as("seed %d: %s spoke for %s", leaping.seed, seat, turn.real())
                .isLessThanOrEqualTo(leaping.leapt.minus(turn.leapt()).plus(SECOND));
          }
        }
        default -> {}
      }
    }
    return ended;
  }

  @Test
  void a_closing_that_waits_for_an_absent_chair_comes_by_no_more_than_the_clock_was_set() {
    for (int hours = -24; hours <= 24; hours += 6) {
      var leap = Duration.ofHours(hours);
      var meeting = FloorGenerator.open(FloorGenerator.programme(1));
      var chairs = meeting.conference().programme().chairs();
      chairs.subList(1, chairs.size()).forEach(meeting::loses);
      Instant lost = meeting.now();
      meeting.does(
          Meeting.sitting(chairs.getFirst()),
          new plenum.conference.command.ProceedingsCommand.ProposeClosing());
      meeting.later(leap);
      var at = Rules.closesAt(meeting.conference(), meeting.now());
      if (at.isPresent()) {
        var wait = Duration.between(meeting.now(), at.get());
        assertThat(wait).isLessThanOrEqualTo(Rules.ABSENCE.plus(leap.abs()));
        assertThat(at.get()).isBefore(lost.plus(Rules.ABSENCE).plusMillis(1).plus(leap.abs()));
      }
    }
  }
}
