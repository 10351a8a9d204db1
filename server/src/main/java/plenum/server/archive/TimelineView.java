package plenum.server.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import plenum.conference.register.Fulfilment;
import plenum.press.archive.Timeline;
import plenum.press.news.Attendee;

/** Relations between sides, as pages read them. */
record TimelineView(List<Met> encounters, List<Promised> open) {

  /**
   * One meeting.
   *
   * @param date ISO 8601, where it is known
   */
  record Met(
      @Nullable String date,
      String place,
      String subject,
      List<String> entries,
      List<String> sides,
      List<Attendee> people,
      List<Uttered> said,
      List<Uttered> discussed,
      List<Uttered> agreed,
      List<Promised> commitments) {}

  record Uttered(String entry, SpokenView.Statement statement) {}

  /**
   * A commitment.
   *
   * @param made ISO 8601, where it is known
   */
  record Promised(
      String entry,
      int number,
      @Nullable String made,
      SpokenView.Commitment commitment,
      Fulfilment fulfilment) {}

  static TimelineView of(Timeline timeline) {
    return new TimelineView(
        timeline.encounters().stream().map(TimelineView::met).toList(),
        timeline.open().stream().map(TimelineView::promised).toList());
  }

  private static Met met(Timeline.Encounter one) {
    return new Met(
        one.date().map(Object::toString).orElse(null),
        one.place(),
        one.subject(),
        one.entries(),
        one.sides(),
        one.people(),
        one.said().stream().map(TimelineView::uttered).toList(),
        one.discussed().stream().map(TimelineView::uttered).toList(),
        one.agreed().stream().map(TimelineView::uttered).toList(),
        one.commitments().stream().map(TimelineView::promised).toList());
  }

  private static Uttered uttered(Timeline.Utterance one) {
    return new Uttered(one.entry(), SpokenView.Statement.of(one.said()));
  }

  static Promised promised(Timeline.Promise one) {
    return new Promised(
        one.key().entry(),
        one.key().number(),
        one.made().map(Object::toString).orElse(null),
        SpokenView.Commitment.of(one.undertaking()),
        one.fulfilment());
  }
}
