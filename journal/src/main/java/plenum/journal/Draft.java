package plenum.journal;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event about to be appended, already in JSON.
 *
 * @param type the pinned name of its type
 * @param version the version of that type's shape, from 1
 * @param body what everybody who may read the journal sees
 * @param sealed what only its owner sees, if anything
 */
public record Draft(String type, int version, ObjectNode body, Optional<Sealed> sealed) {
  /** A type without a name and a version below 1 are bugs of the caller. */
  public Draft {
    if (type.isEmpty() || version < 1) {
      throw new IllegalArgumentException("not an event type: '" + type + "' version " + version);
    }
  }

  /** An event with nothing to hide. */
  public static Draft open(String type, int version, ObjectNode body) {
    return new Draft(type, version, body, Optional.empty());
  }

  /** The same event with a part for {@code owner} alone: a delegation or a caucus. */
  public Draft sealing(String owner, ObjectNode secret) {
    return new Draft(type, version, body, Optional.of(new Sealed(owner, secret)));
  }

  /** The part of an event that is its owner's alone. */
  public record Sealed(String owner, ObjectNode body) {}
}
