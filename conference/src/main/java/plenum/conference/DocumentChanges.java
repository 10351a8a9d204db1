package plenum.conference;

import java.util.Optional;
import plenum.conference.document.Details;
import plenum.conference.document.Document;
import plenum.conference.document.Documents;
import plenum.conference.document.Release;
import plenum.conference.document.Showing;
import plenum.conference.event.DocumentEvent;

/** What happens to documents makes this of a conference. */
final class DocumentChanges {
  private DocumentChanges() {}

  static Conference after(Conference conference, DocumentEvent event) {
    return conference.with(after(conference.documents(), event));
  }

  private static Documents after(Documents documents, DocumentEvent event) {
    return switch (event) {
      case DocumentEvent.DocumentAdded added -> documents.with(document(added));
      case DocumentEvent.DocumentAmended amended ->
          documents.with(amended.document(), old -> old.with(amended.known().orElse(Details.GONE)));
      case DocumentEvent.DocumentWithdrawn(var document, _) -> documents.without(document);
      case DocumentEvent.DocumentHandedOut(var document, var release, var details, _) ->
          documents.with(document, old -> old.with(release).with(details.orElse(old.details())));
      case DocumentEvent.DocumentShown(var document, var page, var presenter, var at) ->
          documents.showing(Optional.of(new Showing(document, page, presenter, at)));
      case DocumentEvent.PageTurned(var page, _) -> documents.leafed(page);
      case DocumentEvent.ShowingStopped _ -> documents.showing(Optional.empty());
    };
  }

  private static Document document(DocumentEvent.DocumentAdded added) {
    return new Document(
        added.document(),
        added.number(),
        added.owner(),
        Release.HELD,
        added.known().orElse(Details.GONE));
  }
}
