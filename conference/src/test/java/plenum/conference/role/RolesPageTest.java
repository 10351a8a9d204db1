package plenum.conference.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RolesPageTest {
  private static final Path FILE = Path.of("../docs/roles.md");
  private static final String COMMAND =
      "./mvnw -pl conference -am test -Dtest=RolesPageTest -Dsurefire.failIfNoSpecifiedTests=false"
          + " -Dplenum.write=true";

  @Test
  void the_page_says_what_the_table_gives() throws IOException {
    var page = new RolesPage().text();
    if (Boolean.getBoolean("plenum.write")) {
      Files.writeString(FILE, page);
    }
    assertThat(FILE).as("out of date: run %s", COMMAND).hasContent(page);
  }

  @Test
  void every_line_and_every_footnote_is_on_the_page() {
    assertThat(new RolesPage().text())
        .contains(Arrays.stream(Power.values()).map(line -> "\n| " + line.words()).toList())
        .contains(Arrays.stream(Note.values()).map(note -> ". " + note.words() + "\n").toList());
  }
}
