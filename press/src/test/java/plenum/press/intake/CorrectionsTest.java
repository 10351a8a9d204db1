package plenum.press.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plenum.conference.statement.Standing;
import plenum.conference.statement.StatementKind;
import plenum.press.intake.reading.Correction;
import plenum.press.intake.reading.Corrections;
import plenum.press.intake.reading.Found;
import plenum.press.intake.reading.Reading;
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
