package plenum.press.archive;

import java.util.Set;

/** Who may know of an entry at all. */
public sealed interface Seal {
  /** Everybody who may enter the archive: what was published. */
  record Open() implements Seal {}

  /**
   * Who has one of these passes: a side's drafts, a meeting that was not published. Without any it
   * is for nobody.
   */
  record For(Set<Pass> passes) implements Seal {
    public For {
      passes = Set.copyOf(passes);
    }
  }
}
