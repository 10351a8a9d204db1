package plenum.press.archive;

import java.util.List;
import java.util.Map;

/**
 * What was found that the reader may know of; nothing in it depends on anything else.
 *
 * @param total entries found, exactly
 * @param counts the values with most entries among all that were found, for every dimension
 */
public record Answer(int total, List<Hit> hits, Map<Dimension, List<Count>> counts) {
  /** How many of the entries found have this value. */
  public record Count(String value, int entries) {}

  public Answer {
    hits = List.copyOf(hits);
    counts = Map.copyOf(counts);
  }
}
