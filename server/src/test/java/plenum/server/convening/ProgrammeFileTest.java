package plenum.server.convening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.conference.agenda.Item;
import plenum.conference.document.Document;
import plenum.conference.floor.Mode;
import plenum.conference.interpretation.Booth;
import plenum.conference.interpretation.BoothId;
import plenum.conference.interpretation.BoothPlan;
import plenum.conference.interpretation.Interlock;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.FloorPolicy;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.Programme;
import plenum.conference.programme.SeatId;
import plenum.server.convening.ProgrammeFile.Reading;

class ProgrammeFileTest {
  private static final Path EXAMPLES = Path.of("../examples");
  private final FlawSentences sentences = new FlawSentences();

  @ParameterizedTest
  @ValueSource(strings = {"conference.yaml", "open.yaml"})
  void every_example_is_read_and_nothing_is_missing_in_it(String name) throws IOException {
    var reading = read(example(name));
    assertThat(reading).isInstanceOf(Reading.Read.class);
    assertThat(((Reading.Read) reading).missing()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"conference.yaml", "open.yaml"})
  void what_is_written_is_read_back_the_same(String name) throws IOException {
    var programme = programme(example(name));
    assertThat(programme(ProgrammeWriter.write(programme))).isEqualTo(programme);
  }

  @Test
  void a_draft_without_anything_is_written_and_read_back() {
    var draft = programme("languages: [en]\nstart: 2027-01-01T10:00Z\n");
    assertThat(programme(ProgrammeWriter.write(draft))).isEqualTo(draft);
  }

  @Test
  void texts_that_mean_something_to_yaml_survive_writing() {
    var text =
        "languages: [en]\nstart: 2027-01-01T10:00Z\nsubject: {en: \"#1: yes, “no”, \\\"a\\\" {b} [c] & *d\"}\n";
    var draft = programme(text);
    assertThat(programme(ProgrammeWriter.write(draft)).heading().subject())
        .isEqualTo(draft.heading().subject());
  }

  @Test
  void the_sample_has_a_room_with_four_people() throws IOException {
    var seat = programme(example("conference.yaml")).seat(new SeatId("orrin-depot")).orElseThrow();
    assertThat(seat.occupant()).isInstanceOf(Occupant.Room.class);
    assertThat(seat.occupant().persons()).hasSize(4);
  }

  @Test
  void the_sample_has_an_agenda_with_each_items_terms() throws IOException {
    var items = agenda(example("conference.yaml"));
    assertThat(items)
        .extracting(item -> item.id().value(), item -> item.terms().mode())
        .containsExactly(
            tuple("opening", Mode.CHAIR_CALLS),
            tuple("briefing", Mode.BRIEFING),
            tuple("replies", Mode.REQUEST),
            tuple("discussion", Mode.FREE));
    var briefing = items.get(1);
    assertThat(briefing.planned()).isEqualTo(Duration.ofMinutes(20));
    assertThat(briefing.delegation()).contains(new DelegationId("bach-lam"));
    assertThat(briefing.terms().presenter()).contains(new SeatId("bach-lam-deputy"));
    assertThat(briefing.terms().presentation()).contains(Duration.ofSeconds(750));
    var replies = items.get(2).terms();
    assertThat(replies.intervention()).contains(Duration.ofMinutes(3));
    assertThat(replies.closes()).isTrue();
    assertThat(replies.alternate()).isTrue();
    var discussion = items.get(3).terms();
    assertThat(discussion.microphones()).isEqualTo(3);
    assertThat(discussion.quota()).contains(Duration.ofMinutes(12));
  }

  @Test
  void an_agenda_is_written_and_read_back_the_same() throws IOException {
    var text =
        example("conference.yaml")
            .replace("override: no", "override: yes")
            .replace("    # speakers:", "    speakers:")
            .replace("presentation: 12.5", "presentation: 0.25");
    var programme = programme(text);
    var items = agenda(text);
    assertThat(items.get(3).terms().speakers()).hasSize(2);
    assertThat(agenda(ProgrammeWriter.write(programme, items))).isEqualTo(items);
  }

  @Test
  void the_sample_has_a_booth_both_ways_with_two_interpreters() throws IOException {
    assertThat(booths(example("conference.yaml")))
        .isEqualTo(
            new BoothPlan(
                List.of(
                    new Booth(
                        new BoothId("english-vietnamese"),
                        List.of("en", "vi"),
                        List.of(),
                        List.of(new SeatId("booth-1"), new SeatId("booth-2")))),
                Interlock.INTERLOCK,
                Optional.empty()));
  }

  @Test
  void booths_are_written_and_read_back_the_same() throws IOException {
    var text =
        example("conference.yaml")
            .replace("languages: [en, vi]", "languages: [en, vi, ru]")
            .replace("    # from: [ru]", "    from: [ru]")
            .replace("interlock: interlock", "interlock: override")
            .replace("# pivot: en", "pivot: en");
    var booths = booths(text);
    assertThat(booths.interlock()).isEqualTo(Interlock.OVERRIDE);
    assertThat(booths.pivot()).contains("en");
    assertThat(booths.booths().getFirst().from()).containsExactly("ru");
    var written = ProgrammeWriter.write(programme(text), agenda(text), booths, List.<Document>of());
    assertThat(booths(written)).isEqualTo(booths);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "seats: [booth-1, booth-2] | seats: [booth-1, orrin-head]"
            + " | booths[english-vietnamese].seats: orrin-head is not an interpreter’s seat.",
        "seats: [booth-1, booth-2] | seats: [booth-1, booth-1]"
            + " | booths[english-vietnamese].seats: booth-1 works in a booth already.",
        "into: [en, vi] | into: [en, en] | booths[english-vietnamese].into: English appears twice.",
        "into: [en, vi] | intro: [en, vi] | booths[english-vietnamese].intro: There is no such key",
        "interlock: interlock | interlock: both | interlock: “both” is not one of none, interlock"
      })
  void a_fault_of_the_booths_stands_at_its_line(String right, String wrong, String said)
      throws IOException {
    assertFault(right, wrong, said);
  }

  /** As with a side whose language is none of the conference’s: the page says what is missing. */
  @Test
  void what_a_booth_lacks_can_be_filled_in_on_the_page() throws IOException {
    var text = example("conference.yaml").replace("into: [en, vi]", "into: [en, ru]");
    assertThat(texts(((Reading.Read) read(text)).missing()))
        .contains("booths[english-vietnamese].into: ru is not among the languages");
  }

  @Test
  void the_time_is_meant_in_its_zone() throws IOException {
    assertThat(programme(example("conference.yaml")).heading().start())
        .isEqualTo(Instant.parse("2027-03-04T08:00:00Z"));
  }

  @Test
  void the_open_sample_has_an_open_floor() throws IOException {
    assertThat(programme(example("open.yaml")).heading().floor()).isEqualTo(FloorPolicy.OPEN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "purpose: exchange | purpos: exchange | purpos: There is no such key | purpose",
        "minutes: 90 | minutes: long | minutes: “long” is not a number of minutes | 90",
        "minutes: 90 | minutes: [1] | minutes: This has to be one value | not a list",
        "purpose: exchange | purpose: chat | “chat” is not one of | inform, exchange",
        "host: bach-lam | host: nowhere | host: There is no delegation nowhere | list of delegations",
        "role: expert | role: exprt | “exprt” is not one of | Did you mean “expert”?",
        "zone: Europe/London | zone: London | sites[hall].zone: “London” is not a time zone | IANA",
        "colour: \"#1f5f8b\" | colour: #1f5f8b | colour: This has to be one value, not nothing | quotes",
        "head: quill | head: quil | There is no person quil | list of persons",
        "15:00 Asia/Ho_Chi_Minh | tomorrow | is not a date and time with its zone | 2027-03-04",
        "host: bach-lam | host: ../x | “../x” is not an id | hyphens",
        "languages: [en, vi] | languages: [en, \"!\"] | “!” is not a language tag | BCP 47",
        "    person: tram | | Nobody sits here | room:",
        "deputy: bach-lam-deputy | deputy: orrin-head | orrin-head is not a seat of this delegation | same side"
      })
  void a_fault_names_the_line_the_key_and_what_would_be_right(
      String right, String wrong, String said, String remedy) throws IOException {
    var good = example("conference.yaml");
    assertThat(good).contains(right);
    int at = good.indexOf(right);
    var bad =
        good.substring(0, at) + (wrong == null ? "" : wrong) + good.substring(at + right.length());
    var faults = ((Reading.Refused) read(bad)).faults();
    assertThat(texts(faults)).contains(said).contains(remedy).contains("line ");
    long line = good.substring(0, at).lines().count();
    assertThat(faults).anyMatch(fault -> Math.abs(fault.line() - line) <= 3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "minutes: 20 | minutes: soon | agenda[briefing].minutes: “soon” is not a whole number",
        "minutes: 20 | minutes: 2.5 | agenda[briefing].minutes: “2.5” is not a whole number",
        "minutes: 20 | minutes: 0 | agenda[briefing].minutes: An item takes from one minute",
        "minutes: 20 | minutes: 3000 | agenda[briefing].minutes: An item takes from one minute",
        "presentation: 12.5 | presentation: 0.05 | agenda[briefing].presentation: A time is between",
        "presentation: 12.5 | presentation: 721 | agenda[briefing].presentation: A time is between",
        "speech: 3 | speech: x | agenda[replies].speech: “x” is not a number of minutes",
        "speech: 3 | speech: 721 | agenda[replies].speech: A time is between 5 seconds",
        "side-time: 12 | side-time: 0 | agenda[discussion].side-time: A time is between 5 seconds",
        "floor: free | floor: fre | agenda[discussion].floor: “fre” is not one of",
        "microphones: 3 | microphones: 26 | agenda[discussion].microphones: From 1 to 25",
        "microphones: 3 | microphones: 0 | agenda[discussion].microphones: From 1 to 25",
        "microphones: 3 | microphones: 2.5 | agenda[discussion].microphones: “2.5” is not a whole",
        "override: no | override: maybe | agenda[discussion].override: “maybe” is not one of",
        "alternate: yes | alternate: 1 | agenda[replies].alternate: “1” is not one of no, yes",
        "at-end: close | at-end: stop | agenda[replies].at-end: “stop” is not one of warn, close",
        "presenter: bach-lam-deputy | presenter: nobody | agenda[briefing].presenter: A presenter is",
        "presenter: bach-lam-deputy | presenter: ../x | agenda[briefing].presenter: “../x” is not an id",
        "# speakers: [bach-lam-head, orrin-head] | speakers: [orrin-head, orrin-head]"
            + " | agenda[discussion].speakers: The list names each seat once",
        "delegation: bach-lam§    floor | delegation: nobody§    floor"
            + " | agenda[briefing].delegation: No such side takes part",
        "id: replies | id: briefing | agenda[briefing].id: Another item has this id",
        "floor: chair-calls | flor: chair-calls | agenda[opening].flor: There is no such key here"
      })
  void a_fault_of_the_agenda_stands_at_its_line(String right, String wrong, String said)
      throws IOException {
    assertFault(right, wrong, said);
  }

  private void assertFault(String right, String wrong, String said) throws IOException {
    var good = example("conference.yaml");
    var key = right.replace("§", "\n");
    assertThat(good).contains(key);
    int at = good.lastIndexOf(key);
    var bad = good.substring(0, at) + wrong.replace("§", "\n") + good.substring(at + key.length());
    int line = (int) good.substring(0, at).chars().filter(it -> it == '\n').count() + 1;
    var faults = ((Reading.Refused) read(bad)).faults();
    assertThat(texts(faults)).contains("line " + line + ", " + said);
  }

  @Test
  void an_item_without_a_title_is_a_fault_where_it_begins() throws IOException {
    var good = example("conference.yaml");
    int begins = (int) good.substring(0, good.indexOf("  - id: opening")).lines().count() + 1;
    var bad =
        good.replace("    title:\n      en: Opening remarks\n      vi: Phát biểu khai mạc\n", "");
    assertThat(bad).isNotEqualTo(good);
    assertThat(texts(((Reading.Refused) read(bad)).faults()))
        .contains("line " + begins + ", agenda[opening].title: An item needs a title");
  }

  @Test
  void more_items_than_an_agenda_has_are_a_fault_at_the_first_too_many() throws IOException {
    var text = new StringBuilder(example("conference.yaml").stripTrailing());
    for (int i = 5; i <= 61; i++) {
      text.append("\n  - title: More\n    id: more-").append(i);
    }
    long last = text.toString().lines().count() - 1;
    assertThat(texts(((Reading.Refused) read(text.toString())).faults()))
        .isEqualTo("line " + last + ", agenda[more-61].count: An agenda has up to 60 items.");
  }

  @Test
  void the_line_is_exactly_that_of_the_key() {
    var faults = ((Reading.Refused) read("# one\nlanguages: [en]\n\nstart: never\n")).faults();
    assertThat(texts(faults)).startsWith("line 4, start: “never”");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "- a",
        "just words",
        "a: [1, 2",
        "a: &x {b: *x}",
        "languages: [en]\n---\nlanguages: [vi]",
        "start: 2027-01-01T10:00Z\nstart: 2027-01-01T10:00Z",
        "? [a]\n: b",
        "\t"
      })
  void what_is_not_plain_yaml_is_refused(String text) {
    assertThat(read(text)).isInstanceOf(Reading.Refused.class);
  }

  @Test
  void what_is_nested_without_end_is_refused() {
    assertThat(read("a: ".concat("[".repeat(5_000)))).isInstanceOf(Reading.Refused.class);
  }

  /** The documented answer or none: never an exception, never an endless loop. */
  @Test
  void damaged_files_are_read_or_refused() throws IOException {
    var good = example("conference.yaml");
    for (int seed = 0; seed < 3_000; seed++) {
      var random = new Random(seed);
      var damaged = damage(good, random);
      assertThat(read(damaged)).as("seed %d", seed).isNotNull();
    }
  }

  private static String damage(String good, Random random) {
    var text = new StringBuilder(good);
    int wounds = 1 + random.nextInt(6);
    for (int i = 0; i < wounds && text.length() > 1; i++) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(5)) {
        case 0 -> text.deleteCharAt(at);
        case 1 ->
            text.insert(at, "{}[]:,&*#?|>-\"'%@`!\n\t \u0000\ud800".charAt(random.nextInt(22)));
        case 2 -> text.setLength(at);
        case 3 -> text.setCharAt(at, (char) random.nextInt(0x10000));
        default ->
            text.insert(at, good.substring(at % good.length(), Math.min(good.length(), at + 20)));
      }
    }
    return text.toString();
  }

  private static String example(String name) throws IOException {
    return Files.readString(EXAMPLES.resolve(name));
  }

  private Reading read(String text) {
    return ProgrammeFile.read(text, sentences, "en");
  }

  private Programme programme(String text) {
    var reading = read(text);
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return ((Reading.Read) reading).programme();
  }

  private List<Item> agenda(String text) {
    var reading = read(text);
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return ((Reading.Read) reading).agenda();
  }

  private BoothPlan booths(String text) {
    var reading = read(text);
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return ((Reading.Read) reading).booths();
  }

  private static String texts(List<FileFault> faults) {
    return faults.stream().map(FileFault::text).collect(Collectors.joining("\n"));
  }
}
