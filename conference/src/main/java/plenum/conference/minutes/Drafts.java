package plenum.conference.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Ordered;

/** The minutes that sides have put out for correction; each may be shown to its own side alone. */
public record Drafts(Map<DelegationId, OutMinutes> out) {
  public static final Drafts NONE = new Drafts(Map.of());

  /** Corrections of one side in one conference: ten for each of a hundred people. */
  public static final int MOST = 1_000;

  /** UTF-16 units of a reason, and of why something is declined: a sentence or three. */
  public static final int LONGEST_SENTENCE = 500;

  public Drafts {
    out = Ordered.copyOf(out);
  }

  public Optional<OutMinutes> of(DelegationId side) {
    return Optional.ofNullable(out.get(side));
  }

  public Drafts putOut(DelegationId side, int revision, Instant at) {
    return new Drafts(
        Ordered.with(out, side, new OutMinutes(revision, at, 0, List.of(), Optional.empty())));
  }

  /** What this side's minutes say has changed. */
  public Drafts changed(DelegationId side) {
    return with(side, OutMinutes::changed);
  }

  /** What all minutes tell of the meeting has changed. */
  public Drafts changed() {
    var drafts = this;
    for (var side : out.keySet()) {
      drafts = drafts.changed(side);
    }
    return drafts;
  }

  public Drafts approved(DelegationId side, int revision, OutMinutes.Approval approval) {
    return with(side, minutes -> minutes.approved(revision, approval));
  }

  public Drafts proposed(DelegationId side, int number, Optional<Correction> correction) {
    return with(side, minutes -> minutes.proposed(number, correction));
  }

  public Drafts answered(DelegationId side, int number, Answer answer) {
    return with(side, minutes -> minutes.answered(number, answer));
  }

  private Drafts with(DelegationId side, UnaryOperator<OutMinutes> change) {
    return of(side)
        .map(minutes -> new Drafts(Ordered.with(out, side, change.apply(minutes))))
        .orElse(this);
  }
}
