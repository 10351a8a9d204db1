package plenum.conference.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import plenum.conference.programme.DelegationId;
import plenum.conference.statement.EntryId;
import plenum.conference.statement.Standing;
import plenum.conference.statement.Substance;

/**
 * A commitment as a reader may know it, and what became of it.
 *
 * @param moment at which it was undertaken
 * @param asked the sides that say what became of it
 * @param isPublic whether everybody of the conference reads it, and what is said of it
 * @param words what those have said, as far as the reader may know it
 * @param fulfilment what follows from all words together
 */
public record Pledge(
    EntryId id,
    Instant moment,
    Substance.Commitment commitment,
    Standing standing,
    List<DelegationId> asked,
    boolean isPublic,
    List<Word> words,
    Fulfilment fulfilment) {
  public Pledge {
    asked = List.copyOf(asked);
    words = List.copyOf(words);
  }

  /** Who undertook it, where that is one side. */
  public Optional<DelegationId> undertaking() {
    return asked.size() == 1 ? Optional.of(asked.getFirst()) : Optional.empty();
  }
}
