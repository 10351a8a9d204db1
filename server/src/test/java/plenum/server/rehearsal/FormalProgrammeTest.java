package plenum.server.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plenum.conference.programme.Kind;
import plenum.conference.programme.Programme;
import plenum.server.convening.FlawSentences;
import plenum.server.convening.ProgrammeFile;
import plenum.server.convening.ProgrammeWriter;

class FormalProgrammeTest {
  private static Programme programme() {
    return FormalProgramme.of(
        Instant.parse("2027-03-04T08:00:00Z"), Duration.ofHours(2), Kind.REHEARSAL);
  }

  @Test
  void its_programme_lacks_nothing_and_its_file_is_read_back_the_same() {
    var text = ProgrammeWriter.write(programme(), FormalProgramme.agenda());
    var read = (ProgrammeFile.Reading.Read) ProgrammeFile.read(text, new FlawSentences(), "en");
    assertThat(programme().problems()).isEmpty();
    assertThat(read.programme()).isEqualTo(programme());
    assertThat(read.agenda()).isEqualTo(FormalProgramme.agenda());
  }

  @Test
  void it_is_marked_as_a_rehearsal_of_two_sides_with_six_seats_and_voices_of_their_own() {
    assertThat(programme().heading().kind()).isEqualTo(Kind.REHEARSAL);
    var places = FormalProgramme.places();
    for (var side : new String[] {FormalProgramme.FIRST, FormalProgramme.SECOND}) {
      assertThat(places.stream().filter(place -> place.side().equals(side))).hasSize(6);
    }
    var voices = new HashSet<>();
    places.forEach(place -> voices.add(place.persona()));
    assertThat(voices).hasSize(12);
    assertThat(places.stream().filter(place -> place.people().size() == 4)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"en,Page 12 of twelve", "vi,Trang 12 trên mười hai"})
  void its_paper_has_twelve_pages_that_can_be_read_as_text(String language, String words)
      throws Exception {
    var file = FormalPaper.in(language);
    try (var document = Loader.loadPDF(file)) {
      assertThat(document.getNumberOfPages()).isEqualTo(12);
      assertThat(new PDFTextStripper().getText(document)).contains(words);
    }
    assertThat(FormalPaper.read(file, language)).isEqualTo(new FormalPaper.Read(12, true));
    var other = language.equals("en") ? "vi" : "en";
    assertThat(FormalPaper.read(file, other).inLanguage()).isFalse();
  }

  @Test
  void what_is_no_paper_has_no_page() {
    assertThat(FormalPaper.read("<html>".getBytes(UTF_8), "en"))
        .isEqualTo(new FormalPaper.Read(0, false));
  }

  @Test
  void every_step_of_the_script_says_what_it_waits_for() {
    var steps = FormalScript.of(Duration.ofSeconds(1));
    assertThat(steps).hasSizeGreaterThan(60);
    assertThat(steps)
        .allSatisfy(step -> {
          assertThat(step.name()).isNotBlank();
          assertThat(step.acts().size() + step.until().size()).isPositive();
          assertThat(step.until()).allSatisfy(until -> assertThat(until.what()).isNotBlank());
        });
  }
}
