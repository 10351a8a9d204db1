package plenum.press.archive;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * Ranks an entry by itself alone: how often and in how short a text the words stand. How many other
 * entries have a word, or how long they are, does not count, so that the order of what a reader
 * sees tells nothing of what is sealed from them. Since every word of an inquiry must be found, how
 * rare each one is matters little.
 */
final class SteadySimilarity extends BM25Similarity {
  /** Words of an ordinary release: longer texts count less for the same number of hits. */
  private static final float USUAL_LENGTH = 300;

  @Override
  protected float idf(long withTerm, long all) {
    return 1;
  }

  @Override
  protected float avgFieldLength(CollectionStatistics statistics) {
    return USUAL_LENGTH;
  }
}
