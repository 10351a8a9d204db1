package plenum.conference.programme;

import java.time.Duration;

/**
 * How large a programme may be. Each bound keeps one page, one journal entry or one pass of the
 * rules small; raising one costs memory and time for every participant's view.
 */
public final class Limits {
  /** Sides. The largest formal meetings of delegations seat about two hundred around one table. */
  public static final int DELEGATIONS = 200;

  /** Seats named in a programme. */
  public static final int SEATS = 1_000;

  /** People, several to a room. */
  public static final int PERSONS = 5_000;

  /** Languages of one conference. */
  public static final int LANGUAGES = 32;

  /** Bodies or sites of one side. */
  public static final int OF_ONE_SIDE = 50;

  /** UTF-16 units of a name, a title, a body, a city or a credit. */
  public static final int NAME = 200;

  /** UTF-16 units of a subject. */
  public static final int SUBJECT = 500;

  /** The longest meeting. Summits last days, not weeks. */
  public static final Duration LONGEST = Duration.ofDays(14);

  /** Documents of one conference at a time; each is a line in every reader's list. */
  public static final int DOCUMENTS = 200;

  /** Language versions of one document. */
  public static final int VERSIONS = 16;

  /** Octets of one version. Scanned treaties of some hundred pages have 20 to 50 million. */
  public static final int DOCUMENT_BYTES = 60_000_000;

  /** Pages of one version: the longest committee reports have about five hundred. */
  public static final int PAGES = 600;

  /** UTF-16 units of a document's title. */
  public static final int DOCUMENT_TITLE = 300;

  private Limits() {}
}
