package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plenum.conference.command.Actor;
import plenum.conference.command.Command;
import plenum.conference.event.Audience;
import plenum.conference.event.Event;
import plenum.conference.event.ReleaseEvent;
import plenum.conference.event.SealedPart;
import plenum.conference.photograph.Print;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Role;
import plenum.conference.release.IssuedText;
import plenum.conference.release.Issuer;
import plenum.conference.release.PictureChoice;
import plenum.conference.release.PressOffice;
import plenum.conference.release.Releases;
import plenum.conference.release.Work;
import plenum.conference.statement.EntryId;

/** What holds however press offices write, approve and issue. */
class GeneratedReleasesTest {
  private static final int MEETINGS = 60;
  private static final int COMMANDS = 200;

  private record Text(Issuer issuer, String language, String fingerprint) {}

  /** Something that was accepted, with the state before it. */
  private record Step(Conference before, Actor actor, Command command, List<Event> events) {
    Conference after() {
      return before.after(events);
    }

    List<ReleaseEvent.PressOfficeWorked> worked() {
      return events.stream()
          .filter(ReleaseEvent.PressOfficeWorked.class::isInstance)
          .map(ReleaseEvent.PressOfficeWorked.class::cast)
          .toList();
    }
  }

  static Stream<Long> seeds() {
    return Stream.iterate(0L, seed -> seed + 1).limit(MEETINGS);
  }

  private static List<Step> run(long seed) {
    var generator = new ReleaseGenerator(seed);
    var meeting = generator.closed();
    var steps = new ArrayList<Step>();
    for (int n = 0; n < COMMANDS; n++) {
      meeting.later(Duration.ofSeconds(2));
      var before = meeting.conference();
      var actor = generator.actor(before);
      var command = generator.command(before, actor, meeting.now());
      if (meeting.asks(actor, command) instanceof Decision.Accepted(var events)) {
        steps.add(new Step(before, actor, command, events));
      }
    }
    return steps;
  }

  private static Work work(ReleaseEvent.PressOfficeWorked event) {
    return event
        .open()
        .or(() -> event.sealedPart().map(part -> ((SealedPart.DeskWork) part).work()))
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothing_goes_out_that_a_desk_wrote_and_nobody_approved_of_since(long seed) {
    // The approvals as a reader of the journal alone would count them.
    Set<Text> approved = new HashSet<>();
    for (var step : run(seed)) {
      for (var event : step.worked()) {
        switch (work(event)) {
          case Work.TextApproved(var language, var fingerprint, _) ->
              approved.add(new Text(event.issuer(), language, fingerprint));
          case Work.TextIssued(_, var text, _, _) -> {
            var office = step.before().releases().of(event.issuer());
            if (office.rewritten(text.language()) || event.issuer() instanceof Issuer.Joint) {
              assertThat(approved)
                  .as("seed %d", seed)
                  .contains(new Text(event.issuer(), text.language(), text.fingerprint()));
            }
          }
          case Work.StyleSet _, Work.PictureChosen _ ->
              approved.removeIf(one -> one.issuer().equals(event.issuer()));
          case Work.SentenceAltered(var language, _, _, _) -> forget(approved, event, language);
          case Work.SentenceLeftOut(var language, _) -> forget(approved, event, language);
          case Work.SentenceRestored(var language, _) -> forget(approved, event, language);
          case Work.SentenceAdded(var language, _, _, _) -> forget(approved, event, language);
        }
      }
    }
  }

  /** As a reader of the journal alone would know what each desk has chosen last. */
  @ParameterizedTest
  @MethodSource("seeds")
  void what_goes_out_shows_the_photograph_that_its_desk_chose_as_it_is_cropped_then(long seed) {
    var chosen = new HashMap<Issuer, PictureChoice>();
    for (var step : run(seed)) {
      for (var event : step.worked()) {
        switch (work(event)) {
          case Work.PictureChosen(var picture) -> {
            chosen.put(event.issuer(), picture);
            if (picture instanceof PictureChoice.Chosen(var hash)) {
              assertThat(laid(step)).as("seed %d", seed).contains(hash);
            }
          }
          case Work.TextIssued(_, var text, _, _) ->
              assertThat(text.picture().map(IssuedText.Picture::sha256))
                  .as("seed %d", seed)
                  .isEqualTo(printed(step.before(), chosen.get(event.issuer())));
          default -> {}
        }
      }
    }
  }

  private static List<String> laid(Step step) {
    return step.before().keepings().prints().stream()
        .map(print -> print.photograph().sha256())
        .toList();
  }

  private static Optional<String> printed(Conference before, PictureChoice choice) {
    var prints = before.keepings().prints();
    return switch (choice) {
      case null -> prints.isEmpty() ? Optional.empty() : Optional.of(prints.getLast().printed());
      case PictureChoice.Latest() -> printed(before, null);
      case PictureChoice.Chosen(var hash) ->
          prints.stream()
              .filter(print -> print.photograph().sha256().equals(hash))
              .map(Print::printed)
              .findFirst();
      case PictureChoice.None() -> Optional.empty();
    };
  }

  private static void forget(
      Set<Text> approved, ReleaseEvent.PressOfficeWorked event, String language) {
    approved.removeIf(
        one -> one.issuer().equals(event.issuer()) && one.language().equals(language));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_joint_release_goes_out_with_every_chair_who_came(long seed) {
    for (var step : run(seed)) {
      for (var event : step.worked()) {
        if (event.issuer() instanceof Issuer.Joint
            && work(event) instanceof Work.TextIssued(_, var text, _, _)) {
          var stand =
              step
                  .before()
                  .releases()
                  .of(event.issuer())
                  .manuscript(text.language())
                  .approvals(text.fingerprint())
                  .stream()
                  .map(one -> one.seat())
                  .toList();
          var came =
              step.before().programme().chairs().stream().filter(step.before()::admitted).toList();
          assertThat(came).isNotEmpty();
          assertThat(stand).as("seed %d", seed).containsAll(came);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nobody_reads_or_touches_another_sides_desk(long seed) {
    for (var step : run(seed)) {
      var own = StatementGenerator.sideOf(step.before(), step.actor());
      for (var event : step.worked()) {
        if (event.issuer() instanceof Issuer.OfSide(var side)) {
          assertThat(own).as("seed %d, %s", seed, step.command()).contains(side);
          assertThat(event.publicPart().toString())
              .as("seed %d", seed)
              .doesNotContain(StatementGenerator.SECRET);
          assertThat(event.sealedPart().orElseThrow().owner())
              .isEqualTo(new Audience.OneDelegation(side));
        }
      }
      for (var side : step.before().programme().delegations()) {
        if (!own.equals(Optional.of(side.id())) && !step.actor().equals(Meeting.SERVER)) {
          assertThat(office(step.after(), side.id()))
              .as("seed %d, %s by %s", seed, step.command(), step.actor())
              .isEqualTo(office(step.before(), side.id()));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_style_is_carried_over_by_the_program_to_a_desk_that_has_done_nothing(long seed) {
    for (var step : run(seed)) {
      for (var event : step.events()) {
        if (event instanceof ReleaseEvent.StyleCarriedOver(var side, _, var sealed)) {
          assertThat(step.actor()).as("seed %d", seed).isEqualTo(Meeting.SERVER);
          assertThat(office(step.before(), side)).isEqualTo(PressOffice.NONE);
          var changed = new HashMap<>(step.after().releases().offices());
          var begun = changed.remove(new Issuer.OfSide(side));
          assertThat(changed).isEqualTo(step.before().releases().offices());
          assertThat(sealed)
              .contains(
                  new SealedPart.DeskWork(
                      new Audience.OneDelegation(side), new Work.StyleSet(begun.style())));
          assertThat(event.publicPart().toString()).doesNotContain("Agency");
        }
      }
    }
  }

  private static Object office(Conference conference, DelegationId side) {
    return conference.releases().of(new Issuer.OfSide(side));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void what_went_out_stays_as_it_was_and_every_version_has_its_number(long seed) {
    var before = Releases.NONE;
    for (var step : run(seed)) {
      var after = step.after().releases();
      for (var office : before.offices().entrySet()) {
        for (var manuscript : office.getValue().manuscripts().entrySet()) {
          var issued = manuscript.getValue().issues();
          var now = after.of(office.getKey()).manuscript(manuscript.getKey()).issues();
          assertThat(now).as("seed %d", seed).hasSizeGreaterThanOrEqualTo(issued.size());
          assertThat(now.subList(0, issued.size())).as("seed %d", seed).isEqualTo(issued);
        }
      }
      for (var office : after.offices().values()) {
        for (var manuscript : office.manuscripts().values()) {
          int expected = 1;
          for (var issue : manuscript.issues()) {
            assertThat(issue.version()).as("seed %d", seed).isEqualTo(expected++);
          }
        }
      }
      before = after;
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void an_approval_is_a_leaders(long seed) {
    for (var step : run(seed)) {
      for (var event : step.worked()) {
        if (work(event) instanceof Work.TextApproved) {
          var seat = step.before().seat(event.by()).orElseThrow();
          assertThat(seat.role()).as("seed %d", seed).isNotIn(Role.PRESS_OFFICER, Role.SECRETARY);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void what_is_held_back_is_in_nothing_that_goes_out_after_it(long seed) {
    for (var step : run(seed)) {
      for (var event : step.worked()) {
        if (work(event) instanceof Work.TextIssued(_, var text, _, _)) {
          var cleared =
              step.before().statements().cleared().stream().map(entry -> entry.number()).toList();
          text.sentences().stream()
              .flatMap(sentence -> sentence.sources().stream())
              .forEach(source -> {
                if (source instanceof EntryId.OwnEntry(var number)) {
                  assertThat(cleared).as("seed %d", seed).contains(number);
                }
              });
        }
      }
    }
  }

  @Test
  void generated_press_offices_come_to_everything() {
    Set<Object> seen = new HashSet<>();
    seeds()
        .flatMap(seed -> run(seed).stream())
        .flatMap(step -> {
          step.events().forEach(event -> seen.add(event.getClass()));
          return step.worked().stream();
        })
        .forEach(event -> {
          seen.add(work(event).getClass());
          if (work(event) instanceof Work.PictureChosen(var picture)) {
            seen.add(picture.getClass());
          }
          if (work(event) instanceof Work.TextIssued(var version, var text, _, _)) {
            seen.add(text.picture().isPresent() ? "with" : "without");
            seen.add(event.issuer().getClass());
            seen.add(version > 1);
          }
        });
    assertThat(seen)
        .contains((Object[]) Work.class.getPermittedSubclasses())
        .contains((Object[]) Issuer.class.getPermittedSubclasses())
        .contains((Object[]) ReleaseEvent.class.getPermittedSubclasses())
        .contains((Object[]) PictureChoice.class.getPermittedSubclasses())
        .contains(true, false, "with", "without");
  }
}
