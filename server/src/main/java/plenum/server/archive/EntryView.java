package plenum.server.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import plenum.press.archive.Entry;
import plenum.press.archive.Form;
import plenum.press.archive.Origin;
import plenum.press.news.Attendee;
import plenum.press.news.NewsItem;
import plenum.press.news.Party;

/**
 * An entry as pages read it.
 *
 * @param imported whether it was published elsewhere and read in here
 * @param date ISO 8601, where it is known
 * @param texts one for each language, the leading one first
 */
record EntryView(
    String id,
    Form form,
    boolean imported,
    String by,
    String at,
    @Nullable String date,
    List<Text> texts) {

  record Text(
      String language,
      String headline,
      String place,
      String agency,
      List<String> paragraphs,
      List<Party> sides,
      List<Attendee> people,
      List<SpokenView.Statement> statements,
      List<SpokenView.Commitment> commitments) {}

  static EntryView of(Entry entry) {
    return new EntryView(
        entry.id(),
        entry.form(),
        entry.origin() instanceof Origin.Imported,
        entry.origin().by(),
        entry.origin().at().toString(),
        entry.date().map(Object::toString).orElse(null),
        entry.items().stream().map(EntryView::text).toList());
  }

  private static Text text(NewsItem item) {
    var meeting = item.meeting();
    return new Text(
        item.language(),
        item.headline(),
        item.dateline().place(),
        item.dateline().agency(),
        item.paragraphs(),
        meeting.sides(),
        meeting.people(),
        meeting.statements().stream().map(SpokenView.Statement::of).toList(),
        meeting.commitments().stream().map(SpokenView.Commitment::of).toList());
  }
}
