package plenum.press.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import plenum.press.news.NewsItem;

/** What leads to releases: the list, the sitemap, the feed. */
class ListsTest {
  @Test
  void the_list_leads_to_each_release_in_its_language() {
    var page = Jsoup.parse(IndexPage.of(Releases.SITE, "vi", in("vi")));
    assertThat(page.select("main h2 a").eachAttr("href")).containsExactly("flood-warning.html");
    assertThat(page.select("main .meta").text()).isEqualTo("20/11/2026 · Cảng Linden");
  }

  @Test
  void the_first_page_names_every_language_in_itself() {
    var page = Jsoup.parse(IndexPage.entrance(Releases.SITE));
    assertThat(page.select("main a").eachText())
        .containsExactly(
            "English – Press releases",
            "Tiếng Việt – Thông cáo báo chí",
            "中文 – 新闻公报",
            "Русский – Пресс-релизы",
            "Français – Communiqués de presse");
  }

  @Test
  void the_sitemap_holds_every_page_and_when_it_changed() {
    var editions = Releases.editions(Releases.floods());
    var map = Jsoup.parse(Sitemap.of(Releases.SITE, editions), Parser.xmlParser());
    assertThat(map.select("url > loc").eachText())
        .hasSize(9)
        .contains(
            "https://press.example.org/news/en/",
            "https://press.example.org/news/ru/flood-warning.html");
    assertThat(map.select("lastmod").eachText()).hasSize(4).containsOnly("2026-11-20T05:00:00Z");
  }

  @Test
  void robots_are_told_of_the_sitemap() {
    assertThat(Sitemap.robots(Releases.SITE))
        .contains("\nSitemap: https://press.example.org/news/sitemap.xml\n");
  }

  @Test
  void a_feed_holds_the_latest_fifty() {
    var bundles = new ArrayList<Bundle>();
    for (int i = 0; i < 60; i++) {
      var item = Releases.until(numbered(i), Releases.NOON.plusSeconds(i));
      bundles.add(new Bundle(new Slug("release-" + i), List.of(item)));
    }
    var feed = AtomFeed.of(Releases.SITE, "en", Releases.editions(bundles.toArray(Bundle[]::new)));
    var ids = Jsoup.parse(feed, Parser.xmlParser()).select("entry > id").eachText();
    assertThat(ids).hasSize(50).startsWith(numbered(59).uri()).doesNotContain(numbered(9).uri());
  }

  private static NewsItem numbered(int number) {
    var english = Releases.english(1);
    return new NewsItem(
        english.uri() + number,
        1,
        "en",
        english.issued(),
        english.embargo(),
        english.corrects(),
        english.dateline(),
        english.headline(),
        english.paragraphs(),
        english.pictures(),
        english.meeting());
  }

  private static List<Edition> in(String language) {
    return Releases.editions(Releases.floods()).stream()
        .filter(edition -> edition.language().equals(language))
        .toList();
  }
}
