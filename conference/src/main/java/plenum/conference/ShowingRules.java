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

  static Decision show(Standing standing, DocumentId id, int page) {
    return CaucusRules.whyInside(standing)
        .map(Decision::refused)
        .orElseGet(() -> showHere(standing, id, page));
  }

  private static Decision showHere(Standing standing, DocumentId id, int page) {
    var document = DocumentRules.read(standing, id);
    if (document.isEmpty()) {
      return Decision.refused(new DocumentRefusal.UnknownDocument());
    }
    return whyNotShown(document.get())
        .or(() -> whyNotShowing(standing, document.get()))
        .or(() -> whyNoPage(standing, document.get(), page))
        .map(Decision::refused)
        .orElseGet(() -> shown(standing, id, page));
  }

  private static Decision shown(Standing standing, DocumentId id, int page) {
    var seat = standing.seat().orElseThrow().id();
    var same =
        standing
            .conference()
            .documents()
            .shown()
            .filter(showing -> showing.document().equals(id))
            .filter(showing -> showing.presenter().equals(seat) && showing.page() == page);
    return same.isPresent()
        ? Decision.accepted()
        : Decision.accepted(new DocumentEvent.DocumentShown(id, page, seat, standing.now()));
  }

  static Decision leaf(Standing standing, int page) {
    var showing = standing.conference().documents().shown();
    if (showing.isEmpty()) {
      return Decision.refused(new DocumentRefusal.NothingShown());
    }
    var presenter = showing.get().presenter();
    if (standing.seat().filter(seat -> seat.id().equals(presenter)).isEmpty()) {
      return Decision.refused(new DocumentRefusal.NotThePresenter(presenter));
    }
    return CaucusRules.whyInside(standing)
        .or(() -> whyNoPage(standing, document(standing, showing.get()), page))
        .map(Decision::refused)
        .orElseGet(() ->
            showing.get().page() == page
                ? Decision.accepted()
                : Decision.accepted(new DocumentEvent.PageTurned(page, standing.now())));
  }

  static Decision stop(Standing standing) {
    var showing = standing.conference().documents().shown();
    return showing
        .flatMap(there -> whyNotStopping(standing, there))
        .map(Decision::refused)
        .orElseGet(() ->
            showing.isEmpty()
                ? Decision.accepted()
                : Decision.accepted(new DocumentEvent.ShowingStopped(standing.now())));
  }

  private static Optional<Refusal> whyNotStopping(Standing standing, Showing showing) {
    return standing.seat().filter(seat -> seat.id().equals(showing.presenter())).isPresent()
            || isKeeper(standing, document(standing, showing))
            || standing.chair().isPresent()
        ? Optional.empty()
        : Optional.of(new DocumentRefusal.NotYoursToShow());
  }

  private static Document document(Standing standing, Showing showing) {
    return standing.conference().documents().document(showing.document()).orElseThrow();
  }

  private static Optional<Refusal> whyNotShown(Document document) {
    if (document.details().kind() == DocumentKind.SPEAKING_NOTES) {
      return Optional.of(new DocumentRefusal.NotesAreForInterpreters());
    }
    return document.isPublic()
        ? Optional.empty()
        : Optional.of(new DocumentRefusal.NotHandedOut(document.id()));
  }

  private static Optional<Refusal> whyNotShowing(Standing standing, Document document) {
    return showsAnything(standing) || isKeeper(standing, document)
        ? Optional.empty()
        : Optional.of(new DocumentRefusal.NotYoursToShow());
  }

  /** Whether it may show whatever everybody has, by the floor or as a chair. */
  static boolean showsAnything(Standing standing) {
    return hasFloor(standing) || standing.chair().isPresent();
  }

  /** Whether something is shown that it may put away. */
  static boolean mayStop(Standing standing) {
    var showing = standing.conference().documents().shown();
    return showing.isPresent()
        && standing.seat().isPresent()
        && whyNotStopping(standing, showing.get()).isEmpty();
  }

  private static boolean hasFloor(Standing standing) {
    var floor = standing.conference().floor();
    return standing.seat().flatMap(seat -> floor.turn(seat.id())).isPresent();
  }

  private static boolean isKeeper(Standing standing, Document document) {
    return DocumentRules.whyNotKeeper(standing, document.owner()).isEmpty();
  }

  /** The presenter leafs in their own version; the others follow by number. */
  private static Optional<Refusal> whyNoPage(Standing standing, Document document, int page) {
    var conference = standing.conference();
    var languages = conference.programme().heading().languages();
    var own =
        standing
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
