package plenum.server.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.conference.BoothCheck;
import plenum.conference.programme.Kind;
import plenum.server.convening.FlawSentences;
import plenum.server.convening.ProgrammeFile;
import plenum.server.convening.ProgrammeWriter;

class InterpretedProgrammeTest {
  @ParameterizedTest
  @ValueSource(strings = {"vi,zh", "en,fr", "vi,ru,en", "zh,en,ru"})
  void it_lacks_nothing_its_file_is_read_back_the_same_and_every_tongue_has_a_tone_of_its_own(
      String languages) {
    var interpreted = new InterpretedProgramme(List.of(languages.split(",")));
    var programme =
        interpreted.programme(Instant.parse("2027-03-04T08:00:00Z"), Duration.ofHours(2));
    assertThat(programme.problems()).isEmpty();
    assertThat(BoothCheck.problems(programme, interpreted.booths())).isEmpty();
    assertThat(programme.heading().kind()).isEqualTo(Kind.REHEARSAL);
    var text = ProgrammeWriter.write(programme, List.of(), interpreted.booths(), List.of());
    var read = (ProgrammeFile.Reading.Read) ProgrammeFile.read(text, new FlawSentences(), "en");
    assertThat(read.programme()).isEqualTo(programme);
    assertThat(read.booths()).isEqualTo(interpreted.booths());
    var tones = interpreted.tones();
    assertThat(new HashSet<>(tones.values())).hasSize(tones.size());
    assertThat(interpreted.places()).extracting(InterpretedProgramme.Place::number).isSorted();
  }
}
