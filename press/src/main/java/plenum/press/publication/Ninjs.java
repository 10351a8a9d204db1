package plenum.press.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import plenum.press.news.Party;

/** A release as ninjs 3.1, the IPTC's News in JSON. */
public final class Ninjs {
  public static final String MEDIA_TYPE = "application/json";

  private static final String SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#";
  private final Site site;
  private final Edition edition;
  private final Words words;

  private Ninjs(Site site, Edition edition) {
    this.site = site;
    this.edition = edition;
    this.words = Words.of(edition.language());
  }

  public static String of(Site site, Edition edition) {
    return new Ninjs(site, edition).object().json();
  }

  private Fields object() {
    var item = edition.item();
    return new Fields()
        .put("uri", item.uri())
        .put(
            "standard",
            new Fields().put("name", "ninjs").put("version", "3.1").put("schema", SCHEMA))
        .put("type", "text")
        .put("representationType", "full")
        .put("version", Integer.toString(item.version()))
        .put("firstCreated", edition.first().toString())
        .put("versionCreated", edition.updated().toString())
        .put("embargoedUntil", item.embargo().map(Object::toString).orElse(""))
        .put("pubStatus", "usable")
        .put("language", edition.language())
        .put("copyrightHolder", site.publisher())
        .put("edNote", words.correction(edition, site.zone()))
        .put("title", item.headline())
        .put("headlines", valued("", "", item.headline()))
        .put("descriptions", valued("dateline", "text/plain", words.dateline(item.dateline())))
        .put("by", item.dateline().agency())
        .put("located", item.dateline().place())
        .put("people", people())
        .put("organisations", organisations())
        .put("places", places())
        .put("events", named("about", Stream.of(item.meeting().subject())))
        .put("infoSources", sources())
        .put("bodies", bodies())
        .put("renditions", List.of(page()))
        .put("associations", Stream.concat(photographs(), translations()).toList());
  }

  private static List<Fields> valued(String role, String type, String value) {
    return value.isEmpty()
        ? List.of()
        : List.of(new Fields().put("role", role).put("contentType", type).put("value", value));
  }

  private Collection<Fields> people() {
    return edition.item().meeting().people().stream()
        .filter(person -> !person.name().isEmpty())
        .map(person ->
            new Fields()
                .put("name", person.name())
                .put("rel", person.chaired() ? "chair" : "participant"))
        .toList();
  }

  private Collection<Fields> organisations() {
    var sides = edition.item().meeting().sides();
    var names = new LinkedHashSet<String>();
    sides.forEach(side -> names.add(side.name()));
    sides.forEach(side -> names.addAll(side.bodies()));
    return named("participant", names.stream());
  }

  private Collection<Fields> places() {
    var names = new LinkedHashSet<String>();
    names.add(edition.item().dateline().place());
    edition.item().meeting().sides().stream().map(Party::place).forEach(names::add);
    return named("about", names.stream());
  }

  private static List<Fields> named(String relation, Stream<String> names) {
    return names
        .filter(name -> !name.isEmpty())
        .map(name -> new Fields().put("name", name).put("rel", relation))
        .toList();
  }

  private Collection<Fields> sources() {
    return List.of(
        new Fields()
            .put("name", site.publisher())
            .put("role", "publisher")
            .put("uri", site.base().toString()));
  }

  private Collection<Fields> bodies() {
    return Stream.of(
            valued("main", "text/html", ReleaseText.html(edition, words)),
            valued("plain", "text/plain", ReleaseText.plain(edition, words)))
        .flatMap(List::stream)
        .toList();
  }

  private Fields page() {
    return new Fields()
        .put("name", "web")
        .put("href", site.at(edition.page()).toASCIIString())
        .put("contentType", "text/html")
        .put("title", edition.item().headline());
  }

  private Stream<Fields> photographs() {
    var photographs = edition.photographs();
    return IntStream.range(0, photographs.size())
        .mapToObj(index -> photograph(index + 1, photographs.get(index)));
  }

  private Fields photograph(int number, Edition.Photograph photograph) {
    var picture = photograph.picture();
    var address = site.at(photograph.path()).toASCIIString();
    var rendition =
        new Fields()
            .put("name", "original")
            .put("href", address)
            .put("contentType", photograph.stored().mediaType())
            .put("width", picture.width())
            .put("height", picture.height())
            .put("sizeInBytes", photograph.stored().size());
    return new Fields()
        .put("name", "photograph-" + number)
        .put("rel", "picture")
        .put("uri", address)
        .put("type", "picture")
        .put("language", edition.language())
        .put("by", picture.credit())
        .put("descriptions", valued("caption", "text/plain", picture.caption()))
        .put("renditions", List.of(rendition));
  }

  private Stream<Fields> translations() {
    var others = new ArrayList<Fields>();
    for (var other : edition.translations()) {
      var page =
          new Fields()
              .put("name", "web")
              .put("href", site.at(edition.page(other)).toASCIIString())
              .put("contentType", "text/html");
      others.add(
          new Fields()
              .put("name", "translation-" + other.language())
              .put("rel", "translation")
              .put("uri", other.uri())
              .put("type", "text")
              .put("representationType", "partial")
              .put("language", other.language())
              .put("renditions", List.of(page)));
    }
    return others.stream();
  }
}
