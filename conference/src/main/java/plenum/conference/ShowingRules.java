package plenum.conference;

import java.util.Optional;
import plenum.conference.document.Document;
import plenum.conference.document.DocumentId;
import plenum.conference.document.DocumentKind;
import plenum.conference.document.Showing;
import plenum.conference.event.DocumentEvent;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.Seat;

/**
 * What lies open before all, and who leafs: never from behind a door, though from there it can be
 * put away.
 */
final class ShowingRules {
  private ShowingRules() {}

  static Decision show(Entitlement entitlement, DocumentId id, int page) {
    return CaucusRules.whyInside(entitlement)
        .map(Decision::refused)
        .orElseGet(() -> showHere(entitlement, id, page));
  }

  private static Decision showHere(Entitlement entitlement, DocumentId id, int page) {
    var document = DocumentRules.read(entitlement, id);
    if (document.isEmpty()) {
      return Decision.refused(new DocumentRefusal.UnknownDocument());
    }
    return whyNotShown(document.get())
        .or(() -> whyNotShowing(entitlement, document.get()))
        .or(() -> whyNoPage(entitlement, document.get(), page))
        .map(Decision::refused)
        .orElseGet(() -> shown(entitlement, id, page));
  }

  private static Decision shown(Entitlement entitlement, DocumentId id, int page) {
    var seat = entitlement.seat().orElseThrow().id();
    var same =
        entitlement
            .conference()
            .documents()
            .shown()
            .filter(showing -> showing.document().equals(id))
            .filter(showing -> showing.presenter().equals(seat) && showing.page() == page);
    return same.isPresent()
        ? Decision.accepted()
        : Decision.accepted(new DocumentEvent.DocumentShown(id, page, seat, entitlement.now()));
  }

  static Decision leaf(Entitlement entitlement, int page) {
    var showing = entitlement.conference().documents().shown();
    if (showing.isEmpty()) {
      return Decision.refused(new DocumentRefusal.NothingShown());
    }
    var presenter = showing.get().presenter();
    if (entitlement.seat().filter(seat -> seat.id().equals(presenter)).isEmpty()) {
      return Decision.refused(new DocumentRefusal.NotThePresenter(presenter));
    }
    return CaucusRules.whyInside(entitlement)
        .or(() -> whyNoPage(entitlement, document(entitlement, showing.get()), page))
        .map(Decision::refused)
        .orElseGet(() ->
            showing.get().page() == page
                ? Decision.accepted()
                : Decision.accepted(new DocumentEvent.PageTurned(page, entitlement.now())));
  }

  static Decision stop(Entitlement entitlement) {
    var showing = entitlement.conference().documents().shown();
    return showing
        .flatMap(there -> whyNotStopping(entitlement, there))
        .map(Decision::refused)
        .orElseGet(() ->
            showing.isEmpty()
                ? Decision.accepted()
                : Decision.accepted(new DocumentEvent.ShowingStopped(entitlement.now())));
  }

  private static Optional<Refusal> whyNotStopping(Entitlement entitlement, Showing showing) {
    return entitlement.seat().filter(seat -> seat.id().equals(showing.presenter())).isPresent()
            || isKeeper(entitlement, document(entitlement, showing))
            || entitlement.chair().isPresent()
        ? Optional.empty()
        : Optional.of(new DocumentRefusal.NotYoursToShow());
  }

  private static Document document(Entitlement entitlement, Showing showing) {
    return entitlement.conference().documents().document(showing.document()).orElseThrow();
  }

  private static Optional<Refusal> whyNotShown(Document document) {
    if (document.details().kind() == DocumentKind.SPEAKING_NOTES) {
      return Optional.of(new DocumentRefusal.NotesAreForInterpreters());
    }
    return document.isPublic()
        ? Optional.empty()
        : Optional.of(new DocumentRefusal.NotHandedOut(document.id()));
  }

  private static Optional<Refusal> whyNotShowing(Entitlement entitlement, Document document) {
    return showsAnything(entitlement) || isKeeper(entitlement, document)
        ? Optional.empty()
        : Optional.of(new DocumentRefusal.NotYoursToShow());
  }

  /** Whether it may show whatever everybody has, by the floor or as a chair. */
  static boolean showsAnything(Entitlement entitlement) {
    return hasFloor(entitlement) || entitlement.chair().isPresent();
  }

  /** Whether something is shown that it may put away. */
  static boolean mayStop(Entitlement entitlement) {
    var showing = entitlement.conference().documents().shown();
    return showing.isPresent()
        && entitlement.seat().isPresent()
        && whyNotStopping(entitlement, showing.get()).isEmpty();
  }

  private static boolean hasFloor(Entitlement entitlement) {
    var floor = entitlement.conference().floor();
    return entitlement.seat().flatMap(seat -> floor.turn(seat.id())).isPresent();
  }

  private static boolean isKeeper(Entitlement entitlement, Document document) {
    return DocumentRules.whyNotKeeper(entitlement, document.owner()).isEmpty();
  }

  /** The presenter leafs in their own version; the others follow by number. */
  private static Optional<Refusal> whyNoPage(Entitlement entitlement, Document document, int page) {
    var conference = entitlement.conference();
    var languages = conference.programme().heading().languages();
    var own =
        entitlement
            .seat()
            .flatMap(Seat::delegation)
            .flatMap(conference.programme()::delegation)
            .map(Delegation::language)
            .or(() -> languages.stream().findFirst())
            .orElse("");
    int pages = document.versionFor(own, languages).map(version -> version.pages()).orElse(0);
    return page >= 1 && page <= pages
        ? Optional.empty()
        : Optional.of(new DocumentRefusal.NoSuchPage(pages));
  }
}
