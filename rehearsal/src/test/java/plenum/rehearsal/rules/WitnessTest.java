package plenum.rehearsal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plenum.rehearsal.clip.Persona;
import plenum.wire.Outlet;

class WitnessTest {
  private static final long MILLI = 1_000_000;

  private final Witness witness = new Witness("a", Map.of(Persona.AZURE, "b", Persona.AMBER, "c"));

  private void sound(Persona persona, long millis) {
    witness.came(Outlet.FLOOR_1, Optional.of(persona), 80, millis * MILLI);
  }

  @Test
  void packets_with_a_syllables_pause_between_them_are_one_speech() {
    sound(Persona.AZURE, 0);
    sound(Persona.AZURE, 120);
    sound(Persona.AZURE, 400);
    assertThat(witness.received().of("b"))
        .containsExactly(new Span(0, 120 * MILLI), new Span(400 * MILLI, 400 * MILLI));
  }

  @Test
  void silence_is_no_sound_and_everything_else_is() {
    witness.came(Outlet.FLOOR_1, Optional.empty(), 3, 0);
    assertThat(witness.received().nameless()).isEmpty();
    witness.came(Outlet.FLOOR_1, Optional.empty(), 4, MILLI);
    assertThat(witness.received().nameless()).containsExactly(new Span(MILLI, MILLI));
  }

  @Test
  void tones_are_kept_by_whose_they_are() {
    witness.heard(Outlet.FLOOR_2, Set.of(Persona.AZURE, Persona.PLUM), 5, 9);
    assertThat(witness.received().tones().getFirst().speakers())
        .containsExactlyInAnyOrder("b", "?");
  }

  @Test
  void a_picture_goes_on_until_another_comes_or_it_stands_still() {
    witness.seen(Outlet.STAGE, Optional.of(Persona.AZURE), 0);
    witness.seen(Outlet.STAGE, Optional.of(Persona.AZURE), 900 * MILLI);
    witness.seen(Outlet.STAGE, Optional.of(Persona.AMBER), 1_000 * MILLI);
    witness.seen(Outlet.STAGE, Optional.of(Persona.AMBER), 2_500 * MILLI);
    assertThat(witness.received().sights())
        .extracting(Received.Sight::when)
        .containsExactly(
            new Span(0, 900 * MILLI),
            new Span(1_000 * MILLI, 1_000 * MILLI),
            new Span(2_500 * MILLI, 2_500 * MILLI));
  }

  @Test
  void a_page_is_written_down_when_it_is_another_one() {
    witness.shows("", 0, 1);
    witness.shows("paper", 1, 2);
    witness.shows("paper", 1, 3);
    witness.shows("paper", 2, 4);
    assertThat(witness.received().pages())
        .containsExactly(new Received.Page("paper", 1, 2), new Received.Page("paper", 2, 4));
  }
}
