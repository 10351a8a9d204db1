package plenum.server.convening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML into nodes that know their lines. It takes the plain part of YAML: no anchors and
 * aliases, by which a short file could become an endless one, and no second document.
 */
final class NodeReader {
  /** Characters. The largest programme that the rules allow stays below. */
  static final int LONGEST = 1 << 20;

  /** A conference's file has six levels. */
  private static final int DEEPEST = 12;

  private final JsonParser parser;

  private NodeReader(JsonParser parser) {
    this.parser = parser;
  }

  /** The file is not YAML, or not the plain part of it. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;
    private final transient FileFault fault;

    Unreadable(FileFault fault) {
      super(fault.text());
      this.fault = fault;
    }

    FileFault fault() {
      return fault;
    }
  }

  static Node read(String text) throws Unreadable {
    if (text.length() > LONGEST) {
      throw unreadable(
          0, "The file has " + text.length() + " characters; up to " + LONGEST + " are possible.");
    }
    try (var parser = new YAMLFactory().createParser(text)) {
      return new NodeReader(parser).document();
    } catch (JacksonException wrong) {
      int line = wrong.getLocation() == null ? 0 : Math.max(0, wrong.getLocation().getLineNr());
      throw unreadable(line, "This is not YAML. " + firstLine(wrong.getOriginalMessage()));
    } catch (RuntimeException broken) {
      // The parser throws plain exceptions at some damaged files.
      throw unreadable(0, "This is not YAML that can be read.");
    }
  }

  private Node document() throws Unreadable {
    if (parser.nextToken() == null) {
      throw unreadable(0, "The file is empty. A sample is examples/conference.yaml.");
    }
    var node = node(0);
    if (parser.nextToken() != null) {
      throw unreadable(line(), "A second document begins here. A file holds one conference.");
    }
    return node;
  }

  private Node node(int depth) throws Unreadable {
    if (depth > DEEPEST) {
      throw unreadable(line(), "This is nested too deeply.");
    }
    if (parser instanceof YAMLParser yaml
        && (yaml.isCurrentAlias() || yaml.getObjectId() != null)) {
      throw unreadable(line(), "Anchors (&) and aliases (*) are not read. Write the value out.");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> entries(depth);
      case START_ARRAY -> items(depth);
      case VALUE_NULL -> new Node.Nothing(line());
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
          new Node.Scalar(line(), parser.getString());
      case null, default -> throw unreadable(line(), "This cannot stand here.");
    };
  }

  private Node items(int depth) throws Unreadable {
    int line = line();
    var nodes = new ArrayList<Node>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      nodes.add(node(depth + 1));
    }
    return new Node.Items(line, nodes);
  }

  private Node entries(int depth) throws Unreadable {
    int line = line();
    var nodes = new LinkedHashMap<String, Node>();
    var lines = new LinkedHashMap<String, Integer>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      int at = line();
      var key = parser.currentName();
      if (key == null) {
        throw unreadable(at, "A key is missing here.");
      }
      parser.nextToken();
      if (nodes.putIfAbsent(key, node(depth + 1)) != null) {
        throw unreadable(at, "The key “" + key + "” stands twice. Leave one of the two.");
      }
      lines.put(key, at);
    }
    return new Node.Entries(line, nodes, lines);
  }

  private int line() {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }

  private static Unreadable unreadable(int line, String sentence) {
    return new Unreadable(new FileFault(line, "", sentence));
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("").strip();
  }
}
