package plenum.press.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plenum.conference.statement.Standing;
import plenum.conference.statement.StatementKind;
import plenum.press.intake.reading.Correction;
import plenum.press.intake.reading.Corrections;
import plenum.press.intake.reading.Found;
import plenum.press.intake.reading.Reading;
import plenum.press.news.Attendee;
import plenum.press.news.Party;
import plenum.press.news.Picture;
import plenum.press.news.Said;
import plenum.press.news.Speaker;

class CorrectionsTest {
  private final Reading reading = read();

  @Test
  void a_corrected_field_is_sure_and_the_text_stays() {
    var place = new Correction.OfWords(Correction.Part.PLACE, Optional.of("Binh Khe"));
    var corrected = over(place);
    assertThat(corrected.place()).isPresent();
    assertThat(corrected.place().orElseThrow().value()).isEqualTo("Binh Khe");
    assertThat(corrected.place().orElseThrow().isSure()).isTrue();
    assertThat(corrected.text()).isEqualTo(reading.text());
  }

  @Test
  void the_last_of_two_corrections_counts() {
    var first = new Correction.OfDay(Correction.Day.HELD, Optional.of(LocalDate.of(2026, 3, 1)));
    var last = new Correction.OfDay(Correction.Day.HELD, Optional.of(LocalDate.of(2026, 3, 2)));
    assertThat(over(first, last).held().map(Found::value)).contains(LocalDate.of(2026, 3, 2));
  }

  @Test
  void what_is_said_not_to_be_there_is_gone() {
    assertThat(over(new Correction.OfPerson("Phan Duc Minh", Optional.empty())).people())
        .hasSize(1);
  }

  @Test
  void a_statement_gets_another_speaker_by_its_words() {
    var said = new Said(new Speaker.OfAllSides(), StatementKind.AFFIRMS, Standing.SAID, "", "x");
    var corrected =
        over(new Correction.OfStatement("a source of encouragement", Optional.of(said)));
    assertThat(corrected.statements()).hasSameSizeAs(reading.statements());
    assertThat(corrected.statements()).extracting(Found::value).contains(said);
  }

  @Test
  void a_person_named_otherwise_is_so_wherever_they_speak() {
    var minh = person("Phan Duc Minh");
    var other = new Attendee("Phan Duc Manh", "Manh", minh.title(), minh.body(), minh.side(), true);
    var corrected = over(new Correction.OfPerson("Phan Duc Minh", Optional.of(other)));
    assertThat(speakers(corrected)).contains("Phan Duc Manh").doesNotContain("Phan Duc Minh");
    assertThat(corrected.people()).hasSameSizeAs(reading.people());
  }

  @Test
  void a_side_named_otherwise_is_so_for_its_people() {
    var side = reading.sides().getFirst().value();
    var corrected =
        over(
            new Correction.OfSide(
                side.name(), Optional.of(new Party("Unity Party", side.bodies(), side.place()))));
    assertThat(corrected.people()).extracting(one -> one.value().side()).contains("Unity Party");
    assertThat(corrected.people())
        .extracting(one -> one.value().side())
        .doesNotContain(side.name());
  }

  @Test
  void of_two_statements_in_one_sentence_only_the_one_meant_is_taken_away() {
    var words = "affirmed that Dai Lam always gives priority to its ties with Souvanna";
    var corrected = over(new Correction.OfStatement(words, Optional.empty()));
    assertThat(corrected.statements()).hasSize(reading.statements().size() - 1);
  }

  @Test
  void a_statement_whose_words_were_corrected_can_be_corrected_again() {
    var words = "a source of encouragement";
    var said = new Said(new Speaker.OfAllSides(), StatementKind.AFFIRMS, Standing.SAID, "", "new");
    var again = new Said(new Speaker.OfAllSides(), StatementKind.PLAN, Standing.SAID, "", "newer");
    var corrected =
        over(
            new Correction.OfStatement(words, Optional.of(said)),
            new Correction.OfStatement("new", Optional.of(again)));
    assertThat(corrected.statements()).extracting(Found::value).contains(again);
    assertThat(corrected.statements()).extracting(Found::value).doesNotContain(said);
  }

  @Test
  void pictures_messages_and_commitments_are_corrected_as_well() {
    var picture = reading.pictures().getFirst().value();
    var message = reading.messages().getFirst().value();
    var commitment = reading.commitments().getFirst().value();
    var corrected =
        over(
            new Correction.OfPicture(
                picture.caption(), Optional.of(new Picture("", "", 0, 0, "The bridge", "HLP"))),
            new Correction.OfMessage(message.text(), Optional.empty()),
            new Correction.OfCommitment(commitment.what(), Optional.empty()));
    assertThat(corrected.pictures()).extracting(one -> one.value().credit()).containsExactly("HLP");
    assertThat(corrected.messages()).hasSize(reading.messages().size() - 1);
    assertThat(corrected.commitments()).hasSize(reading.commitments().size() - 1);
  }

  @Test
  void what_stood_there_before_is_told_as_the_same_correction() {
    var correction = new Correction.OfWords(Correction.Part.PLACE, Optional.of("Binh Khe"));
    assertThat(Corrections.found(correction, reading))
        .isEqualTo(new Correction.OfWords(Correction.Part.PLACE, Optional.of("Hai Long")));
    assertThat(over(correction, Corrections.found(correction, reading)).place().map(Found::value))
        .isEqualTo(reading.place().map(Found::value));
  }

  private Attendee person(String name) {
    return reading.people().stream()
        .map(Found::value)
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> speakers(Reading reading) {
    return reading.statements().stream()
        .map(one -> one.value().speaker())
        .flatMap(one -> one instanceof Speaker.OfPerson(var name) ? Stream.of(name) : Stream.of())
        .toList();
  }

  @Test
  void corrections_fit_the_text_read_anew() {
    var correction = new Correction.OfWords(Correction.Part.HOST, Optional.empty());
    assertThat(new Corrections(List.of(correction)).over(read()).reading().host()).isEmpty();
    assertThat(reading.host()).isPresent();
  }

  @Test
  void a_correction_of_words_that_do_not_stand_there_is_stray() {
    var correction = new Correction.OfStatement("never said", Optional.empty());
    var corrected = new Corrections(List.of(correction)).over(reading);
    assertThat(corrected.stray()).containsExactly(correction);
    assertThat(corrected.reading()).isEqualTo(reading);
  }

  private Reading over(Correction... corrections) {
    return new Corrections(List.of(corrections)).over(reading).reading();
  }

  private static Reading read() {
    try {
      return Releases.example("01-agency-en.txt");
    } catch (IOException gone) {
      throw new AssertionError(gone);
    }
  }
}
