package plenum.press.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class NewsMlTest {
  private static final String G2 = "http://iptc.org/std/nar/2006-10-01/";

  @Test
  void every_language_conforms_to_newsml_g2() throws Exception {
    for (var edition : Releases.editions(Releases.floods())) {
      assertThat(Schemas.newsMl(NewsMl.of(Releases.SITE, edition)))
          .as(edition.language())
          .isEmpty();
    }
  }

  @Test
  void the_schema_refuses_what_the_standard_does_not_know() throws Exception {
    var known = NewsMl.of(Releases.SITE, Releases.edition(Releases.english(1)));
    assertThat(Schemas.newsMl(known.replace("headline", "title"))).isNotEmpty();
    assertThat(Schemas.newsMl(known.replace("stat:usable", "usable"))).isNotEmpty();
    assertThat(Schemas.newsMl(known.replace("2026-11-20T05:00:00Z", "noon"))).isNotEmpty();
    assertThat(Schemas.newsMl(known.replaceAll("guid=\"[^\"]*\"", ""))).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("plenum.press.publication.Hostile#texts")
  void whatever_people_write_conforms(String text) throws Exception {
    var xml = NewsMl.of(Releases.SITE, Releases.hostile(text));
    assertThat(Schemas.newsMl(xml)).isEmpty();
    assertThat(texts(read(xml), "headline")).contains(Plain.text(text));
  }

  @Test
  void an_embargo_is_said() throws Exception {
    var item = Releases.until(Releases.english(1), Releases.NOON.plusSeconds(60));
    var xml = NewsMl.of(Releases.SITE, Releases.edition(item));
    assertThat(texts(read(xml), "embargoed")).contains("2026-11-20T05:01:00Z");
    assertThat(Schemas.newsMl(xml)).isEmpty();
  }

  @Test
  void a_correction_is_signalled() throws Exception {
    var edition = Releases.edition(Releases.english(1), Releases.english(2));
    var document = read(NewsMl.of(Releases.SITE, edition));
    var signal = (Element) document.getElementsByTagNameNS(G2, "signal").item(0);
    assertThat(signal.getAttribute("qcode")).isEqualTo("sig:correction");
    assertThat(texts(document, "edNote")).contains("corrects version 1");
  }

  @Test
  void the_text_and_each_photograph_are_items_of_one_message() throws Exception {
    var document = read(NewsMl.of(Releases.SITE, Releases.edition(Releases.english(1))));
    var items = document.getElementsByTagNameNS(G2, "newsItem");
    assertThat(items.getLength()).isEqualTo(2);
    var picture = (Element) document.getElementsByTagNameNS(G2, "remoteContent").item(0);
    assertThat(picture.getAttribute("href"))
        .isEqualTo(
            "https://press.example.org/news/pictures/" + Releases.sha256(Releases.JPEG) + ".jpg");
  }

  private static String texts(Document document, String name) {
    var found = document.getElementsByTagNameNS(G2, name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent();
  }

  private static Document read(String xml)
      throws ParserConfigurationException, SAXException, IOException {
    var factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }
}
