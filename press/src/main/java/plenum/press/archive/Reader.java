package plenum.press.archive;

import java.util.Collections;
import java.util.Set;

/** Somebody who asks the archive, by what they may read of what is sealed. */
public record Reader(Set<Pass> passes) {
  /** Reads what is open, and nothing that is sealed. */
  public static final Reader OF_WHAT_IS_OPEN = new Reader(Set.of());

  public Reader {
    passes = Set.copyOf(passes);
  }

  /** Whether this reader may know of what is sealed so. */
  public boolean mayRead(Seal seal) {
    return switch (seal) {
      case Seal.Open() -> true;
      case Seal.For(var needed) -> !Collections.disjoint(passes, needed);
    };
  }
}
