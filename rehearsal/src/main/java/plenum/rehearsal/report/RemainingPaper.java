package plenum.rehearsal.report;

/**
 * Something that remains of a rehearsed meeting.
 *
 * @param file beside the report, relative to it
 * @param wrong what is not as it ought to be with it; empty if all is
 */
public record RemainingPaper(String title, String file, long octets, String wrong) {
  boolean right() {
    return wrong.isEmpty();
  }
}
