package plenum.server.convening;

import java.util.List;
import java.util.Map;

/** A part of a YAML file, which knows its line; from 1. */
sealed interface Node {
  int line();

  /** One value, as it was written, without quotes. */
  record Scalar(int line, String text) implements Node {}

  /** A key without a value. A colour without quotes is one: to YAML it is a comment. */
  record Nothing(int line) implements Node {}

  record Items(int line, List<Node> nodes) implements Node {
    public Items {
      nodes = List.copyOf(nodes);
    }
  }

  /** By key, in the order of the file. */
  record Entries(int line, Map<String, Node> nodes, Map<String, Integer> lines) implements Node {}

  /** What it is, as the middle of a sentence. */
  default String kind() {
    return switch (this) {
      case Scalar(_, var text) -> "“" + shortened(text) + "”";
      case Nothing _ -> "nothing";
      case Items _ -> "a list";
      case Entries _ -> "a group of keys";
    };
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
