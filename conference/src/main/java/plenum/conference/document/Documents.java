package plenum.conference.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import plenum.conference.agenda.Agenda;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Ordered;
import plenum.conference.programme.SeatId;

/**
 * The documents of a conference.
 *
 * @param all in the order in which they were added
 * @param lastNumber the highest number ever given
 * @param shown what lies open before all, at most one
 */
public record Documents(Map<DocumentId, Document> all, int lastNumber, Optional<Showing> shown) {

  public static final Documents NONE = new Documents(Map.of(), 0, Optional.empty());

  public Documents {
    all = Ordered.copyOf(all);
  }

  public Optional<Document> document(DocumentId id) {
    return Optional.ofNullable(all.get(id));
  }

  public Documents with(Document document) {
    return new Documents(
        Ordered.with(all, document.id(), document), Math.max(lastNumber, document.number()), shown);
  }

  /** With one changed; a document that is not there stays away. */
  public Documents with(DocumentId id, UnaryOperator<Document> change) {
    return document(id).map(document -> with(change.apply(document))).orElse(this);
  }

  /** Those of items that are no longer on the agenda belong to none. */
  public Documents onAgenda(Agenda agenda) {
    var changed = this;
    for (var document : List.copyOf(all.values())) {
      if (document.details().item().filter(item -> agenda.item(item).isEmpty()).isPresent()) {
        changed = changed.with(document.with(document.details().ofNoItem()));
      }
    }
    return changed;
  }

  /** What is withdrawn is no longer shown either. */
  public Documents without(DocumentId id) {
    return new Documents(
        Ordered.without(all, id),
        lastNumber,
        shown.filter(showing -> !showing.document().equals(id)));
  }

  /** Without what was a struck side's. */
  public Documents without(DelegationId side) {
    var changed = this;
    for (var document : new LinkedHashMap<>(all).values()) {
      changed = document.of(side) ? changed.without(document.id()) : changed;
    }
    return changed;
  }

  /** Without what a struck seat shows. */
  public Documents without(SeatId presenter) {
    return showing(shown.filter(showing -> !showing.presenter().equals(presenter)));
  }

  public Documents showing(Optional<Showing> now) {
    return new Documents(all, lastNumber, now);
  }

  /** With another page of what is shown. */
  public Documents leafed(int page) {
    return showing(shown.map(showing -> showing.at(page)));
  }
}
