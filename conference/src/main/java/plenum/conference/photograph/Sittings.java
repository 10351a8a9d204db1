package plenum.conference.photograph;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Sittings of a meeting: those that go on, and of each side the last that ended, so that who asked
 * can read what became of it.
 *
 * @param lastNumber the highest number ever given to one
 */
public record Sittings(int lastNumber, List<Sitting> all) {
  public static final Sittings NONE = new Sittings(0, List.of());

  public Sittings {
    all = List.copyOf(all);
  }

  public Optional<Sitting> sitting(SittingId id) {
    return all.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  public Stream<Sitting> open() {
    return all.stream().filter(Sitting::open);
  }

  public Sittings and(Sitting sitting) {
    var others = all.stream().filter(one -> one.open() || !one.side().equals(sitting.side()));
    return new Sittings(lastNumber + 1, Stream.concat(others, Stream.of(sitting)).toList());
  }

  public Sittings with(SittingId id, UnaryOperator<Sitting> change) {
    return new Sittings(
        lastNumber,
        all.stream().map(one -> one.id().equals(id) ? change.apply(one) : one).toList());
  }

  /** After the closing nobody sits any more; what was taken whole can still be put together. */
  public Sittings over() {
    return new Sittings(lastNumber, open().filter(Sitting::complete).toList());
  }
}
