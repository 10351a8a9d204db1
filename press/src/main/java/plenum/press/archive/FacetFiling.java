package plenum.press.archive;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import plenum.press.news.Attendee;
import plenum.press.news.NewsItem;
import plenum.press.news.Party;

/** By what an entry is counted: in each language as its text in that language prints it. */
final class FacetFiling {
  /** Longer names are counted by so many characters: a term has a bound. */
  private static final int LONGEST = 200;

  static final FacetsConfig CONFIG = config();

  private FacetFiling() {}

  private static FacetsConfig config() {
    var config = new FacetsConfig();
    for (var dimension : Dimension.values()) {
      for (var tongue : Tongue.values()) {
        config.setIndexFieldName(dimension.key(tongue), dimension.field(tongue));
        config.setMultiValued(dimension.key(tongue), true);
      }
    }
    return config;
  }

  static void file(Entry entry, Document document) {
    for (var dimension : Dimension.values()) {
      if (dimension.spoken()) {
        for (var tongue : Tongue.values()) {
          add(document, dimension.key(tongue), values(dimension, entry, entry.in(tongue.tag())));
        }
      } else {
        add(document, dimension.word(), values(dimension, entry, entry.leading()));
      }
    }
  }

  private static void add(Document document, String key, Stream<String> values) {
    values
        .map(FacetFiling::label)
        .filter(label -> !label.isEmpty())
        .distinct()
        .forEach(label -> document.add(new SortedSetDocValuesFacetField(key, label)));
  }

  /** As it is counted and shown. */
  static String label(String value) {
    var one = value.strip().replaceAll("\\s+", " ");
    return one.length() <= LONGEST ? one : one.substring(0, one.offsetByCodePoints(0, cut(one)));
  }

  private static int cut(String text) {
    return text.codePointCount(0, LONGEST) - 1;
  }

  private static Stream<String> values(Dimension dimension, Entry entry, NewsItem item) {
    var meeting = item.meeting();
    return switch (dimension) {
      case PEOPLE -> meeting.people().stream().map(Attendee::name);
      case SIDES -> meeting.sides().stream().map(Party::name);
      case PLACES -> places(item);
      case YEARS -> entry.date().map(date -> "%04d".formatted(date.getYear())).stream();
      case LANGUAGES -> entry.languages().stream();
      case SOURCES -> Stream.of(word(Provenance.of(entry)));
    };
  }

  static Stream<String> places(NewsItem item) {
    var sides = item.meeting().sides().stream().map(Party::place);
    return Stream.concat(Stream.of(item.dateline().place()), sides);
  }

  static String word(Provenance provenance) {
    return provenance.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether this is a value that something could be counted by. */
  static boolean countable(Collection<String> values) {
    return values.stream().noneMatch(value -> label(value).isEmpty());
  }
}
