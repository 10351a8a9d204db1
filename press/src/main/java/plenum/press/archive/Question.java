package plenum.press.archive;

import java.util.List;
import java.util.Map;

/**
 * An inquiry, and how its answer is wanted.
 *
 * @param chosen values of which an entry has every one, as counts named them in this language
 * @param order of the hits; what is equal then comes newest first
 * @param skip hits left out before the first one; at most {@link #DEEPEST} together with most
 * @param most hits wanted
 * @param language BCP 47, in which headlines and names are wanted where there is a choice
 */
public record Question(
    Inquiry inquiry,
    Map<Dimension, List<String>> chosen,
    Order order,
    int skip,
    int most,
    String language) {
  /** Nobody reads further, and each page costs as much as all before it. */
  public static final int DEEPEST = 1000;

  /** How hits are sorted. */
  public enum Order {
    RELEVANCE,
    NEWEST,
    OLDEST
  }

  public Question {
    chosen = Map.copyOf(chosen);
    if (skip < 0 || most < 1 || most > DEEPEST - skip) {
      throw new IllegalArgumentException("hits %d to %d".formatted(skip, (long) skip + most));
    }
  }

  /** The first hits of an inquiry by relevance. */
  public static Question of(Inquiry inquiry, int most, String language) {
    return new Question(inquiry, Map.of(), Order.RELEVANCE, 0, most, language);
  }

  Tongue tongue() {
    return Tongue.of(language);
  }
}
