package plenum.dossier.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.dossier.minutes.Talks.LANVIA;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plenum.conference.ReaderLanguages;
import plenum.conference.programme.PersonName;
import plenum.conference.programme.Texts;
import plenum.conference.statement.Standing;
import plenum.conference.statement.StatementKind;

class MinutesWordingTest {
  private final Talks talks = HeldTalks.held();

  static Stream<String> languages() {
    return ReaderLanguages.ALL.stream();
  }

  private String text(String language) {
    return MinutesWording.sheet(talks.minutes(LANVIA), language).orElseThrow().plain();
  }

  @Test
  void the_same_templates_stand_in_every_language() {
    var english = Phrases.of("en").orElseThrow().keys();
    assertThat(languages())
        .allSatisfy(tag -> assertThat(Phrases.of(tag).orElseThrow().keys()).isEqualTo(english));
  }

  @Test
  void a_language_that_nobody_has_worded_has_no_minutes() {
    assertThat(MinutesWording.sheet(talks.minutes(LANVIA), "is")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void names_titles_and_bodies_stand_as_they_were_supplied(String language) {
    var said = text(language);
    for (var person : Talks.programme().persons()) {
      assertThat(said).contains(person.names().get(language).fullName());
    }
    for (var side : Talks.programme().delegations()) {
      assertThat(said).contains(side.name().in(language).orElseThrow());
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void nothing_is_missing_where_everything_was_supplied(String language) {
    var sheet = MinutesWording.sheet(talks.minutes(LANVIA), language).orElseThrow();
    assertThat(sheet.plain())
        .doesNotContain(Phrases.of(language).orElseThrow().say("missing.text") + "]");
    assertThat(
            sheet.blocks().stream()
                .filter(Sheet.Block.Moment.class::isInstance)
                .map(Sheet.Block.Moment.class::cast))
        .allSatisfy(moment -> assertThat(moment.sentence().complete()).isTrue());
  }

  @Test
  void a_text_in_another_language_is_given_in_it_and_marked() {
    assertThat(text("ru")).contains("[вьетнамский] Đề nghị lập ba trạm đo chung ở hạ lưu.");
    assertThat(text("vi")).contains("\nĐề nghị lập ba trạm đo chung ở hạ lưu.");
  }

  @Test
  void a_name_that_nobody_supplied_in_the_language_is_marked_as_missing() {
    var minutes = talks.minutes(LANVIA);
    var id = Talks.personId(LANVIA, 1);
    var person = minutes.directory().person(id).orElseThrow();
    var persons = new java.util.LinkedHashMap<>(minutes.directory().persons());
    persons.put(
        id,
        new plenum.conference.programme.Person(
            id, person.delegation(), Map.of("en", new PersonName("Anna Vell", "", "", ""))));
    var writing =
        new Writing(
            Phrases.of("ru").orElseThrow(),
            "ru",
            new Directory(persons, minutes.directory().sides(), Map.of()),
            java.time.ZoneOffset.UTC,
            java.util.Optional.empty());
    var line = writing.whole(writing.person(id));
    assertThat(line.complete()).isFalse();
    assertThat(line.plain()).isEqualTo("[нет: имя — Anna Vell]");
  }

  @Test
  void the_verb_comes_of_kind_and_standing() {
    var writing = writing("en");
    var entries = new EntryWording(writing);
    var text = Texts.of("en", "x");
    assertThat(
            entries.sentence(
                Talks.said(Talks.side(LANVIA), StatementKind.PROPOSES, text), Standing.SAID))
        .extracting(Line::plain)
        .isEqualTo("Institute for River Studies of Lanvia proposed:");
    assertThat(entries.sentence(Talks.discussed(Talks.side(LANVIA), text), Standing.DISCUSSED))
        .extracting(Line::plain)
        .isEqualTo("The sides discussed (speaker: Institute for River Studies of Lanvia):");
    assertThat(entries.sentence(Talks.discussed(Talks.side(LANVIA), text), Standing.AGREED))
        .extracting(Line::plain)
        .isEqualTo("The sides agreed:");
  }

  private Writing writing(String language) {
    return new Writing(
        Phrases.of(language).orElseThrow(),
        language,
        talks.minutes(LANVIA).directory(),
        java.time.ZoneOffset.UTC,
        java.util.Optional.empty());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_kind_has_its_sentence(String language) {
    var entries = new EntryWording(writing(language));
    assertThat(List.of(StatementKind.values()))
        .extracting(kind ->
            entries
                .sentence(Talks.said(Talks.side(LANVIA), kind, Texts.of("en", "x")), Standing.SAID)
                .plain())
        .doesNotHaveDuplicates();
  }

  @Test
  void the_joint_record_says_whether_it_is_a_draft_or_stands() {
    assertThat(MinutesWording.sheet(talks.joint(), "en").orElseThrow().status().plain())
        .isEqualTo("Approved by all chairs on 12 March 2026, 07:24");
    assertThat(
            MinutesWording.sheet(HeldTalks.course().joint(), "en").orElseThrow().status().plain())
        .startsWith("Draft, as of 12 March 2026, 07:");
  }
}
