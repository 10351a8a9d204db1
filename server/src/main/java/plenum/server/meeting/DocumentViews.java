package plenum.server.meeting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.Conference;
import plenum.conference.DocumentRights;
import plenum.conference.agenda.ItemId;
import plenum.conference.command.Command;
import plenum.conference.command.DocumentCommand;
import plenum.conference.document.Document;
import plenum.conference.document.DocumentId;
import plenum.conference.document.Release;
import plenum.conference.document.Version;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Texts;
import plenum.wire.DocumentView;
import plenum.wire.FromPage;

/**
 * The documents in the words of the wire, both ways. Each is drawn once and kept as long as it
 * stays as it is: what lies open changes with every page that is turned, and the list does not.
 */
public final class DocumentViews {
  private final List<String> languages;
  private final Map<DocumentId, Drawn> drawn = new LinkedHashMap<>();
  private final Map<String, DocumentView> everybody = new LinkedHashMap<>();

  private record Drawn(Document document, DocumentView view) {}

  @SuppressWarnings("ReferenceEquality") // equal ones would be drawn anew for nothing, no more
  private DocumentViews(Conference conference, Map<DocumentId, Drawn> before) {
    languages = conference.programme().heading().languages();
    for (var document : conference.documents().all().values()) {
      var known = before.get(document.id());
      var now =
          known != null && known.document() == document
              ? known
              : new Drawn(document, view(document, languages));
      drawn.put(document.id(), now);
      if (document.isPublic()) {
        everybody.put(document.id().value(), now.view());
      }
    }
  }

  static DocumentViews of(Conference conference) {
    return new DocumentViews(conference, Map.of());
  }

  /** The same of a later state with the same programme. */
  DocumentViews on(Conference later) {
    return new DocumentViews(later, drawn);
  }

  Map<String, DocumentView> everybody() {
    return everybody;
  }

  /** What one seat has beside these. */
  DocumentView.OwnDocuments own(DocumentRights rights) {
    var given = new LinkedHashMap<String, DocumentView>();
    for (var document : rights.reading().documents()) {
      var known = drawn.get(document.id());
      if (known != null && !document.isPublic()) {
        given.put(document.id().value(), known.view());
      }
    }
    return new DocumentView.OwnDocuments(
        given,
        rights.keeps().stream().map(DocumentId::value).toList(),
        rights.shows().stream().map(DocumentId::value).toList(),
        !rights.addsFor().isEmpty(),
        rights.addsForAll(),
        rights.stops());
  }

  static Optional<DocumentView.ShownDocument> shown(Conference conference) {
    return conference
        .documents()
        .shown()
        .map(showing ->
            new DocumentView.ShownDocument(
                showing.document().value(), showing.page(), showing.presenter().value()));
  }

  /**
   * A document as its readers see it.
   *
   * @param languages of the conference, whose order the versions get
   */
  public static DocumentView view(Document document, List<String> languages) {
    var details = document.details();
    return new DocumentView(
        document.number(),
        document.owner().map(DelegationId::value),
        DocumentView.DocumentKind.valueOf(details.kind().name()),
        details.title().byLanguage(),
        details.item().map(ItemId::value),
        DocumentView.DocumentRelease.valueOf(document.release().name()),
        details.download(),
        ordered(details.versions(), languages).stream().map(DocumentViews::version).toList());
  }

  private static List<Version> ordered(List<Version> versions, List<String> languages) {
    var others = new ArrayList<>(versions);
    var first =
        languages.stream()
            .flatMap(language -> versions.stream().filter(v -> v.language().equals(language)))
            .toList();
    others.removeAll(first);
    return Stream.concat(first.stream(), others.stream()).toList();
  }

  private static DocumentView.DocumentVersion version(Version version) {
    return new DocumentView.DocumentVersion(
        version.language(),
        version.sha256(),
        version.mediaType(),
        version.bytes(),
        version.pages(),
        version.fileName());
  }

  /**
   * What a page asks of the documents.
   *
   * @throws IllegalArgumentException if it names something by what is no id
   */
  static Command command(FromPage.OfDocument request) {
    return switch (request) {
      case FromPage.ShowDocument(_, var document, var page) ->
          new DocumentCommand.ShowDocument(new DocumentId(document), page);
      case FromPage.LeafTo(_, var page) -> new DocumentCommand.Leaf(page);
      case FromPage.StopShowing _ -> new DocumentCommand.StopShowing();
      case FromPage.HandOut(_, var document, var release) ->
          new DocumentCommand.HandOut(new DocumentId(document), Release.valueOf(release.name()));
      case FromPage.WithdrawDocument(_, var document) ->
          new DocumentCommand.WithdrawDocument(new DocumentId(document));
      case FromPage.DescribeDocument(_, var document, var title, var download, var item) ->
          new DocumentCommand.DescribeDocument(
              new DocumentId(document), new Texts(title), download, item.map(ItemId::new));
    };
  }
}
