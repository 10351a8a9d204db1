package plenum.press.publication;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object under way, in the order in which it is written; what is empty is left out. */
final class Fields {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final Map<String, Object> fields = new LinkedHashMap<>();

  Fields put(String name, String value) {
    if (!value.isEmpty()) {
      fields.put(name, value);
    }
    return this;
  }

  /** A figure that is not known is 0 or less. */
  Fields put(String name, long value) {
    if (value > 0) {
      fields.put(name, value);
    }
    return this;
  }

  Fields put(String name, Fields value) {
    fields.put(name, value.fields);
    return this;
  }

  Fields put(String name, Collection<Fields> values) {
    if (!values.isEmpty()) {
      fields.put(name, values.stream().map(one -> one.fields).toList());
    }
    return this;
  }

  Fields texts(String name, List<String> values) {
    if (!values.isEmpty()) {
      fields.put(name, values);
    }
    return this;
  }

  String json() {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(fields) + "\n";
  }

  /**
   * As it may stand in an HTML script element: nothing in it can end the element or open a comment
   * (HTML, section 4.12.1.3).
   */
  String inScript() {
    return JSON.writeValueAsString(fields)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }
}
