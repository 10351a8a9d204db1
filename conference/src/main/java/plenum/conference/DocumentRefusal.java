package plenum.conference;

import plenum.conference.document.DocumentId;
import plenum.conference.programme.SeatId;

/** The document is not laid, handed out or shown like that. */
public sealed interface DocumentRefusal extends Refusal {
  /** It is not there, or not for who asks: which of the two is not said. */
  record UnknownDocument() implements DocumentRefusal {}

  /** Adds a document under an id that another one has. */
  record DocumentIdTaken() implements DocumentRefusal {}

  /**
   * @param part title, versions, language, sha256, mediaType, bytes, pages or fileName
   */
  record DocumentUnusable(String part) implements DocumentRefusal {}

  record TooManyDocuments(int limit) implements DocumentRefusal {}

  record TooManyVersions(int limit) implements DocumentRefusal {}

  /** Lays speaking notes that are no side's. */
  record NotesOfNobody() implements DocumentRefusal {}

  /** Hands speaking notes out to everybody, or shows them. */
  record NotesAreForInterpreters() implements DocumentRefusal {}

  /** Takes back what others may have read. */
  record HandedOutAlready(DocumentId document) implements DocumentRefusal {}

  /** Shows to all what is not everybody's. */
  record NotHandedOut(DocumentId document) implements DocumentRefusal {}

  /** Shows or puts away without the floor, the document or the chair. */
  record NotYoursToShow() implements DocumentRefusal {}

  record NothingShown() implements DocumentRefusal {}

  /** Leafs in what somebody else shows. */
  record NotThePresenter(SeatId presenter) implements DocumentRefusal {}

  /**
   * @param pages how many the presenter's version has
   */
  record NoSuchPage(int pages) implements DocumentRefusal {}
}
