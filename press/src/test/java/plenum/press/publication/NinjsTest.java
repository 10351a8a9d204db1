package plenum.press.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NinjsTest {
  @Test
  void every_language_conforms_to_ninjs_3_1() throws IOException {
    for (var edition : Releases.editions(Releases.floods())) {
      assertThat(Schemas.ninjs(Ninjs.of(Releases.SITE, edition))).as(edition.language()).isEmpty();
    }
  }

  @Test
  void the_schema_refuses_what_the_standard_does_not_know() throws IOException {
    var known = Ninjs.of(Releases.SITE, Releases.edition(Releases.english(1)));
    assertThat(Schemas.ninjs(known.replace("\"headlines\"", "\"headline\""))).isNotEmpty();
    assertThat(Schemas.ninjs(known.replace("\"usable\"", "\"fine\""))).isNotEmpty();
    assertThat(Schemas.ninjs(known.replace("2026-11-20T05:00:00Z", "noon"))).isNotEmpty();
    assertThat(Schemas.ninjs(known.replaceFirst("\"uri\"", "\"title\""))).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("plenum.press.publication.Hostile#texts")
  void whatever_people_write_conforms(String text) throws IOException {
    var json = Ninjs.of(Releases.SITE, Releases.hostile(text));
    assertThat(Schemas.ninjs(json)).isEmpty();
    assertThat(read(json).at("/headlines/0/value").asString()).isEqualTo(Plain.text(text));
  }

  @Test
  void a_correction_says_which_version_it_corrects_and_keeps_the_uri() {
    var first = read(Ninjs.of(Releases.SITE, Releases.edition(Releases.english(1))));
    var second =
        read(Ninjs.of(Releases.SITE, Releases.edition(Releases.english(1), Releases.english(2))));
    assertThat(second.at("/uri")).isEqualTo(first.at("/uri"));
    assertThat(second.at("/version").asString()).isEqualTo("2");
    assertThat(second.at("/firstCreated")).isEqualTo(first.at("/firstCreated"));
    assertThat(second.at("/versionCreated").asString()).isEqualTo("2026-11-20T06:00:00Z");
    assertThat(second.at("/edNote").asString()).contains("corrects version 1");
  }

  @Test
  void the_photograph_is_an_association_with_its_caption_and_credit() {
    var json = read(Ninjs.of(Releases.SITE, Releases.edition(Releases.english(1))));
    var photograph = json.at("/associations/0");
    assertThat(
            List.of(
                photograph.at("/type").asString(),
                photograph.at("/by").asString(),
                photograph.at("/renditions/0/width").asInt(),
                photograph.at("/renditions/0/sizeInBytes").asInt()))
        .isEqualTo(List.of("picture", "Riverland Press Office", 1920, Releases.JPEG.length));
    assertThat(photograph.at("/descriptions/0/value").asString()).startsWith("Mai Thu Lan");
  }

  @Test
  void the_html_body_is_paragraphs_and_opens_with_the_dateline() {
    var json = read(Ninjs.of(Releases.SITE, Releases.edition(Releases.english(1))));
    assertThat(json.at("/bodies/0/value").asString())
        .startsWith("<p>Port Linden (RPO), 20 November 2026 — Riverland held");
  }

  private static JsonNode read(String json) {
    return JsonMapper.shared().readTree(json);
  }
}
