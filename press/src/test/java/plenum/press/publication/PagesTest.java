package plenum.press.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PagesTest {
  @Test
  void every_page_is_valid_html() throws Exception {
    var editions = Releases.editions(Releases.floods());
    for (var edition : editions) {
      assertThat(Nu.wrong(ReleasePage.of(Releases.SITE, edition))).as(edition.language()).isEmpty();
    }
    for (var language : Releases.SITE.languages()) {
      assertThat(Nu.wrong(IndexPage.of(Releases.SITE, language, editions))).as(language).isEmpty();
    }
    assertThat(Nu.wrong(IndexPage.entrance(Releases.SITE))).isEmpty();
  }

  @Test
  void a_page_that_is_not_valid_is_found_so() throws Exception {
    var page = ReleasePage.of(Releases.SITE, Releases.edition(Releases.english(1)));
    assertThat(Nu.wrong(page.replace("</h1>", ""))).isNotEmpty();
    assertThat(Nu.wrong(page.replace("<main id=\"text\">", "<main id=\"the text\">"))).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("plenum.press.publication.Hostile#texts")
  void whatever_people_write_is_text(String text) throws Exception {
    var html = ReleasePage.of(Releases.SITE, Releases.hostile(text));
    assertThat(Nu.wrong(html)).isEmpty();
    var page = Jsoup.parse(html);
    var plain = ReleasePage.of(Releases.SITE, Releases.hostile("harmless"));
    assertThat(shape(page)).isEqualTo(shape(Jsoup.parse(plain)));
    assertThat(page.selectFirst("h1").wholeText()).isEqualTo(Plain.text(text));
    assertThat(data(page).at("/headline").asString()).isEqualTo(Plain.text(text));
    assertThat(html).doesNotContainPattern("[\\p{Cc}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069]");
  }

  /** The elements with the names of their attributes. */
  private static List<String> shape(Document page) {
    var shape = new ArrayList<String>();
    page.traverse((node, _) -> {
      if (node instanceof org.jsoup.nodes.Element element) {
        shape.add(
            element.normalName()
                + element.attributes().asList().stream().map(one -> one.getKey()).toList());
      }
    });
    return shape;
  }

  @Test
  void nothing_is_fetched_from_elsewhere_and_nothing_runs() {
    var page = Jsoup.parse(ReleasePage.of(Releases.SITE, Releases.edition(Releases.english(1))));
    assertThat(page.select("script:not([type='application/ld+json'])")).isEmpty();
    assertThat(page.select("link[rel=stylesheet], iframe, object, embed, form")).isEmpty();
    assertThat(page.select("[src]").eachAttr("src"))
        .containsExactly("../pictures/" + Releases.sha256(Releases.JPEG) + ".jpg");
    assertThat(page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .startsWith("default-src 'none'; style-src 'sha256-")
        .doesNotContain("unsafe");
  }

  @Test
  void a_reader_of_another_language_finds_it() {
    var editions = Releases.editions(Releases.floods());
    var page = Jsoup.parse(ReleasePage.of(Releases.SITE, editions.getFirst()));
    assertThat(page.select("header a[hreflang]").eachText())
        .containsExactly("Tiếng Việt", "中文", "Русский");
    assertThat(page.select("link[rel=alternate][hreflang]").eachAttr("hreflang"))
        .containsExactly("en", "vi", "zh", "ru");
  }

  @Test
  void a_correction_says_so_in_words() {
    var edition = Releases.edition(Releases.vietnamese(1), Releases.vietnamese(2));
    var page = Jsoup.parse(ReleasePage.of(Releases.SITE, edition));
    assertThat(page.select(".notice").text())
        .isEqualTo(
            "Đính chính. Đây là bản 2, đính chính bản 1 đăng ngày 20/11/2026, 12:00 (GMT+7).");
  }

  @Test
  void datelines_have_the_form_of_their_language() {
    var datelines =
        Releases.editions(Releases.floods()).stream()
            .map(one -> Jsoup.parse(ReleasePage.of(Releases.SITE, one)))
            .map(page -> page.select(".dateline").text())
            .toList();
    assertThat(datelines)
        .containsExactly(
            "Port Linden (RPO), 20 November 2026 —",
            "Cảng Linden (VPBC), ngày 20/11/2026 –",
            "河地新闻处林登港2026年11月20日电",
            "Порт-Линден, 20 ноября 2026 г. (ПСР). —");
  }

  @Test
  void the_data_for_machines_says_what_schema_org_asks_of_an_article() {
    var edition = Releases.edition(Releases.english(1), Releases.english(2));
    var data = data(Jsoup.parse(ReleasePage.of(Releases.SITE, edition)));
    assertThat(data.at("/@context").asString()).isEqualTo("https://schema.org");
    assertThat(data.at("/@type").asString()).isEqualTo("NewsArticle");
    assertThat(data.at("/datePublished").asString()).isEqualTo("2026-11-20T05:00:00Z");
    assertThat(data.at("/dateModified").asString()).isEqualTo("2026-11-20T06:00:00Z");
    assertThat(data.at("/author/name").asString()).isEqualTo("RPO");
    assertThat(data.at("/publisher/name").asString()).isEqualTo("Riverland Press Office");
    assertThat(data.at("/image/0/creditText").asString()).isEqualTo("Riverland Press Office");
    assertThat(data.at("/correction").asString()).contains("corrects version 1");
  }

  @Test
  void open_graph_names_title_address_and_picture() {
    var page = Jsoup.parse(ReleasePage.of(Releases.SITE, Releases.edition(Releases.english(1))));
    assertThat(page.select("meta[property^=og:]").eachAttr("property"))
        .contains("og:type", "og:title", "og:url", "og:image", "og:image:alt", "og:description");
  }

  @Test
  void a_list_without_releases_says_so() {
    var page = Jsoup.parse(IndexPage.of(Releases.SITE, "fr", List.of()));
    assertThat(page.select("main p").text()).isEqualTo("Aucun communiqué n’a encore été publié.");
  }

  private static JsonNode data(Document page) {
    return JsonMapper.shared()
        .readTree(page.selectFirst("script[type='application/ld+json']").data());
  }
}
