package plenum.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A document as those see it who may read it.
 *
 * @param number from 1, never given again in this conference
 * @param side whose it is; empty for what is nobody's, and in the chairs' hands
 * @param title by language
 * @param item the agenda's item to which it belongs
 * @param download whether readers are offered to keep a copy
 * @param versions at least one, in the order of the conference's languages: who finds none in their
 *     own language reads the first
 */
public record DocumentView(
    int number,
    Optional<String> side,
    DocumentKind kind,
    Map<String, String> title,
    Optional<String> item,
    DocumentRelease release,
    boolean download,
    List<DocumentVersion> versions) {

  /** What it is for. */
  public enum DocumentKind {
    DOCUMENT,
    /** Its own side's and the interpreters' alone. */
    SPEAKING_NOTES
  }

  /** To whom it has been handed out. */
  public enum DocumentRelease {
    HELD,
    INTERPRETERS,
    EVERYBODY
  }

  /**
   * It in one language, at {@code /conferences/{conference}/documents/{document}/{language}}, also
   * in ranges, for who asks with the seat's link ({@code Authorization: Bearer}) and this browser's
   * secret ({@code Plenum-Device}, as in the greeting); {@code ?download} where that is offered.
   *
   * @param hash SHA-256 of the bytes, in hexadecimal digits: another one is another file
   * @param type {@code application/pdf}, {@code image/png} or {@code image/jpeg}
   * @param pages from 1; a picture has one
   */
  public record DocumentVersion(
      String language, String hash, String type, int bytes, int pages, String fileName) {}

  /**
   * What lies open before all.
   *
   * @param document one of those that everybody has
   * @param page from 1, of the presenter's version; in a shorter one its last page lies open
   * @param presenter the seat that leafs
   */
  public record ShownDocument(String document, int page, String presenter) {}

  /**
   * What one seat has beside everybody's documents, and what it may do with all of them.
   *
   * @param given those that it may read and not everybody may, by id
   * @param keeps the ids of those that it may describe, hand out and withdraw, and of which it may
   *     bring another version
   * @param shows the ids of those that it may show to all
   * @param adds whether it may bring a document of its own side
   * @param addsForAll whether it may bring one that is nobody's
   * @param stops whether it may put away what is shown
   */
  public record OwnDocuments(
      Map<String, DocumentView> given,
      List<String> keeps,
      List<String> shows,
      boolean adds,
      boolean addsForAll,
      boolean stops) {
    /** For who is not in the chamber. */
    public static final OwnDocuments NONE =
        new OwnDocuments(Map.of(), List.of(), List.of(), false, false, false);
  }
}
