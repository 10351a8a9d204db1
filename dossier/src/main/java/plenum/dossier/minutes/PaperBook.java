package plenum.dossier.minutes;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plenum.conference.Conference;
import plenum.conference.document.Details;
import plenum.conference.document.Document;
import plenum.conference.document.DocumentId;
import plenum.conference.document.Showing;
import plenum.conference.event.DocumentEvent;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Texts;

/** Which papers all had before them, and what those are called that the reader may know. */
final class PaperBook {
  private static final class Pending {
    private final Showing showing;
    private final Speaker presenter;
    private Optional<Instant> until = Optional.empty();

    private Pending(Showing showing, Speaker presenter) {
      this.showing = showing;
      this.presenter = presenter;
    }

    private Happening.Shown shown() {
      return new Happening.Shown(showing.since(), showing.document(), presenter, until);
    }

    private boolean is(Showing other) {
      return showing.document().equals(other.document())
          && showing.presenter().equals(other.presenter());
    }
  }

  private final Optional<DelegationId> side;
  private final Seating seating;
  private final SectionBook sections;
  private final Map<DocumentId, Texts> titles = new LinkedHashMap<>();
  private @Nullable Pending open;

  PaperBook(Optional<DelegationId> side, Seating seating, SectionBook sections) {
    this.side = side;
    this.seating = seating;
    this.sections = sections;
  }

  void look(Conference before, DocumentEvent event, Conference after, Instant at) {
    after.documents().all().values().stream()
        .filter(this::readable)
        .forEach(document -> titles.put(document.id(), document.details().title()));
    if (event instanceof DocumentEvent.DocumentHandedOut(var id, _, _, var when)) {
      after
          .documents()
          .document(id)
          .filter(Document::isPublic)
          .filter(_ -> before.documents().document(id).filter(Document::isPublic).isEmpty())
          .ifPresent(document ->
              sections.add(when, () -> new Happening.HandedOut(when, id, document.owner())));
    }
    showing(after, at);
  }

  private boolean readable(Document document) {
    return (document.isPublic() || side.filter(document::of).isPresent())
        && !document.details().equals(Details.GONE);
  }

  /** To be called after whatever may have ended it, too. */
  void showing(Conference after, Instant at) {
    var now =
        after
            .documents()
            .shown()
            .filter(showing ->
                after
                    .documents()
                    .document(showing.document())
                    .filter(Document::isPublic)
                    .isPresent());
    var was = open;
    if (was != null && now.filter(was::is).isEmpty()) {
      was.until = Optional.of(at);
      open = null;
    }
    if (open == null) {
      now.ifPresent(showing -> {
        var pending = new Pending(showing, seating.speaker(after, showing.presenter()));
        open = pending;
        sections.add(showing.since(), pending::shown);
      });
    }
  }

  void closed(Instant at) {
    var was = open;
    if (was != null) {
      was.until = Optional.of(at);
      open = null;
    }
  }

  Map<DocumentId, Texts> titles() {
    return titles;
  }
}
