package plenum.e2e;

import com.microsoft.playwright.Page;
import java.util.List;

/** Whether every word on a page can be read and every control be hit. */
final class Labels {
  /**
   * Where a name may end in an ellipsis: the element, and what in it. All of it is read elsewhere
   * on the same screen.
   */
  private static final String SHORTENED =
      // The delegation over its tiles: in full in the column of people, and on each plate.
      "[[\"plenum-tile-row\", \"h2 > span\"]]";

  private static final String SCRIPT =
      Scripts.read("labels.js").replace("ALLOWED_TO_BE_SHORTENED", SHORTENED);

  private Labels() {}

  /** What is wrong, a sentence each. */
  @SuppressWarnings("unchecked")
  static List<String> faults(Page page) {
    page.evaluate(SCRIPT);
    return (List<String>) page.evaluate("labels.faults()");
  }
}
