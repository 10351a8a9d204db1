package plenum.conference.mark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plenum.conference.programme.DelegationId;

/**
 * The marks of all sides. Each may be shown to its own side alone.
 *
 * @param all in the order in which they were made
 * @param last the highest number ever given
 */
public record Marks(List<Mark> all, int last) {
  public static final Marks NONE = new Marks(List.of(), 0);

  /** Marks of one side in one conference: one a minute in the longest day. */
  public static final int MOST = 1_000;

  public Marks {
    all = List.copyOf(all);
  }

  public List<Mark> of(DelegationId side) {
    return all.stream().filter(mark -> mark.side().equals(side)).toList();
  }

  /** One of this side's own. */
  public Optional<Mark> of(DelegationId side, int number) {
    return of(side).stream().filter(mark -> mark.number() == number).findFirst();
  }

  public Marks with(Mark mark) {
    var longer = new ArrayList<>(all);
    longer.add(mark);
    return new Marks(longer, Math.max(last, mark.number()));
  }

  public Marks amended(int number, Optional<MarkSays> says) {
    return new Marks(
        all.stream().map(mark -> mark.number() == number ? mark.saying(says) : mark).toList(),
        last);
  }

  public Marks without(int number) {
    return new Marks(all.stream().filter(mark -> mark.number() != number).toList(), last);
  }
}
