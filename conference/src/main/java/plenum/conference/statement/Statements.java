package plenum.conference.statement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/**
 * What was written down of what was said: by each side for itself, and by all together.
 *
 * @param own the entries of all sides in the order in which they were written; each may be shown to
 *     its own side alone until it is cleared
 * @param last the highest number ever given to one of them
 */
public record Statements(List<Entry> own, int last, JointRecord joint) {
  public static final Statements NONE = new Statements(List.of(), 0, JointRecord.NONE);

  /** Entries of one side in one conference: one a minute in the longest day. */
  public static final int MOST = 1_000;

  /** UTF-16 units of one text in one language: a page. */
  public static final int LONGEST_TEXT = 4_000;

  /** UTF-16 units of a topic, a field, a name. */
  public static final int LONGEST_WORDS = 200;

  /** Topics, fields, documents of one entry. */
  public static final int MOST_PARTS = 20;

  public Statements {
    own = List.copyOf(own);
  }

  public List<Entry> of(DelegationId side) {
    return own.stream().filter(entry -> entry.side().equals(side)).toList();
  }

  /** One of this side's own. */
  public Optional<Entry> of(DelegationId side, int number) {
    return own.stream()
        .filter(entry -> entry.number() == number && entry.side().equals(side))
        .findFirst();
  }

  /** Another number, as good as always, whenever this side reads something else. */
  public int tag(DelegationId side) {
    return Objects.hash(of(side), cleared(), joint);
  }

  /** What anybody may read, whose side it may be. */
  public List<Entry> cleared() {
    return own.stream().filter(entry -> entry.cleared().isPresent()).toList();
  }

  public Statements written(Entry entry) {
    var longer = new ArrayList<>(own);
    longer.add(entry);
    return new Statements(longer, Math.max(last, entry.number()), joint);
  }

  public Statements amended(int number, SeatId by, Optional<Substance> substance) {
    return changed(number, entry -> entry.saying(by, substance));
  }

  public Statements withdrawn(int number) {
    return new Statements(
        own.stream().filter(entry -> entry.number() != number).toList(), last, joint);
  }

  public Statements cleared(int number, Instant at, Substance as) {
    return changed(number, entry -> entry.cleared(Optional.of(at), Optional.of(as)));
  }

  public Statements held(int number) {
    return changed(number, entry -> entry.cleared(Optional.empty(), Optional.empty()));
  }

  private Statements changed(int number, UnaryOperator<Entry> change) {
    return new Statements(
        own.stream().map(entry -> entry.number() == number ? change.apply(entry) : entry).toList(),
        last,
        joint);
  }

  public Statements proposed(JointEntry entry) {
    return with(joint.with(entry));
  }

  public Statements accepted(int number, DelegationId side) {
    return with(joint.with(number, entry -> entry.acceptedBy(side)));
  }

  public Statements agreeing(int number, SeatId chair) {
    return with(joint.with(number, entry -> entry.agreeing(chair)));
  }

  public Statements agreed(int number, Instant at) {
    return with(joint.with(number, entry -> entry.agreedAt(at)));
  }

  public Statements dropped(int number) {
    return with(joint.without(number));
  }

  public Statements approved(SeatId chair) {
    return with(joint.approvedBy(chair));
  }

  public Statements fixed(Instant at) {
    return with(joint.fixedAt(at));
  }

  private Statements with(JointRecord changed) {
    return new Statements(own, last, changed);
  }
}
