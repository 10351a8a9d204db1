package plenum.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationReaderTest {
  @TempDir Path data;

  @Test
  void without_any_source_the_defaults_stand() {
    var configuration = read("", Map.of(), Map.of());
    assertThat(configuration.port()).isEqualTo(8080);
    assertThat(configuration.host()).isEqualTo("127.0.0.1");
    assertThat(configuration.publicUrl()).isEmpty();
  }

  @Test
  void several_public_addresses_stand_with_commas_between_them() {
    var configuration = read("media-address = \"203.0.113.7, 2001:db8::7\"", Map.of(), Map.of());
    assertThat(configuration.mediaAddresses())
        .extracting(address -> address.getHostAddress())
        .containsExactly("203.0.113.7", "2001:db8:0:0:0:0:0:7");
  }

  @Test
  void turn_servers_come_with_their_secret_and_a_lifetime() throws IOException {
    var secret = Files.writeString(data.resolve("secret"), "between us\n");
    var file =
        """
        turn-urls = "turn:turn.example.org, turns:[2001:db8::1]:443?transport=tcp"
        turn-secret-file = "%s"
        turn-lifetime-hours = 2
        """
            .formatted(secret);
    var configuration = read(file, Map.of(), Map.of());
    assertThat(configuration.turnUrls())
        .containsExactly("turn:turn.example.org", "turns:[2001:db8::1]:443?transport=tcp");
    assertThat(configuration.turnSecret()).isEqualTo("between us");
    assertThat(configuration.turnLifetime()).hasHours(2);
  }

  @Test
  void turn_servers_without_a_secret_are_refused() throws IOException {
    assertThat(faults("turn-urls = \"turn:a.example\"", Map.of(), Map.of()))
        .contains("needs turn-secret-file");
    var empty = Files.writeString(data.resolve("secret"), "\n");
    var file = "turn-urls = \"turn:a.example\"\nturn-secret-file = \"%s\"".formatted(empty);
    assertThat(faults(file, Map.of(), Map.of())).contains("has nothing on its first line");
  }

  @Test
  void pages_and_media_do_not_listen_on_tcp_at_the_same_number() {
    assertThat(faults("port = 7400", Map.of(), Map.of())).contains("media listen on TCP too");
    assertThat(read("port = 7400\nmedia-tcp = false", Map.of(), Map.of()).mediaTcp()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"stun:turn.example.org", "turn:", "turn:a b", "turn:a,", "turn:a?transport=sctp"})
  void what_is_no_turn_server_is_refused(String wrong) {
    assertThat(Kind.turnUrls(wrong)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"stun.example.org", "stun.example.org:0", "stun.example.org:70000", ":1"})
  void what_is_no_name_with_a_port_is_refused(String wrong) {
    assertThat(Kind.hostAndPort(wrong)).isEmpty();
  }

  @Test
  void a_stun_server_is_read_and_not_looked_up() {
    var configuration = read("stun-server = \"stun.example.org:3478\"", Map.of(), Map.of());
    assertThat(configuration.stunServer().orElseThrow().isUnresolved()).isTrue();
    assertThat(configuration.mediaTcp()).isTrue();
  }

  @Test
  void the_command_line_goes_before_the_environment_before_the_file() {
    var file = "port = 1\nmedia-port = 1\nsession-hours = 1\n";
    var environment = Map.of("PLENUM_PORT", "2", "PLENUM_MEDIA_PORT", "2");
    var configuration = read(file, environment, Map.of(Key.PORT, "3"));
    assertThat(configuration.port()).isEqualTo(3);
    assertThat(configuration.mediaPort()).isEqualTo(2);
    assertThat(configuration.session()).hasHours(1);
  }

  @Test
  void a_new_file_changes_nothing_and_names_every_key() throws IOException {
    ConfigurationFile.createIfAbsent(data);
    var text = Files.readString(data.resolve("plenum.toml"));
    assertThat(ConfigurationFile.read("f", text).values()).isEmpty();
    assertThat(Key.values()).allSatisfy(key -> assertThat(text).contains("#" + key.written()));
  }

  @Test
  void each_sample_in_a_new_file_is_right_when_its_comment_is_taken_away() {
    var text = ConfigurationFile.commented().replaceAll("(?m)^#([a-z])", "$1");
    var file = ConfigurationFile.read("f", text);
    assertThat(file.faults()).isEmpty();
    assertThat(file.values()).containsOnlyKeys(Key.values());
  }

  @Test
  void an_existing_file_is_left_alone() throws IOException {
    Files.writeString(data.resolve("plenum.toml"), "port = 81\n");
    ConfigurationFile.createIfAbsent(data);
    assertThat(data.resolve("plenum.toml")).hasContent("port = 81\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# x\\nprot = 80            | line 2: prot is not a setting. Did you mean port?",
        "\\n\\nport = \"80\"        | line 3: port cannot be \"80\". It takes a whole number",
        "port = 70000               | line 1: port cannot be 70000. It takes a whole number",
        "lan = \"yes\"              | line 1: lan cannot be \"yes\". It takes true or false.",
        "host = 5                   | line 1: host cannot be 5. It takes a text in quotes",
        "log-format = \"xml\"       | line 1: log-format cannot be \"xml\". It takes one of",
        "public-url = \"example\"   | line 1: public-url cannot be \"example\". It takes an address",
        "media-address = \"home\"   | line 1: media-address cannot be \"home\". It takes IP addresses",
        "media-address = \"0.0.0.0\" | line 1: media-address cannot be \"0.0.0.0\". It takes IP addr",
        "data = \"/x\"              | line 1: data cannot be set here",
        "port = 1\\nport = 2        | line 2: this is not TOML",
        "lan = true\\nport 8080     | line 2: this is not TOML",
        "[server]\\nport = 1        | line 1: server is not a setting.",
        "[server.web]\\nport = 1    | line 1: server is not a setting."
      })
  void a_wrong_line_is_named(String text, String sentence) {
    assertThat(faults(text.replace("\\n", "\n"), Map.of(), Map.of())).contains(sentence);
  }

  @Test
  void a_wrong_variable_is_named() {
    assertThat(faults("", Map.of("PLENUM_PORT", "many"), Map.of()))
        .startsWith("PLENUM_PORT: cannot be \"many\". It takes a whole number");
  }

  @Test
  void an_unknown_variable_is_refused_with_the_one_meant() {
    assertThat(faults("", Map.of("PLENUM_PROT", "80"), Map.of()))
        .contains("PLENUM_PROT: is not a setting. Did you mean PLENUM_PORT?");
  }

  @Test
  void what_kubernetes_sets_by_itself_is_passed_over() {
    var set = Map.of("PLENUM_PORT", "tcp://10.0.0.1:80", "PLENUM_SERVICE_HOST", "10.0.0.1");
    assertThat(read("", set, Map.of()).port()).isEqualTo(8080);
  }

  @Test
  void a_wrong_option_is_named() {
    assertThat(faults("", Map.of(), Map.of(Key.PORT, "-1"))).startsWith("--port: cannot be");
  }

  @Test
  void every_fault_is_told_at_once() {
    assertThat(faults("a = 1\nb = 2\n", Map.of(), Map.of()).lines()).hasSize(2);
  }

  @Test
  void an_address_that_others_reach_needs_https() {
    assertThat(faults("host = \"0.0.0.0\"", Map.of(), Map.of())).contains("--lan");
    assertThat(read("host = \"0.0.0.0\"\nbehind-proxy = true", Map.of(), Map.of()).host())
        .isEqualTo("0.0.0.0");
  }

  @Test
  void a_certificate_needs_its_key() {
    assertThat(faults("tls-certificate = \"/none.pem\"", Map.of(), Map.of()))
        .contains("needs tls-key")
        .contains("/none.pem is not there");
  }

  @Test
  void a_certificate_is_ordered_for_a_domain_and_where_no_other_is() {
    var url = "public-url = \"https://meet.example.org\"\n";
    var settings = read(url + "acme = true", Map.of(), Map.of()).acme().orElseThrow();
    assertThat(settings.domain()).isEqualTo("meet.example.org");
    assertThat(settings.port()).isEqualTo(80);
    assertThat(read(url, Map.of(), Map.of()).acme()).isEmpty();
    for (var unfit :
        List.of("", "https://203.0.113.7", "https://table", "http://meet.example.org")) {
      var line = unfit.isEmpty() ? "" : "public-url = \"" + unfit + "\"\n";
      assertThat(faults(line + "acme = true", Map.of(), Map.of())).contains("needs a public-url");
    }
    assertThat(faults(url + "acme = true\nlan = true", Map.of(), Map.of()))
        .contains("Use one of them.");
    assertThat(faults(url + "acme = true\nacme-directory = \"http://x\"", Map.of(), Map.of()))
        .contains("cannot be an authority's directory");
    assertThat(faults(url + "acme = true\nacme-roots = \"/none.pem\"", Map.of(), Map.of()))
        .contains("/none.pem is not there");
  }

  @Test
  void the_data_folder_is_as_asked_else_as_the_environment_says() {
    var reader = new ConfigurationReader(Map.of("PLENUM_DATA", "/e"));
    assertThat(reader.data(Optional.of(Path.of("/c")))).isEqualTo(Path.of("/c"));
    assertThat(reader.data(Optional.empty())).isEqualTo(Path.of("/e"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void no_file_makes_it_throw(long seed) {
    var random = new Random(seed);
    var good = ConfigurationFile.commented().replaceAll("(?m)^#([a-z])", "$1");
    for (int i = 0; i < 1_000; i++) {
      var text = new StringBuilder(good.substring(0, random.nextInt(good.length())));
      for (int j = random.nextInt(8); j > 0 && !text.isEmpty(); j--) {
        text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(1, 0x100));
      }
      assertThat(ConfigurationFile.read("f", text.toString()))
          .as("seed %d, text %d", seed, i)
          .isNotNull();
    }
  }

  private Configuration read(
      String file, Map<String, String> environment, Map<Key, String> commandLine) {
    var reading = reading(file, environment, commandLine);
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return ((Reading.Read) reading).configuration();
  }

  private String faults(
      String file, Map<String, String> environment, Map<Key, String> commandLine) {
    var reading = reading(file, environment, commandLine);
    assertThat(reading).isInstanceOf(Reading.Refused.class);
    var sentences = ((Reading.Refused) reading).faults().stream().map(Fault::sentence).toList();
    return String.join("\n", sentences);
  }

  private Reading reading(
      String file, Map<String, String> environment, Map<Key, String> commandLine) {
    try {
      Files.writeString(data.resolve("plenum.toml"), file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return new ConfigurationReader(environment).read(data, commandLine);
  }
}
