package plenum.press;

import java.util.HashMap;
import java.util.Map;

/** Invented people and institutions by which a template shows what it gives. */
final class Samples {
  private Samples() {}

  /** A value for every argument that any template has. */
  static Map<String, Object> of(Stylebook book, int count) {
    var samples = new HashMap<String, Object>(book.samples());
    samples.put("count", count);
    return samples;
  }
}
