package plenum.conference.document;

import java.time.Instant;
import plenum.conference.programme.SeatId;

/**
 * A document lies open before all.
 *
 * @param page from 1, of the presenter's version
 * @param presenter who showed it, and leafs
 */
public record Showing(DocumentId document, int page, SeatId presenter, Instant since) {
  Showing at(int other) {
    return new Showing(document, other, presenter, since);
  }

  /** The page of this version that lies open: the same number, or the last page. */
  public int pageOf(Version version) {
    return Math.min(page, version.pages());
  }
}
