package plenum.rehearsal.seat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON Merge Patch (RFC 7396 section 2). Changes neither of its arguments. */
final class MergePatch {
  private MergePatch() {}

  static JsonNode apply(JsonNode target, JsonNode patch) {
    if (!patch.isObject()) {
      return patch;
    }
    ObjectNode merged = JsonNodeFactory.instance.objectNode();
    if (target.isObject()) {
      target.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
    }
    for (var field : patch.properties()) {
      if (field.getValue().isNull()) {
        merged.remove(field.getKey());
      } else {
        var before = merged.path(field.getKey());
        merged.set(field.getKey(), apply(before, field.getValue()));
      }
    }
    return merged;
  }
}
