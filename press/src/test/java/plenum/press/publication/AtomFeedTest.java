package plenum.press.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AtomFeedTest {
  @Test
  void a_reader_finds_every_release_of_the_language() throws FeedException {
    var editions = Releases.editions(Releases.floods());
    var vietnamese = editions.stream().filter(one -> one.language().equals("vi")).toList();
    var feed = read(AtomFeed.of(Releases.SITE, "vi", vietnamese));
    assertThat(feed.getId()).isEqualTo("https://press.example.org/news/vi/feed.atom");
    assertThat(feed.getTitle()).isEqualTo("Thông cáo báo chí của Riverland Press Office");
    assertThat(feed.getUpdated().toInstant()).isEqualTo(Releases.NOON);
    var entry = feed.getEntries().getFirst();
    assertThat(entry.getTitle()).startsWith("Riverland thông tin");
    assertThat(entry.getAlternateLinks().getFirst().getHref())
        .isEqualTo("https://press.example.org/news/vi/flood-warning.html");
    assertThat(entry.getContents().getFirst().getType()).isEqualTo("xhtml");
  }

  @Test
  void one_feed_holds_all_languages_each_named() {
    var xml = AtomFeed.ofAll(Releases.SITE, Releases.editions(Releases.floods()));
    var entries = Jsoup.parse(xml, Parser.xmlParser()).select("entry");
    assertThat(entries.eachAttr("xml:lang")).containsExactlyInAnyOrder("en", "vi", "zh", "ru");
  }

  @Test
  void a_correction_is_the_same_entry_updated() throws FeedException {
    var before = entry(Releases.edition(Releases.english(1)));
    var after = entry(Releases.edition(Releases.english(1), Releases.english(2)));
    assertThat(after.getId()).isEqualTo(before.getId());
    assertThat(after.getPublished()).isEqualTo(before.getPublished());
    assertThat(after.getUpdated()).isAfter(before.getUpdated());
    assertThat(after.getSummary().getValue()).contains("corrects version 1");
  }

  @Test
  void the_photograph_is_an_enclosure_with_its_length() throws FeedException {
    var enclosure =
        entry(Releases.edition(Releases.english(1))).getOtherLinks().stream()
            .filter(link -> link.getRel().equals("enclosure"))
            .toList()
            .getFirst();
    assertThat(enclosure.getLength()).isEqualTo(Releases.JPEG.length);
    assertThat(enclosure.getType()).isEqualTo("image/jpeg");
  }

  @Test
  void a_feed_without_releases_can_be_read() throws FeedException {
    assertThat(read(AtomFeed.of(Releases.SITE, "fr", List.of())).getEntries()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("plenum.press.publication.Hostile#texts")
  void whatever_people_write_is_text(String text) throws FeedException {
    var feed = read(AtomFeed.of(Releases.SITE, "en", List.of(Releases.hostile(text))));
    assertThat(feed.getEntries().getFirst().getTitle()).isEqualTo(Plain.text(text));
  }

  private static Entry entry(Edition edition) throws FeedException {
    return read(AtomFeed.of(Releases.SITE, "en", List.of(edition))).getEntries().getFirst();
  }

  private static Feed read(String xml) throws FeedException {
    return (Feed) new WireFeedInput().build(new StringReader(xml));
  }
}
