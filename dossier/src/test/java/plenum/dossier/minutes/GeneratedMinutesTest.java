package plenum.dossier.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plenum.conference.event.Audience;
import plenum.conference.event.DocumentEvent;
import plenum.conference.event.FloorEvent;
import plenum.conference.event.StatementEvent;
import plenum.conference.programme.DelegationId;
import plenum.conference.statement.Standing;
import plenum.conference.statement.Substance;
import plenum.conference.statement.Who;

/** What holds of the minutes of every meeting, however it went. */
class GeneratedMinutesTest {
  private static final int MEETINGS = 24;
  private static final Map<String, String> AGREEMENT =
      Map.of("en", "agreed", "vi", "thống nhất", "zh", "商定", "ru", "огласован", "fr", "convenues");
  private static final Map<Long, Talks> MADE = new ConcurrentHashMap<>();

  static Stream<Long> seeds() {
    return LongStream.range(0, MEETINGS).boxed();
  }

  private static Talks talks(long seed) {
    return MADE.computeIfAbsent(seed, GeneratedTalks::of);
  }

  private static List<DelegationId> sides() {
    return List.of(Talks.LANVIA, Talks.MERROW);
  }

  private static Sheet sheet(Minutes minutes, String language) {
    return MinutesWording.sheet(minutes, language).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void no_word_that_another_side_sealed_is_in_minutes(long seed) {
    var talks = talks(seed);
    for (var side : sides()) {
      var other = side.equals(Talks.LANVIA) ? Talks.MERROW : Talks.LANVIA;
      var given = given(talks);
      var minutes = talks.minutes(side);
      var said = minutes + new String(MinutesJson.of(minutes)) + sheet(minutes, "en").plain();
      for (var word : said.split("[^A-Za-z0-9-]+")) {
        if (word.startsWith(GeneratedTalks.SECRET + other)) {
          assertThat(given).as("seed %d, minutes of %s", seed, side).contains(word);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_joint_record_holds_nothing_that_is_sealed(long seed) {
    var talks = talks(seed);
    var joint = talks.joint();
    var said = joint + new String(MinutesJson.of(joint));
    for (var word : said.split("[^A-Za-z0-9-]+")) {
      if (word.startsWith(GeneratedTalks.SECRET)) {
        assertThat(given(talks)).as("seed %d", seed).contains(word);
      }
    }
  }

  private static boolean isAgreed(Talks talks, int number) {
    return talks.journal().stream()
        .anyMatch(one ->
            one.event() instanceof StatementEvent.EntryAgreed(int agreed, _) && agreed == number);
  }

  /** What a side made public, put to all, or handed to everybody. */
  private static Set<String> given(Talks talks) {
    var given = new HashSet<String>();
    for (var happened : talks.journal()) {
      switch (happened.event()) {
        case StatementEvent.StatementCleared(_, var substance, _, _) ->
            given.addAll(substance.text().byLanguage().values());
        case StatementEvent.EntryProposed(_, var substance, _, _, _) ->
            given.addAll(substance.text().byLanguage().values());
        case DocumentEvent.DocumentHandedOut(_, _, var details, _) ->
            details.ifPresent(it -> given.addAll(it.title().byLanguage().values()));
        default -> {}
      }
    }
    return given;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void minutes_are_the_same_without_what_others_sealed(long seed) {
    var talks = talks(seed);
    for (var side : sides()) {
      var read =
          talks.journal().stream()
              .map(one ->
                  one.event().sealedPart().filter(part -> isOthers(side, part.owner())).isPresent()
                      ? new Happened(one.at(), one.event().publicPart())
                      : one)
              .toList();
      assertThat(Minutes.of(Talks.ID, read, side, talks.now()))
          .as("seed %d, %s", seed, side)
          .isEqualTo(talks.minutes(side));
    }
  }

  private static boolean isOthers(DelegationId side, Audience owner) {
    return owner instanceof Audience.OneDelegation(var one) && !one.equals(side);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_verb_of_agreement_stands_on_what_all_chairs_agreed_alone(long seed) {
    var talks = talks(seed);
    var agreed =
        talks.joint().passages().stream()
            .filter(passage -> isAgreed(talks, passage.number()))
            // Of a message nothing is said but that it came.
            .filter(passage -> !(passage.substance() instanceof Substance.Message))
            .toList();
    for (var language : Talks.LANGUAGES) {
      var sheet = sheet(talks.minutes(Talks.LANVIA), language);
      var sentences =
          moments(sheet).stream()
              .filter(moment -> moment.sentence().plain().contains(AGREEMENT.get(language)))
              .toList();
      assertThat(sentences).as("seed %d, %s", seed, language).hasSameSizeAs(agreed);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nobody_is_given_words_of_a_side_and_no_side_those_of_a_person(long seed) {
    var talks = talks(seed);
    var minutes = talks.minutes(Talks.MERROW);
    var writing = writing(minutes);
    var entries = new EntryWording(writing);
    minutes.sections().stream()
        .flatMap(section -> section.happenings().stream())
        .filter(Happening.Written.class::isInstance)
        .map(Happening.Written.class::cast)
        .forEach(written -> {
          var substance = written.substance().orElseThrow();
          var sentence = entries.sentence(substance, written.standing()).plain();
          var names = named(minutes, sentence);
          assertThat(names)
              .as("seed %d: %s", seed, sentence)
              .isEqualTo(expected(minutes, substance));
        });
  }

  private static Writing writing(Minutes minutes) {
    return new Writing(
        Phrases.of("en").orElseThrow(),
        "en",
        minutes.directory(),
        java.time.ZoneOffset.UTC,
        minutes.head().opened());
  }

  private static Set<String> named(Minutes minutes, String sentence) {
    var all = new LinkedHashSet<String>();
    minutes.directory().persons().values().stream()
        .map(person -> person.name("en").orElseThrow().fullName())
        .forEach(all::add);
    minutes.directory().sides().values().stream()
        .map(side -> side.name().inOrElse("en"))
        .forEach(all::add);
    all.removeIf(name -> !sentence.contains(name));
    return all;
  }

  private static Set<String> expected(Minutes minutes, Substance substance) {
    return switch (substance.by()) {
      case Who.OfPerson(var person) ->
          Set.of(
              minutes.directory().person(person).orElseThrow().name("en").orElseThrow().fullName());
      case Who.OfSide(var side) ->
          Set.of(minutes.directory().side(side).orElseThrow().name().inOrElse("en"));
      case Who.AllSides(), Who.Participants(), Who.Outside _ -> Set.of();
    };
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void every_turn_of_the_floor_is_in_them_once(long seed) {
    var talks = talks(seed);
    var began =
        talks.journal().stream()
            .map(Happened::event)
            .filter(FloorEvent.TurnBegan.class::isInstance)
            .map(FloorEvent.TurnBegan.class::cast)
            .map(turn -> turn.seat() + " " + turn.at())
            .sorted()
            .toList();
    var told =
        happenings(talks.minutes(Talks.LANVIA)).stream()
            .filter(Happening.Turn.class::isInstance)
            .map(Happening.Turn.class::cast)
            .map(turn -> turn.speakers().getFirst().seat() + " " + turn.at())
            .sorted()
            .toList();
    assertThat(told).as("seed %d", seed).isEqualTo(began);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void what_comes_later_never_changes_what_was_told(long seed) {
    var talks = talks(seed);
    var journal = talks.journal();
    for (int cut = journal.size() / 3; cut < journal.size(); cut += 37) {
      var early = Minutes.of(Talks.ID, journal.subList(0, cut), Talks.LANVIA, talks.now());
      var late = happenings(talks.minutes(Talks.LANVIA));
      var kept = new ArrayList<>(late);
      happenings(early).stream()
          .filter(GeneratedMinutesTest::isOver)
          .forEach(happening ->
              assertThat(kept.remove(happening)).as("seed %d, after %s", seed, happening).isTrue());
    }
  }

  /** What goes on has no end yet, and what was written down may be written anew. */
  private static boolean isOver(Happening happening) {
    return switch (happening) {
      case Happening.Turn turn -> turn.until().isPresent();
      case Happening.Shown shown -> shown.until().isPresent();
      case Happening.SideWithdrew withdrew -> withdrew.until().isPresent();
      case Happening.SatApart apart -> apart.until().isPresent();
      case Happening.HandedOut _, Happening.AgendaAdopted _ -> true;
      case Happening.Marked _, Happening.Written _ -> false;
    };
  }

  @Test
  void generated_meetings_come_to_everything() {
    var seen = new HashSet<Class<?>>();
    var standings = new HashSet<Standing>();
    seeds()
        .forEach(seed -> {
          var minutes = talks(seed).minutes(Talks.LANVIA);
          happenings(minutes).forEach(happening -> seen.add(happening.getClass()));
          minutes.joint().passages().forEach(passage -> standings.add(passage.standing()));
        });
    assertThat(seeds().map(seed -> talks(seed).minutes(Talks.LANVIA).draft().isPresent()))
        .contains(true, false);
    assertThat(
            seeds()
                .flatMap(seed -> happenings(talks(seed).minutes(Talks.LANVIA)).stream())
                .filter(Happening.Written.class::isInstance)
                .anyMatch(it -> !((Happening.Written) it).correctedBy().isEmpty()))
        .isTrue();
    assertThat(seen).contains(Happening.class.getPermittedSubclasses());
    assertThat(standings).contains(Standing.values());
  }

  private static List<Happening> happenings(Minutes minutes) {
    return minutes.sections().stream().flatMap(one -> one.happenings().stream()).toList();
  }

  private static List<Sheet.Block.Moment> moments(Sheet sheet) {
    return sheet.blocks().stream()
        .filter(Sheet.Block.Moment.class::isInstance)
        .map(Sheet.Block.Moment.class::cast)
        .toList();
  }
}
