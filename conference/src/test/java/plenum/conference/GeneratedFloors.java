package plenum.conference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import plenum.conference.event.Event;

/** Meetings in which the floor is fought for, and each of their moments to be judged. */
final class GeneratedFloors {
  static final int MEETINGS = 50;
  static final int COMMANDS = 280;

  private static List<Run> runs = List.of();

  private GeneratedFloors() {}

  /** Lets go of them, so that other tests have the memory. */
  static void forget() {
    runs = List.of();
  }

  /** What was asked, what came of it, and what the journal alone says before and after. */
  record Moment(
      Conference before,
      Generator.Asked asked,
      List<Event> events,
      Conference after,
      FloorWitness witness,
      Instant now) {}

  interface EventCheck {
    /** The witness has seen everything before this event, and not the event itself. */
    void check(Moment moment, Event event, FloorWitness witness);
  }

  static void everyEvent(EventCheck check) {
    for (var run : runs()) {
      var witness = new FloorWitness();
      for (var moment : run.moments()) {
        for (var event : moment.events()) {
          demanded(run, moment, () -> check.check(moment, event, witness));
          witness.sees(event);
        }
      }
    }
  }

  static void everyMoment(Consumer<Moment> check) {
    for (var run : runs()) {
      run.moments().forEach(moment -> demanded(run, moment, () -> check.accept(moment)));
    }
  }

  private static void demanded(Run run, Moment moment, Runnable check) {
    try {
      check.run();
    } catch (RuntimeException | AssertionError e) {
      var step = run.moments().indexOf(moment);
      throw new AssertionError("seed " + run.seed() + ", step " + step + ", " + moment.asked(), e);
    }
  }

  /** One meeting from beginning to end. */
  record Run(long seed, Meeting meeting, List<Moment> moments) {}

  /** Made once: what happens is the same for every property. */
  static List<Run> runs() {
    if (runs.isEmpty()) {
      runs = LongStream.range(0, MEETINGS).mapToObj(GeneratedFloors::run).toList();
    }
    return runs;
  }

  private static Run run(long seed) {
    var generator = new FloorGenerator(seed);
    var meeting = FloorGenerator.open(FloorGenerator.programme(seed));
    var witness = new FloorWitness();
    var moments = new ArrayList<Moment>();
    for (int step = 0; step < COMMANDS; step++) {
      meeting.later(generator.pause());
      var before = meeting.conference();
      var asked = generator.asked(before, meeting.now());
      var events =
          meeting.asks(asked.actor(), asked.command()) instanceof Decision.Accepted(var accepted)
              ? accepted
              : List.<Event>of();
      events.forEach(witness::sees);
      moments.add(
          new Moment(before, asked, events, meeting.conference(), witness.copy(), meeting.now()));
    }
    return new Run(seed, meeting, moments);
  }
}
