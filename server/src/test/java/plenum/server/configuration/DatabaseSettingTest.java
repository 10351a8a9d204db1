package plenum.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseSettingTest {
  private static final String URL = "postgresql://plenum@db.example.org/talks";

  @TempDir Path data;

  private Reading read(Map<String, String> environment, String text) throws Exception {
    Files.writeString(data.resolve("plenum.toml"), text);
    return new ConfigurationReader(environment).read(data, Map.of());
  }

  private static Configuration good(Reading reading) {
    return ((Reading.Read) reading).configuration();
  }

  private static String faults(Reading reading) {
    return ((Reading.Refused) reading).faults().stream().map(Fault::sentence).toList().toString();
  }

  @Test
  void without_a_word_conferences_are_kept_in_the_folder() throws Exception {
    assertThat(good(read(Map.of(), "")).postgres()).isEmpty();
    assertThat(good(read(Map.of(), "database = \"sqlite\"")).postgres()).isEmpty();
  }

  @Test
  void the_password_comes_from_a_file_of_its_own() throws Exception {
    var file = Files.writeString(data.resolve("secret"), "of-the-file\n");
    var text = "database = \"%s\"\ndatabase-password-file = \"%s\"".formatted(URL, file);
    assertThat(good(read(Map.of(), text)).postgres().orElseThrow().password())
        .contains("of-the-file");
  }

  @Test
  void the_environment_goes_before_both() throws Exception {
    var environment =
        Map.of("PLENUM_DATABASE", URL, "PLENUM_DATABASE_PASSWORD", "of-the-environment");
    var address = good(read(environment, "database = \"sqlite\"")).postgres().orElseThrow();
    assertThat(address.password()).contains("of-the-environment");
    assertThat(address.toString()).isEqualTo("talks on db.example.org:5432");
  }

  @Test
  void a_password_in_the_address_is_refused_and_not_repeated() throws Exception {
    var text = "database = \"postgresql://plenum:hush/hu@sh@db.example.org/talks\"";
    assertThat(faults(read(Map.of(), text)))
        .contains("line 1", "an address without a password")
        .doesNotContain("hush", "hu@sh");
    var environment = Map.of("PLENUM_DATABASE", "postgresql://plenum:hush@db.example.org/talks");
    assertThat(faults(read(environment, ""))).contains("PLENUM_DATABASE").doesNotContain("hush");
  }

  @Test
  void a_file_that_is_not_there_is_named() throws Exception {
    var text = "database = \"%s\"\ndatabase-password-file = \"/no/such\"".formatted(URL);
    assertThat(faults(read(Map.of(), text))).contains("database-password-file", "/no/such");
  }
}
