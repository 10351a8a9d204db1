package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plenum.conference.command.Actor;
import plenum.conference.command.Command;
import plenum.conference.event.Event;
import plenum.conference.event.StatementEvent;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;
import plenum.conference.statement.JointEntry;
import plenum.conference.statement.JointRecord;
import plenum.conference.statement.Standing;
import plenum.conference.statement.Who;

/** What holds however sides write down, publish, propose and agree. */
class GeneratedStatementsTest {
  private static final int MEETINGS = 60;
  private static final int COMMANDS = 300;

  /** Something that was accepted, with the state before it. */
  private record Step(Conference before, Actor actor, Command command, List<Event> events) {
    Conference after() {
      return before.after(events);
    }
  }

  static Stream<Long> seeds() {
    return Stream.iterate(0L, seed -> seed + 1).limit(MEETINGS);
  }

  private static List<Step> run(long seed) {
    var generator = new StatementGenerator(seed);
    var meeting = generator.opened();
    var steps = new ArrayList<Step>();
    for (int n = 0; n < COMMANDS; n++) {
      meeting.later(Duration.ofSeconds(2));
      var before = meeting.conference();
      var actor = generator.actor(before);
      var command = generator.command(before, actor);
      if (meeting.asks(actor, command) instanceof Decision.Accepted(var events)) {
        steps.add(new Step(before, actor, command, events));
      }
    }
    return steps;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void only_all_chairs_make_something_agreed(long seed) {
    for (var step : run(seed)) {
      for (var entry : step.after().statements().joint().entries()) {
        if (entry.standing() == Standing.AGREED) {
          assertThat(entry.agreeing())
              .as("seed %d, entry %d", seed, entry.number())
              .containsAll(chairsThere(step.after()));
          assertThat(entry.accepted())
              .as("seed %d, entry %d", seed, entry.number())
              .containsAll(came(step.after()));
        }
      }
    }
  }

  private static List<SeatId> chairsThere(Conference conference) {
    var there = conference.programme().chairs().stream().filter(conference::admitted).toList();
    assertThat(there).isNotEmpty();
    return there;
  }

  /** Nobody's line is lost in these meetings, so that every chair can be asked. */
  private static List<DelegationId> came(Conference conference) {
    return conference.programme().delegations().stream()
        .map(Delegation::id)
        .filter(side -> conference.admitted(Samples.seat(side, "head")))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void no_word_of_a_side_leaves_it_unless_that_side_gave_it_out(long seed) {
    Set<String> given = new HashSet<>();
    for (var step : run(seed)) {
      for (var event : step.events()) {
        var read = event.publicPart().toString();
        switch (event) {
          case StatementEvent.StatementCleared(_, var substance, _, _) ->
              given.addAll(substance.text().byLanguage().values());
          case StatementEvent.EntryProposed(_, var substance, _, _, _) -> {
            given.addAll(substance.text().byLanguage().values());
            var word = substance.text().byLanguage().values().iterator().next();
            var side = StatementGenerator.sideOf(step.before(), step.actor()).orElseThrow();
            assertThat(word).as("seed %d", seed).startsWith(secret(side));
          }
          default -> assertThat(read).as("seed %d", seed).doesNotContain(StatementGenerator.SECRET);
        }
      }
      step.after().statements().cleared().stream()
          .flatMap(entry -> entry.substance().orElseThrow().text().byLanguage().values().stream())
          .forEach(word -> assertThat(given).as("seed %d", seed).contains(word));
    }
  }

  private static String secret(DelegationId side) {
    return StatementGenerator.SECRET + side;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void what_is_public_was_made_so_by_the_side_whose_word_it_is(long seed) {
    for (var step : run(seed)) {
      for (var event : step.events()) {
        if (event instanceof StatementEvent.StatementCleared(_, var substance, var by, _)) {
          var side = step.before().sideOf(by).orElseThrow();
          assertThat(substance.by())
              .as("seed %d", seed)
              .satisfiesAnyOf(
                  who -> assertThat(who).isEqualTo(new Who.OfSide(side)),
                  who ->
                      assertThat(
                              step.before()
                                  .programme()
                                  .person(((Who.OfPerson) who).person())
                                  .orElseThrow()
                                  .delegation())
                          .contains(side));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nobody_changes_what_another_side_wrote(long seed) {
    for (var step : run(seed)) {
      var side = StatementGenerator.sideOf(step.before(), step.actor());
      for (var other : step.before().programme().delegations()) {
        if (!side.equals(java.util.Optional.of(other.id()))) {
          assertThat(step.after().statements().of(other.id()))
              .as("seed %d, %s by %s", seed, step.command(), step.actor())
              .isEqualTo(step.before().statements().of(other.id()));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_side_that_did_not_come_has_said_nothing(long seed) {
    for (var step : run(seed)) {
      var came = came(step.after());
      step.after().statements().joint().entries().stream()
          .map(JointEntry::substance)
          .filter(
              substance -> !(substance instanceof plenum.conference.statement.Substance.Message))
          .flatMap(substance -> step.after().sideOf(substance.by()).stream())
          .forEach(side -> assertThat(came).as("seed %d", seed).contains(side));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_record_that_stands_was_approved_as_it_is_by_all_and_never_changes(long seed) {
    var fixed = JointRecord.NONE;
    for (var step : run(seed)) {
      var joint = step.after().statements().joint();
      if (fixed.fixed().isPresent()) {
        assertThat(joint).as("seed %d", seed).isEqualTo(fixed);
      } else if (joint.fixed().isPresent()) {
        fixed = joint;
        assertThat(joint.approved()).as("seed %d", seed).containsAll(chairsThere(step.after()));
        assertThat(joint.entries())
            .as("seed %d", seed)
            .isNotEmpty()
            .allSatisfy(entry -> assertThat(entry.accepted()).containsAll(came(step.after())));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothing_is_put_to_all_from_inside_a_sealed_room(long seed) {
    for (var step : run(seed)) {
      for (var event : step.events()) {
        switch (event) {
          case StatementEvent.StatementCleared(_, _, var by, _) -> inPlenary(seed, step, by);
          case StatementEvent.EntryProposed(_, _, var by, _, _) -> inPlenary(seed, step, by);
          case StatementEvent.EntryAccepted(_, _, var by, _) -> inPlenary(seed, step, by);
          case StatementEvent.EntryAgreedBy(_, _, var by, _) -> inPlenary(seed, step, by);
          case StatementEvent.RecordApproved(_, _, var by, _) -> inPlenary(seed, step, by);
          default -> {}
        }
      }
    }
  }

  private static void inPlenary(long seed, Step step, SeatId by) {
    assertThat(step.before().roomOf(by)).as("seed %d, %s", seed, step.command()).isEmpty();
  }

  @Test
  void generated_meetings_come_to_everything() {
    Set<Class<?>> seen = new HashSet<>();
    Set<Phase> fixedIn = new HashSet<>();
    seeds()
        .flatMap(seed -> run(seed).stream())
        .forEach(step ->
            step.events()
                .forEach(event -> {
                  seen.add(event.getClass());
                  if (event instanceof StatementEvent.RecordFixed) {
                    fixedIn.add(step.before().phase());
                  }
                }));
    assertThat(seen).contains(StatementEvent.class.getPermittedSubclasses());
    assertThat(fixedIn).containsExactlyInAnyOrder(Phase.OPEN, Phase.CLOSED);
  }
}
