package plenum.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every screen can be read and used, and the guide is beside it without leaving the meeting. */
@Tag("alone")
class ScreensJourneyTest {
  private static Premises premises;
  private static RunningProgram program;
  private static Browser chromium;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    premises = Premises.openedIn(folder);
    program = premises.program();
    chromium = premises.browsers().chromium(folder, Colour.CRIMSON, 520);
  }

  @AfterAll
  static void close() {
    if (premises != null) {
      premises.close();
    }
  }

  @Test
  void every_label_can_be_read_and_every_control_be_hit_of_convening_and_the_trial() {
    long began = System.nanoTime();
    var inspector = new Inspector();
    new Tour(program, chromium, inspector).goesBriefly();
    System.out.printf(
        "%d screens looked at in %.0f s%n", inspector.screens(), (System.nanoTime() - began) / 1e9);
    assertThat(inspector.faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "button.first | width: 40px; overflow: hidden; white-space: nowrap | cut by",
        "h1 | overflow: hidden; text-overflow: ellipsis; white-space: nowrap; width: 90px | shortened",
        "h1 | white-space: nowrap; width: 900px | the window",
        "main | height: 90px; overflow: hidden; display: block | cut by",
        "header | position: absolute; height: 400px; width: 100% | covered by",
        "button.first | min-height: 0; height: 20px; overflow: visible | smaller than",
        "plenum-guide-button | position: fixed; left: 40px; top: 270px | lies on",
        "plenum-language-choice select | width: 50px | its own width",
      })
  void a_planted_fault_is_found(String where, String style, String found) {
    try (var walk = new Walk(program, chromium, (_, _, _) -> {})) {
      var reader = walk.opens("/");
      reader.sees("Formal meetings between delegations");
      new Shown(Size.PHONE, ColorScheme.LIGHT, "en").on(reader.page, () -> {});
      assertThat(Labels.faults(reader.page)).isEmpty();
      reader.page.evaluate(
          "([where, style]) => screens.plant(where, style)", List.of(where, style));
      assertThat(Labels.faults(reader.page)).anyMatch(it -> it.contains(found));
    }
  }

  @Test
  void the_guide_is_read_while_the_meeting_goes_on_and_the_focus_comes_back() {
    try (var window = Browsers.window(chromium)) {
      var visitor = Attendee.opening(program.trialLink(), "the visitor", window);
      visitor.goesIn();
      visitor.seesSomePictureOf("Ingrith Sollvang");
      visitor.button("Camera: on").focus();
      visitor.page.keyboard().press("?");
      visitor.sees("For the chair");
      visitor.hearsSomeTone();
      int frames = visitor.framesOf("Ingrith Sollvang");
      Eventually.holds(
          "the picture moves beside the guide",
          Attendee.PATIENCE,
          () -> visitor.framesOf("Ingrith Sollvang") > frames + 5);
      assertThat(Access.faults(visitor.page)).isEmpty();
      visitor.page.keyboard().press("Escape");
      assertThat(visitor.focused()).isEqualTo("Camera: on");
      visitor.presses("Guide, key ?");
      visitor.sees("For the chair");
      visitor.presses("Close");
      assertThat(visitor.focused()).isEqualTo("Guide, key ?");
    }
  }

  @Test
  void a_question_mark_that_is_written_opens_no_guide() {
    try (var window = Browsers.window(chromium)) {
      var convener = Attendee.opening(program.freshSignInLink(), "the convener", window);
      convener.presses("Sign in");
      convener.presses("Empty");
      var subject = convener.page.getByLabel("Subject, English");
      subject.fill("Which tide");
      subject.press("End");
      convener.page.keyboard().press("?");
      assertThat(subject.inputValue()).isEqualTo("Which tide?");
      assertThat(convener.page.locator("dialog.guide").count()).isZero();
    }
  }
}
