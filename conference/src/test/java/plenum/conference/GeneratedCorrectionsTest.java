package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plenum.conference.command.Actor;
import plenum.conference.command.Command;
import plenum.conference.command.MinutesCommand;
import plenum.conference.event.Audience;
import plenum.conference.event.Event;
import plenum.conference.event.MinutesEvent;
import plenum.conference.event.RegisterEvent;
import plenum.conference.event.SealedPart;
import plenum.conference.event.StatementEvent;
import plenum.conference.minutes.Answer;
import plenum.conference.minutes.Correction;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.register.Became;
import plenum.conference.register.Fulfilment;
import plenum.conference.register.Pledge;
import plenum.conference.statement.Entry;

/** What holds however sides correct and approve of their minutes, and keep their register. */
class GeneratedCorrectionsTest {
  private static final int MEETINGS = 60;
  private static final int COMMANDS = 400;

  private record Step(Conference before, Actor actor, Command command, List<Event> events) {
    Conference after() {
      return before.after(events);
    }
  }

  private record Run(Meeting meeting, List<Step> steps) {}

  private static final Map<Long, Run> RUNS = new ConcurrentHashMap<>();

  static Stream<Long> seeds() {
    return Stream.iterate(0L, seed -> seed + 1).limit(MEETINGS);
  }

  private static Run run(long seed) {
    return RUNS.computeIfAbsent(seed, GeneratedCorrectionsTest::made);
  }

  private static Run made(long seed) {
    var generator = new CorrectionGenerator(seed);
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
    return new Run(meeting, steps);
  }

  /** What somebody of another side, or of none, reads of an event. */
  private static Event readBy(DelegationId side, Event event) {
    return event
        .sealedPart()
        .map(SealedPart::owner)
        .filter(owner -> !owner.equals(new Audience.OneDelegation(side)))
        .map(_ -> event.publicPart())
        .orElse(event);
  }

  private static List<DelegationId> sides(Conference conference) {
    return conference.programme().delegations().stream().map(Delegation::id).toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void no_word_of_a_correction_or_of_a_note_leaves_its_side(long seed) {
    for (var step : run(seed).steps()) {
      for (var event : step.events()) {
        if (event instanceof MinutesEvent || event instanceof RegisterEvent.FulfilmentNoted) {
          assertThat(event.publicPart().toString())
              .as("seed %d", seed)
              .doesNotContain(StatementGenerator.SECRET);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void others_do_not_learn_who_corrects_answers_and_approves(long seed) {
    for (var step : run(seed).steps()) {
      for (var event : step.events()) {
        if (event instanceof MinutesEvent minutes) {
          assertThat(event.inNameOf())
              .as("seed %d", seed)
              .contains(new Audience.OneDelegation(minutes.side()));
          assertThat(event.publicPart().toString())
              .as("seed %d", seed)
              .doesNotContain(((Actor.Seated) step.actor()).seat().value());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void what_another_side_seals_changes_nothing_that_a_side_reads(long seed) {
    var run = run(seed);
    var end = run.meeting().conference();
    for (var side : sides(end)) {
      var read = run.meeting().journal().stream().map(event -> readBy(side, event)).toList();
      var known = Conference.none(end.id()).after(read);
      assertThat(known.drafts().of(side)).as("seed %d", seed).isEqualTo(end.drafts().of(side));
      assertThat(Pledges.of(known, side))
          .as("seed %d, register of %s", seed, side)
          .isEqualTo(Pledges.of(end, side));
      assertThat(Pledges.of(end, side).toString() + end.drafts().of(side))
          .as("seed %d", seed)
          .satisfies(text -> assertThat(leaks(end, side, text, run.meeting().journal())).isEmpty());
    }
  }

  /** Words of other sides that nobody gave out. */
  private static Set<String> leaks(
      Conference end, DelegationId side, String text, List<Event> journal) {
    var given = new HashSet<String>();
    for (var event : journal) {
      switch (event) {
        case StatementEvent.StatementCleared(_, var substance, _, _) ->
            given.addAll(substance.text().byLanguage().values());
        case StatementEvent.EntryProposed(_, var substance, _, _, _) ->
            given.addAll(substance.text().byLanguage().values());
        case RegisterEvent.FulfilmentSaid(_, _, _, _, var became) -> given.add(became.note());
        default -> {}
      }
    }
    var leaks = new HashSet<String>();
    for (var word : text.split("[^A-Za-z0-9-]+")) {
      var others =
          sides(end).stream()
              .filter(other -> !other.equals(side))
              .anyMatch(other -> word.startsWith(StatementGenerator.SECRET + other));
      if (others && !given.contains(word)) {
        leaks.add(word);
      }
    }
    return leaks;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nobody_changes_what_another_side_corrects(long seed) {
    for (var step : run(seed).steps()) {
      var side = StatementGenerator.sideOf(step.before(), step.actor());
      if (step.after().phase() == step.before().phase()) {
        for (var other : sides(step.before())) {
          if (!side.equals(Optional.of(other))) {
            assertThat(step.after().drafts().of(other))
                .as("seed %d, %s by %s", seed, step.command(), step.actor())
                .isEqualTo(step.before().drafts().of(other));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void an_approval_is_of_what_the_minutes_say_now(long seed) {
    for (var side : sides(run(seed).meeting().conference())) {
      Optional<List<Entry>> approved = Optional.empty();
      for (var step : run(seed).steps()) {
        var out = step.after().drafts().of(side);
        if (out.isPresent() && out.get().approval().isPresent()) {
          var now = said(step.after(), side);
          if (isNew(step, side)) {
            approved = Optional.of(now);
            assertThat(out.get().waiting()).as("seed %d", seed).isEmpty();
          }
          assertThat(approved).as("seed %d, %s", seed, step.command()).contains(now);
        }
      }
    }
  }

  private static boolean isNew(Step step, DelegationId side) {
    return step.before().drafts().of(side).filter(out -> out.approval().isPresent()).isEmpty();
  }

  /** Without what is public of it, which is no part of what is approved. */
  private static List<Entry> said(Conference conference, DelegationId side) {
    return conference.statements().of(side).stream()
        .map(it ->
            new Entry(
                it.number(), it.side(), it.by(), it.moment(), it.substance(), Optional.empty()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatever_changes_the_minutes_makes_a_new_revision(long seed) {
    for (var step : run(seed).steps()) {
      for (var side : sides(step.before())) {
        var before = step.before().drafts().of(side);
        if (before.isPresent() && !said(step.before(), side).equals(said(step.after(), side))) {
          assertThat(step.after().drafts().of(side).orElseThrow().revision())
              .as("seed %d, %s", seed, step.command())
              .isGreaterThan(before.get().revision());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void what_was_taken_stands_in_the_entry_and_what_was_declined_has_a_reason(long seed) {
    for (var step : run(seed).steps()) {
      for (var event : step.events()) {
        if (event instanceof MinutesEvent.CorrectionTaken taken) {
          var correction = correction(step.after(), taken.side(), taken.number());
          var entry = ((Answer.Taken) correction.answer()).entry();
          var substance = ((MinutesCommand.TakeCorrection) step.command()).substance();
          assertThat(step.after().statements().of(taken.side(), entry).flatMap(Entry::substance))
              .as("seed %d", seed)
              .contains(substance);
        }
        if (event instanceof MinutesEvent.CorrectionDeclined declined) {
          var answer = correction(step.after(), declined.side(), declined.number()).answer();
          assertThat(((Answer.Declined) answer).sentence()).as("seed %d", seed).isNotBlank();
        }
      }
    }
  }

  private static Correction correction(Conference conference, DelegationId side, int number) {
    return conference.drafts().of(side).orElseThrow().correction(number).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void only_a_head_or_a_chair_approves_and_only_keepers_answer(long seed) {
    for (var step : run(seed).steps()) {
      for (var event : step.events()) {
        var role = role(step);
        switch (event) {
          case MinutesEvent.MinutesApproved _ ->
              assertThat(role).as("seed %d", seed).isEqualTo(Role.HEAD);
          case MinutesEvent.CorrectionTaken _,
              MinutesEvent.CorrectionDeclined _,
              MinutesEvent.MinutesPutOut _ ->
              assertThat(role)
                  .as("seed %d", seed)
                  .isIn(Role.HEAD, Role.SECRETARY, Role.DELEGATE)
                  .satisfies(it -> assertThat(it != Role.DELEGATE || isDeputy(step)).isTrue());
          default -> {}
        }
      }
    }
  }

  private static Role role(Step step) {
    return seat(step).map(Seat::role).orElse(Role.GUEST);
  }

  private static boolean isDeputy(Step step) {
    return seat(step).filter(step.before().programme()::namesAsDeputy).isPresent();
  }

  private static Optional<Seat> seat(Step step) {
    return step.actor() instanceof Actor.Seated(var id) ? step.before().seat(id) : Optional.empty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void what_all_undertook_is_done_only_when_all_who_came_say_so(long seed) {
    for (var step : run(seed).steps()) {
      var after = step.after();
      for (var side : sides(after)) {
        for (var pledge : Pledges.of(after, side)) {
          if (pledge.fulfilment() != Fulfilment.OPEN) {
            assertThat(saying(pledge))
                .as("seed %d", seed)
                .containsExactlyElementsOf(pledge.asked());
            assertThat(pledge.fulfilment() == Fulfilment.OVERTAKEN)
                .isEqualTo(
                    pledge.words().stream()
                        .anyMatch(word -> became(word.became()) == Fulfilment.OVERTAKEN));
          }
        }
      }
    }
  }

  private static List<DelegationId> saying(Pledge pledge) {
    return pledge.words().stream()
        .filter(word -> became(word.became()) != Fulfilment.OPEN)
        .map(word -> word.side())
        .toList();
  }

  private static Fulfilment became(Optional<Became> became) {
    return became.map(Became::fulfilment).orElse(Fulfilment.OPEN);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_side_says_what_became_of_its_own_word_alone_and_after_the_closing(long seed) {
    for (var step : run(seed).steps()) {
      for (var event : step.events()) {
        if (event instanceof RegisterEvent) {
          assertThat(step.before().phase()).isEqualTo(Phase.CLOSED);
        }
        if (event instanceof RegisterEvent.FulfilmentSaid(var id, var side, _, _, _)) {
          var pledge = Pledges.of(step.before(), side, id).orElseThrow();
          assertThat(pledge.isPublic()).as("seed %d", seed).isTrue();
          assertThat(step.before().sideOf(pledge.commitment().by()).orElse(side))
              .as("seed %d", seed)
              .isEqualTo(side);
        }
      }
    }
  }

  @Test
  void generated_meetings_come_to_everything() {
    Set<Class<?>> seen = new HashSet<>();
    Set<Phase> approvedIn = new HashSet<>();
    Set<Fulfilment> ofAll = new HashSet<>();
    seeds()
        .forEach(seed -> {
          for (var step : run(seed).steps()) {
            for (var event : step.events()) {
              seen.add(event.getClass());
              if (event instanceof MinutesEvent.MinutesApproved) {
                approvedIn.add(step.before().phase());
              }
            }
          }
          var end = run(seed).meeting().conference();
          sides(end).stream()
              .flatMap(side -> Pledges.of(end, side).stream())
              .filter(pledge -> pledge.asked().size() > 1)
              .forEach(pledge -> ofAll.add(pledge.fulfilment()));
        });
    assertThat(seen).contains(MinutesEvent.class.getPermittedSubclasses());
    assertThat(seen).contains(RegisterEvent.class.getPermittedSubclasses());
    assertThat(approvedIn).containsExactlyInAnyOrder(Phase.OPEN, Phase.CLOSED);
    assertThat(ofAll).contains(Fulfilment.values());
  }
}
