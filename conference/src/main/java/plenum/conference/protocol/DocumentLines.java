package plenum.conference.protocol;

import java.util.Optional;
import plenum.conference.document.Details;
import plenum.conference.document.Document;
import plenum.conference.document.DocumentId;
import plenum.conference.document.Release;
import plenum.conference.event.DocumentEvent;
import plenum.conference.event.DocumentEvent.DocumentAdded;
import plenum.conference.event.DocumentEvent.DocumentAmended;
import plenum.conference.event.DocumentEvent.DocumentHandedOut;
import plenum.conference.event.DocumentEvent.DocumentShown;
import plenum.conference.event.DocumentEvent.DocumentWithdrawn;
import plenum.conference.event.DocumentEvent.PageTurned;
import plenum.conference.event.DocumentEvent.ShowingStopped;

/** Which papers were handed out and shown; of what is one side's no other reads a title. */
final class DocumentLines {
  private DocumentLines() {}

  static Optional<Line> of(Cast cast, DocumentEvent event) {
    return switch (event) {
      case DocumentHandedOut(var id, var release, var details, _) ->
          document(cast, id)
              .map(document -> document.with(release).with(details.orElse(document.details())))
              .flatMap(document -> handedOut(document));
      case DocumentShown(var id, _, var presenter, _) ->
          document(cast, id)
              .filter(Document::isPublic)
              .flatMap(document ->
                  Line.open(
                      ProtocolKind.DOCUMENT_SHOWN, cast.about(presenter).topic(topic(document))));
      case DocumentAdded _ -> Optional.empty();
      case DocumentAmended _ -> Optional.empty();
      case DocumentWithdrawn _ -> Optional.empty();
      case PageTurned _ -> Optional.empty();
      case ShowingStopped _ -> Optional.empty();
    };
  }

  private static Optional<Line> handedOut(Document document) {
    var says = Particulars.NONE.side(document.owner()).topic(topic(document));
    if (document.isPublic()) {
      return Line.open(ProtocolKind.DOCUMENT_HANDED_OUT, says);
    }
    return document
        .owner()
        .filter(_ -> document.release() == Release.INTERPRETERS)
        .flatMap(side -> Line.of(side, ProtocolKind.DOCUMENT_PREPARED, says));
  }

  private static Optional<Document> document(Cast cast, DocumentId id) {
    return cast.conference().documents().document(id);
  }

  /** Nothing is called by a title that is gone from the journal. */
  private static Optional<Topic> topic(Document document) {
    return Optional.of(document.details())
        .filter(details -> !details.equals(Details.GONE))
        .map(details -> new Topic(document.id().value(), details.title()));
  }
}
