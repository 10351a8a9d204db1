package plenum.conference.opening;

import java.time.Instant;
import java.util.Optional;

/**
 * What came of a seat's reading. It stays when the seat comes back with another device: only the
 * time says that it is an old one.
 *
 * @param fault empty if it was heard well
 */
public record SoundResult(Optional<SoundFault> fault, Instant at) {
  public boolean heard() {
    return fault.isEmpty();
  }
}
