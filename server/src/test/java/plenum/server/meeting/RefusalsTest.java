package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.conference.Conference;
import plenum.conference.PersonRefusal;
import plenum.conference.ReaderLanguages;
import plenum.conference.event.ProgrammeEvent;
import plenum.conference.programme.ConferenceId;
import plenum.journal.Trouble;

class RefusalsTest {
  private final Refusals refusals = new Refusals();

  private static Properties catalogue(String name, String language) throws IOException {
    var sentences = new Properties();
    try (var stream =
        RefusalsTest.class.getResourceAsStream("/" + name + "_" + language + ".properties")) {
      assertThat(stream).as("%s in %s", name, language).isNotNull();
      sentences.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
    return sentences;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plenum/server/refusals",
        "plenum/server/letters",
        "plenum/conference/refusals",
        "plenum/conference/flaws"
      })
  void every_language_has_the_same_keys_and_arguments_and_every_sentence_is_readable(String name)
      throws IOException {
    var english = catalogue(name, "en");
    assertThat(english).isNotEmpty();
    for (String language : ReaderLanguages.ALL) {
      var sentences = catalogue(name, language);
      assertThat(sentences.keySet()).as(language).isEqualTo(english.keySet());
      for (String key : sentences.stringPropertyNames()) {
        var format = new MessageFormat(sentences.getProperty(key), Locale.of(language));
        var other = new MessageFormat(english.getProperty(key), Locale.ENGLISH);
        assertThat(sentences.getProperty(key)).as(key).isNotBlank();
        assertThat(format.getArgumentNames()).as(key).isEqualTo(other.getArgumentNames());
      }
    }
  }

  /** No line begins with such a sign: the space before it is one that does not break. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "plenum/server/refusals",
        "plenum/server/letters",
        "plenum/conference/refusals",
        "plenum/conference/flaws"
      })
  void french_stands_with_its_own_spaces(String name) throws IOException {
    assertThat(catalogue(name, "fr").values())
        .allSatisfy(sentence ->
            assertThat((String) sentence)
                .doesNotContainPattern("[^\u202f][;!?]|[^\u00a0](:(?=\\s|$)|[»%])|«[^\u00a0]"));
  }

  @ParameterizedTest
  @EnumSource(Trouble.Kind.class)
  void every_trouble_of_the_journal_has_a_sentence(Trouble.Kind kind) {
    for (String language : ReaderLanguages.ALL) {
      var said = refusals.say(1, new Trouble(kind, "detail"), language);
      assertThat(said.sentence()).isNotEqualTo(said.why()).doesNotContain("detail");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not-in-the-chamber",
        "malformed-request",
        "offer-unusable",
        "server-fault",
        "too-many-requests"
      })
  void every_refusal_of_the_servers_own_has_a_sentence(String key) {
    for (String language : ReaderLanguages.ALL) {
      assertThat(refusals.sentence(key, Map.of("reason", "x"), language)).isNotEqualTo(key);
    }
  }

  @Test
  void a_language_that_we_do_not_speak_gets_english() {
    var english = refusals.sentence("not-in-the-chamber", Map.of(), "en");
    assertThat(refusals.sentence("not-in-the-chamber", Map.of(), "pl-PL")).isEqualTo(english);
    assertThat(refusals.sentence("not-in-the-chamber", Map.of(), "'; drop")).isEqualTo(english);
  }

  @Test
  void what_a_browser_says_is_no_pattern() {
    var said = refusals.sentence("offer-unusable", Map.of("reason", "a {0} 'quote"), "en");
    assertThat(said).endsWith("a {0} 'quote");
  }

  @Test
  void a_side_without_a_name_in_the_readers_language_is_called_as_in_the_conferences_first() {
    var programme = Tables.twoSides();
    var conference =
        Conference.none(new ConferenceId("c"))
            .after(new ProgrammeEvent.Convened(programme, "owner"));
    var why = new PersonRefusal.NotYourSide(programme.delegations().getFirst().id());
    assertThat(refusals.say(1, why, conference, "en").sentence()).contains("Institute of lanvia");
    assertThat(refusals.say(1, why, conference, "vi-VN").sentence()).contains("Viện lanvia");
    assertThat(refusals.say(1, why, conference, "pl").sentence()).contains("Viện lanvia");
  }
}
