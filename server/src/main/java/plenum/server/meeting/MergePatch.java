package plenum.server.meeting;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What to send so that an old document becomes a new one (RFC 7396). */
final class MergePatch {
  private MergePatch() {}

  /** The patch; empty if nothing has changed. */
  static Optional<ObjectNode> between(JsonNode before, JsonNode after) {
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    for (var name : before.propertyNames()) {
      if (!after.has(name)) {
        patch.putNull(name);
      }
    }
    after.properties().forEach(field -> add(patch, field.getKey(), before, field.getValue()));
    return patch.isEmpty() ? Optional.empty() : Optional.of(patch);
  }

  private static void add(ObjectNode patch, String name, JsonNode before, JsonNode value) {
    JsonNode old = before.get(name);
    if (old == value) {
      return; // what was kept is passed over at once, however large it is
    }
    if (old != null && old.isObject() && value.isObject()) {
      between(old, value).ifPresent(change -> patch.set(name, change));
    } else if (!value.equals(old)) {
      patch.set(name, value);
    }
  }
}
