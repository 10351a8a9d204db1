package plenum.press.archive;

import java.util.List;
import java.util.Optional;

/**
 * What is stored, of which the index is only a projection. Threads may share it. Both methods may
 * throw an unchecked exception when the store does not serve; the archive then keeps what it has.
 */
public interface ArchiveSource {
  /** An entry that is stored, and in which revision. */
  record Stored(String id, String revision) {}

  /** Everything that is stored, in any order, each id once. */
  List<Stored> stored();

  /** The entry as it is stored now; empty if it is gone. */
  Optional<Entry> entry(String id);
}
