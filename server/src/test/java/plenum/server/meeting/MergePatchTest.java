package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class MergePatchTest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static ObjectNode document(Random random, int depth) {
    var document = JSON.objectNode();
    for (int i = random.nextInt(4); i >= 0; i--) {
      document.set("abcd".substring(i, i + 1), value(random, depth));
    }
    return document;
  }

  private static JsonNode value(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 3 : 4)) {
      case 0 -> JSON.numberNode(random.nextInt(3));
      case 1 -> JSON.booleanNode(random.nextBoolean());
      case 2 -> JSON.arrayNode().add(random.nextInt(2));
      default -> document(random, depth - 1);
    };
  }

  /** RFC 7396, section 2. */
  private static JsonNode applied(JsonNode target, JsonNode patch) {
    if (!(patch instanceof ObjectNode fields)) {
      return patch;
    }
    var result = target instanceof ObjectNode object ? object.deepCopy() : JSON.objectNode();
    for (var field : fields.properties()) {
      if (field.getValue().isNull()) {
        result.remove(field.getKey());
      } else {
        var old = result.get(field.getKey());
        result.set(
            field.getKey(), applied(old == null ? JSON.objectNode() : old, field.getValue()));
      }
    }
    return result;
  }

  @Test
  void a_patch_makes_the_old_document_into_the_new_one() {
    for (long seed = 0; seed < 5_000; seed++) {
      var random = new Random(seed);
      var before = document(random, 3);
      var after = document(random, 3);
      var patch = MergePatch.between(before, after);
      var made = patch.map(change -> applied(before, change)).orElse(before);
      assertThat(made).as("seed %d", seed).isEqualTo(after);
    }
  }

  @Test
  void what_is_the_same_needs_no_patch() {
    for (long seed = 0; seed < 500; seed++) {
      var document = document(new Random(seed), 3);
      assertThat(MergePatch.between(document, document.deepCopy())).as("seed %d", seed).isEmpty();
    }
  }
}
