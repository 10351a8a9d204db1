package plenum.press.intake.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.programme.Purpose;
import plenum.press.intake.form.Form;
import plenum.press.intake.text.Span;
import plenum.press.news.Attendee;
import plenum.press.news.Dateline;
import plenum.press.news.Meeting;
import plenum.press.news.NewsItem;
import plenum.press.news.Party;
import plenum.press.news.Picture;
import plenum.press.news.PriorMessage;
import plenum.press.news.Said;
import plenum.press.news.Undertaking;

/**
 * What was read from one release. What is not there was not found; nothing is made up.
 *
 * @param text of plain text the file's own, unchanged; all places count in it
 * @param uri the item's own name for itself, empty if its form has none
 * @param host who called the meeting, as the release names it
 * @param paragraphs the running text, without headline, captions and marks
 */
public record Reading(
    Form form,
    String text,
    String uri,
    Found<String> language,
    Optional<Found<LocalDate>> date,
    Optional<Found<String>> place,
    Optional<Found<String>> agency,
    Optional<Found<String>> headline,
    List<Found<Picture>> pictures,
    Optional<Found<LocalDate>> held,
    Optional<Found<Purpose>> purpose,
    Optional<Found<String>> host,
    List<Found<Party>> sides,
    List<Found<Attendee>> people,
    List<Found<Said>> statements,
    List<Found<PriorMessage>> messages,
    List<Found<Undertaking>> commitments,
    List<Span> paragraphs,
    List<Flag> flags) {
  public Reading {
    pictures = List.copyOf(pictures);
    sides = List.copyOf(sides);
    people = List.copyOf(people);
    statements = List.copyOf(statements);
    messages = List.copyOf(messages);
    commitments = List.copyOf(commitments);
    paragraphs = List.copyOf(paragraphs);
    flags = List.copyOf(flags);
  }

  /**
   * As the archive and published forms know a release.
   *
   * @param uri under which it is kept
   */
  public NewsItem item(String uri) {
    return new NewsItem(
        uri,
        1,
        language.value(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Dateline(date.map(Found::value), words(place), words(agency)),
        words(headline),
        paragraphs.stream().map(span -> span.in(text)).toList(),
        pictures.stream().map(Found::value).toList(),
        meeting());
  }

  /** Every value, to count them. */
  public Stream<Found<?>> all() {
    var single = Stream.of(date, place, agency, headline, held, purpose, host);
    var several = Stream.of(pictures, sides, people, statements, messages, commitments);
    return Stream.concat(single.flatMap(Optional::stream), several.flatMap(List::stream));
  }

  private Meeting meeting() {
    return new Meeting(
        held.map(Found::value),
        purpose.map(Found::value),
        words(headline),
        words(host),
        values(sides),
        values(people),
        values(statements),
        values(messages),
        values(commitments));
  }

  private static <T> List<T> values(List<Found<T>> found) {
    return found.stream().map(Found::value).toList();
  }

  private static String words(Optional<Found<String>> found) {
    return found.map(Found::value).orElse("");
  }
}
