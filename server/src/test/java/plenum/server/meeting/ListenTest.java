package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.conference.routing.Hearing;
import plenum.wire.FromPage;
import plenum.wire.InterpretationView.HearingMode;

/** What a page may wish to hear. */
class ListenTest {
  @TempDir Path folder;
  private House house;
  private Meeting meeting;
  private Screen delegate;

  @BeforeEach
  void open() {
    house = House.open(folder);
    meeting = house.convene(Tables.twoSides());
    house.inside(meeting, Tables.HEAD); // who admits
    delegate = house.inside(meeting, Tables.DELEGATE);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Hearing hearing() {
    return meeting.look(_ -> meeting.lines().hearing(Tables.DELEGATE)).join();
  }

  private static FromPage.Request listening(long id, String language) {
    return new FromPage.Listen(id, Optional.of(language), HearingMode.BOTH);
  }

  @Test
  void whoever_asks_for_a_language_that_the_conference_does_not_have_hears_on_as_before() {
    delegate.ok(id -> listening(id, "vi"));
    assertThat(delegate.refusal(id -> listening(id, "tlh"))).isEqualTo("not-a-language-here");
    assertThat(hearing()).isEqualTo(new Hearing(Optional.of("vi"), Hearing.Mode.BOTH));
  }
}
