package plenum.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A convener brings releases of others, corrects what was read, and finds it in the archive. */
class ImportJourneyTest {
  private static final String READ = "Bounleuth Keomany";
  private static final String RIGHT = "Bounleuth Keomanivong";

  @TempDir Path folder;
  private RunningProgram program;
  private Browsers browsers;
  private Attendee convener;
  private Path good;
  private Path bad;

  @BeforeEach
  void open() throws IOException {
    program = RunningProgram.startedIn(folder);
    browsers = Browsers.open();
    good =
        Files.copy(
            RunningProgram.root().resolve("examples/releases/open/01-agency-en.txt"),
            folder.resolve("good.txt"));
    bad = Files.writeString(folder.resolve("bad.json"), "{\n\"bodies\": [}");
    var window = Browsers.window(browsers.stockChromium());
    convener = Attendee.opening(program.freshSignInLink(), "the convener", window);
    convener.presses("Sign in");
    convener.sees("Your conferences");
  }

  @AfterEach
  void close() {
    browsers.close();
    program.close();
  }

  @Test
  void of_a_good_and_a_bad_file_the_good_one_is_corrected_and_found_by_the_corrected_name() {
    go("/archive");
    link("Read releases in").click();
    convener.sees("Drop files here");
    assertThat(Access.faults(convener.page)).isEmpty();
    convener.page.locator("input[type=file]").setInputFiles(new Path[] {good, bad});

    convener.sees("bad.json, line 2");
    convener.sees("Right would be:");
    convener.sees("1 waits to be looked through");
    link("good.txt").first().click();

    convener.sees("A dashed line and");
    assertThat(convener.page.locator(".value.guessed").count()).isPositive();
    assertThat(text()).contains("Keomany congratulated the People's Unity Party");
    assertThat(Access.faults(convener.page)).isEmpty();
    convener
        .page
        .locator("button[aria-label^='Show line'][aria-label$='" + chaired() + "']")
        .click();
    assertThat(convener.page.locator("mark.chosen").first().innerText()).isEqualTo(READ);

    convener.button("Correct: " + chaired()).focus();
    convener.page.keyboard().press("Enter");
    convener.sees("Name at later mention");
    assertThat(Access.faults(convener.page)).isEmpty();
    convener.page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(RIGHT);
    convener.page.keyboard().press("Enter");
    convener.sees("corrected by convener");
    convener.sees(RIGHT + " · congratulates");
    assertThat(text()).as("the text stays as it came").contains(READ).doesNotContain(RIGHT);

    go("/archive?q=" + READ.replace(' ', '+'));
    convener.sees("0 entries found");
    convener.page.goBack();
    convener.presses("It is right: file it");
    convener.sees("Looked through by convener; in the archive.");

    Eventually.holds(
        "it is found by the corrected name",
        Attendee.PATIENCE,
        () -> {
          go("/archive?q=person:%22" + RIGHT.replace(' ', '+') + "%22");
          convener.sees("found");
          return convener.page.getByText("1 entry found").isVisible();
        });
    convener.page.locator(".hit h3 a").click();
    convener.sees(RIGHT);
    convener.sees("Imported by convener");
    link("The file, what was read and what was corrected").click();
    convener.sees("What was corrected");
    convener.sees(READ);
  }

  private static String chaired() {
    return READ + " · chaired";
  }

  private String text() {
    return convener.page.locator(".text").innerText();
  }

  private Locator link(String words) {
    return convener.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words));
  }

  private void go(String path) {
    convener.page.navigate(program.server().url() + path);
  }
}
