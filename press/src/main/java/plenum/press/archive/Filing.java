package plenum.press.archive;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import plenum.press.news.Attendee;
import plenum.press.news.NewsItem;
import plenum.press.news.Party;
import plenum.press.news.Picture;
import plenum.press.news.PriorMessage;

/** Makes an entry a document of the index. */
final class Filing {
  private final Analysis analysis;

  Filing(Analysis analysis) {
    this.analysis = analysis;
  }

  Document document(Entry entry) {
    var document = new Document();
    document.add(new StringField(Fields.ID, entry.id(), Field.Store.YES));
    document.add(new SortedDocValuesField(Fields.ID, new BytesRef(entry.id())));
    document.add(new BinaryDocValuesField(Fields.REVISION, new BytesRef(entry.revision())));
    passes(entry.seal())
        .forEach(pass -> document.add(new StringField(Fields.PASS, pass, Field.Store.NO)));
    entry.date().ifPresent(date -> day(date.toEpochDay(), document));
    if (entry.form() == Form.CONFERENCE && entry.owes()) {
      document.add(new StringField(Fields.OWES, Fields.OWES, Field.Store.NO));
    }
    source(entry, document);
    for (int i = 0; i < entry.items().size(); i++) {
      texts(entry.items().get(i), document);
      shown(i, entry.items().get(i), document);
    }
    names(entry.items(), document);
    FacetFiling.file(entry, document);
    return document;
  }

  private static void day(long day, Document document) {
    document.add(new LongPoint(Fields.DATE, day));
    document.add(new NumericDocValuesField(Fields.DATE, day));
    document.add(new StoredField(Fields.DATE, day));
  }

  private static Stream<String> passes(Seal seal) {
    return switch (seal) {
      case Seal.Open() -> Stream.of(Fields.OPEN);
      case Seal.For(var passes) -> passes.stream().map(Filing::term);
    };
  }

  /** A pass as a term of the index, which no other pass and nothing open has. */
  static String term(Pass pass) {
    return "pass:" + pass.as().name() + ":" + pass.of();
  }

  private static void source(Entry entry, Document document) {
    document.add(new StoredField(Fields.FORM, entry.form().name()));
    document.add(new StoredField(Fields.PROVENANCE, Provenance.of(entry).name()));
    document.add(new StoredField(Fields.BY, entry.origin().by()));
    document.add(new StoredField(Fields.AT, entry.origin().at().toString()));
    entry.languages().forEach(language -> document.add(new StoredField(Fields.LANGUAGE, language)));
  }

  private static void texts(NewsItem item, Document document) {
    var tongue = Tongue.of(item.language());
    add(document, Fields.head(tongue), item.headline());
    add(document, Fields.head(tongue), item.meeting().subject());
    pieces(item)
        .forEach(piece -> {
          add(document, Fields.text(tongue), piece);
          if (tongue == Tongue.CHINESE) {
            add(document, Fields.PAIRS, piece);
          }
          if (tongue == Tongue.VIETNAMESE) {
            add(document, Fields.VIETNAMESE_EXACT, piece);
          }
        });
  }

  /** Everything that can be read in one language, in the order of reading. */
  private static Stream<String> pieces(NewsItem item) {
    var heading = Stream.of(item.headline(), item.meeting().subject()).distinct();
    return Stream.concat(heading, body(item)).filter(piece -> !piece.isBlank());
  }

  private static Stream<String> body(NewsItem item) {
    return Stream.concat(
        item.paragraphs().stream(), item.pictures().stream().map(Picture::caption));
  }

  private static void shown(int number, NewsItem item, Document document) {
    var headline = item.headline().isBlank() ? item.meeting().subject() : item.headline();
    store(document, number, "language", item.language());
    store(document, number, "headline", headline);
    store(document, number, "place", item.dateline().place());
    item.meeting().sides().forEach(side -> store(document, number, "side", side.name()));
    body(item).forEach(piece -> store(document, number, "piece", piece));
  }

  private static void store(Document document, int number, String part, String text) {
    if (!text.isBlank()) {
      document.add(new StoredField(Fields.shown(part, number), text));
    }
  }

  private void names(List<NewsItem> items, Document document) {
    var named =
        Map.of(
            Aspect.SIDE, items.stream().flatMap(Filing::sides).distinct().toList(),
            Aspect.PERSON, items.stream().flatMap(Filing::people).distinct().toList(),
            Aspect.BODY, items.stream().flatMap(Filing::bodies).distinct().toList(),
            Aspect.PLACE, items.stream().flatMap(FacetFiling::places).distinct().toList());
    named.forEach((aspect, names) -> names(document, Fields.of(aspect), names));
    names(document, Fields.NAME, named.values().stream().flatMap(Collection::stream).toList());
    names(document, Fields.NAME, items.stream().flatMap(Filing::correspondents).toList());
    items.stream()
        .flatMap(Filing::sides)
        .map(analysis::key)
        .filter(key -> !key.isEmpty() && key.length() <= Archive.LONGEST_KEY)
        .distinct()
        .forEach(key -> document.add(new StringField(Fields.SIDE_KEY, key, Field.Store.NO)));
  }

  private static void names(Document document, String field, List<String> names) {
    for (var name : names) {
      add(document, field, name);
      add(document, field + Fields.EXACT, name);
    }
  }

  private static Stream<String> sides(NewsItem item) {
    var parties = item.meeting().sides().stream().map(Party::name);
    return Stream.concat(parties, Stream.of(item.meeting().host()));
  }

  private static Stream<String> people(NewsItem item) {
    return item.meeting().people().stream().map(Attendee::name);
  }

  private static Stream<String> bodies(NewsItem item) {
    var sides = item.meeting().sides().stream().flatMap(side -> side.bodies().stream());
    return Stream.concat(sides, item.meeting().people().stream().map(Attendee::body));
  }

  private static Stream<String> correspondents(NewsItem item) {
    return item.meeting().messages().stream()
        .flatMap((PriorMessage message) -> Stream.of(message.from(), message.to()));
  }

  private static void add(Document document, String field, String text) {
    if (!text.isBlank()) {
      document.add(new TextField(field, text, Field.Store.NO));
    }
  }
}
