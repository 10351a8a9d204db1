package plenum.press.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import plenum.conference.statement.Standing;
import plenum.press.intake.form.UnreadableException;
import plenum.press.intake.reading.Certainty;
import plenum.press.intake.reading.Flag;
import plenum.press.intake.reading.Found;
import plenum.press.intake.reading.Reading;
import plenum.press.news.Said;
import plenum.press.news.Speaker;

class IntakeTest {
  private static final String MEETING =
      """
      Hai Long (DLNA) – The Harbour Office of Dai Lam held a teleconference with the Port Authority \
      of Zambara on March 12.

      The teleconference was co-chaired by Tran Van Son, Director of the Harbour Office of Dai Lam, \
      and Grace Achieng Mwangi, Chairwoman of the Port Authority of Zambara.

      """;

  @Test
  void the_text_of_a_plain_file_is_kept_to_the_letter() throws IOException {
    for (var sample : Releases.open()) {
      if (sample.file().toString().endsWith(".txt")) {
        var text = new String(sample.bytes(), StandardCharsets.UTF_8);
        assertThat(Releases.read(text).text()).isEqualTo(text);
      }
    }
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_text() throws Exception {
    var marked = ("\uFEFF" + MEETING).getBytes(StandardCharsets.UTF_8);
    var reading = Releases.INTAKE.read(marked, Releases.RECEIVED);
    assertThat(reading.text()).startsWith("Hai Long");
    assertThat(reading.place().map(Found::value)).contains("Hai Long");
  }

  @Test
  void everything_that_was_read_stands_where_it_says() throws IOException {
    for (var sample : Releases.open()) {
      var reading = Releases.read(new String(sample.bytes(), StandardCharsets.UTF_8));
      reading
          .people()
          .forEach(one -> assertThat(one.span().in(reading.text())).isEqualTo(one.value().name()));
      reading
          .statements()
          .forEach(one -> assertThat(one.span().in(reading.text())).isEqualTo(one.value().text()));
      reading
          .sides()
          .forEach(one -> assertThat(one.span().in(reading.text())).isEqualTo(one.value().name()));
    }
  }

  @Test
  void that_somebody_says_that_all_agreed_makes_nothing_agreed() {
    var reading = Releases.read(MEETING + "Son said the two sides agreed to open a third berth.");
    assertThat(standing(reading, "third berth")).isEqualTo(Standing.SAID);
    assertThat(speaker(reading, "third berth")).isEqualTo(new Speaker.OfPerson("Tran Van Son"));
  }

  @Test
  void that_one_person_agrees_makes_nothing_agreed() {
    var reading = Releases.read(MEETING + "Mwangi agreed with the proposal on a third berth.");
    assertThat(standing(reading, "third berth")).isEqualTo(Standing.SAID);
  }

  @Test
  void what_all_sides_agreed_is_agreed() {
    var reading = Releases.read(MEETING + "The two sides agreed to open a third berth.");
    assertThat(standing(reading, "third berth")).isEqualTo(Standing.AGREED);
  }

  @Test
  void what_was_talked_about_is_discussed_and_no_commitment() {
    var reading = Releases.read(MEETING + "Both sides discussed how to open a third berth.");
    assertThat(standing(reading, "third berth")).isEqualTo(Standing.DISCUSSED);
    assertThat(reading.commitments()).isEmpty();
  }

  @Test
  void second_mentions_are_joined_to_the_person() {
    var reading =
        Releases.read(MEETING + "Mwangi thanked the harbour. Son hoped for a third berth.");
    assertThat(speaker(reading, "the harbour"))
        .isEqualTo(new Speaker.OfPerson("Grace Achieng Mwangi"));
    assertThat(speaker(reading, "third berth")).isEqualTo(new Speaker.OfPerson("Tran Van Son"));
    assertThat(reading.people()).hasSize(2);
  }

  @Test
  void a_pronoun_only_lets_guess_who_spoke() {
    var reading = Releases.read(MEETING + "Son praised the cranes. He hoped for a third berth.");
    assertThat(said(reading, "third berth").certainty()).isEqualTo(Certainty.GUESSED);
    assertThat(said(reading, "the cranes").certainty()).isEqualTo(Certainty.SURE);
  }

  @Test
  void a_goal_till_a_year_that_is_over_is_flagged_and_left_as_it_is() {
    var text = MEETING + "Son stressed that the goal is to dredge the river till 2021.";
    var reading = Releases.read(text);
    assertThat(reading.flags()).extracting(Flag::kind).containsExactly(Flag.Kind.GOAL_PAST);
    assertThat(reading.text()).isEqualTo(text);
  }

  @Test
  void a_goal_for_a_year_to_come_is_no_slip() {
    var reading = Releases.read(MEETING + "Son stressed that the goal is to dredge it till 2031.");
    assertThat(reading.flags()).isEmpty();
  }

  @Test
  void a_weekday_that_is_not_the_dates_is_flagged() {
    var reading =
        Releases.read(MEETING + "Son said the river was closed on Monday, March 10, 2026.");
    assertThat(reading.flags()).extracting(Flag::kind).containsExactly(Flag.Kind.WEEKDAY);
  }

  @Test
  void a_name_spelt_in_two_ways_is_flagged() {
    var reading = Releases.read(MEETING + "Mrs. Mwanggi thanked the harbour.");
    assertThat(reading.flags()).extracting(Flag::kind).containsExactly(Flag.Kind.SPELLING);
  }

  @Test
  void a_date_without_a_year_is_the_newest_before_it_came_and_guessed() {
    var text =
        "LANJING, Dec. 3 (Huaxin) -- Yunhe Mayor Guo Wenjing met with Mayor Li Ming on Thursday.";
    var date = Releases.read(text).date().orElseThrow();
    assertThat(date.value()).isEqualTo(LocalDate.of(2020, 12, 3)); // the newest on a Thursday
    assertThat(date.certainty()).isEqualTo(Certainty.GUESSED);
  }

  @Test
  void a_reading_is_an_item_for_the_archive() throws IOException {
    var item = Releases.example("01-agency-en.txt").item("tag:example,2026:1");
    assertThat(item.dateline().place()).isEqualTo("Hai Long");
    assertThat(item.meeting().people()).hasSize(2);
    assertThat(item.paragraphs().getLast()).endsWith("the two peoples.");
  }

  @Test
  void a_byte_that_is_no_text_is_named_with_its_line() {
    var bytes = "one\ntwo\nth\u00e9".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> Releases.INTAKE.read(bytes, Releases.RECEIVED))
        .isInstanceOfSatisfying(
            UnreadableException.class,
            why -> assertThat(why.sentence()).startsWith("line 3:").contains("UTF-8"));
  }

  @Test
  void broken_json_is_named_with_its_line() {
    assertRefused("{\n \"bodies\": [\n  {]", 3);
  }

  @Test
  void an_entity_from_outside_is_refused() throws IOException {
    var secret = Files.createTempFile("intake", ".txt");
    Files.writeString(secret, "not to be read");
    var xml =
        "<?xml version=\"1.0\"?>\n<!DOCTYPE newsItem [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">]>\n"
            + "<newsItem><contentSet><inlineXML><p>&x;</p></inlineXML></contentSet></newsItem>";
    assertThatThrownBy(
            () -> Releases.INTAKE.read(xml.getBytes(StandardCharsets.UTF_8), Releases.RECEIVED))
        .isInstanceOf(UnreadableException.class);
    Files.delete(secret);
  }

  @Test
  void a_language_without_rules_is_refused_in_words() {
    assertRefused("<html lang=\"fr\"><body><p>Bonjour tout le monde.</p></body></html>", 0);
  }

  private static void assertRefused(String text, int line) {
    assertThatThrownBy(
            () -> Releases.INTAKE.read(text.getBytes(StandardCharsets.UTF_8), Releases.RECEIVED))
        .isInstanceOfSatisfying(
            UnreadableException.class,
            why -> {
              assertThat(why.line()).isEqualTo(line);
              assertThat(why.right("vi")).isNotBlank();
            });
  }

  private static Found<Said> said(Reading reading, String words) {
    List<Found<Said>> all =
        reading.statements().stream().filter(one -> one.value().text().contains(words)).toList();
    assertThat(all).as("%s", reading.statements()).hasSize(1);
    return all.getFirst();
  }

  private static Standing standing(Reading reading, String words) {
    return said(reading, words).value().standing();
  }

  private static Speaker speaker(Reading reading, String words) {
    return said(reading, words).value().speaker();
  }
}
