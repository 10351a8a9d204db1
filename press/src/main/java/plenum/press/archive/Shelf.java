package plenum.press.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import plenum.press.archive.Answer.Count;

/**
 * The index as it was at one commit. Every search in it goes through {@link #visible}, and no
 * searcher is handed out: a query without its reader cannot be asked. Threads may share it.
 */
final class Shelf {
  /** Values shown for each dimension. */
  private static final int MOST_COUNTS = 12;

  /** Filters that come again with every query of one reader are remembered up to so many octets. */
  private static final int CACHE_OCTETS = 4 << 20;

  private static final int CACHED_QUERIES = 64;

  private static final SortField BY_SCORE = SortField.FIELD_SCORE;
  private static final SortField BY_ID = new SortField(Fields.ID, SortField.Type.STRING);

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Analysis analysis;
  private final Map<String, SortedSetDocValuesReaderState> states = new ConcurrentHashMap<>();

  Shelf(DirectoryReader reader, Analysis analysis) {
    this.reader = reader;
    this.analysis = analysis;
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new SteadySimilarity());
    searcher.setQueryCache(new LRUQueryCache(CACHED_QUERIES, CACHE_OCTETS));
  }

  DirectoryReader reader() {
    return reader;
  }

  /** What of {@code wanted} this reader may know of. */
  private static Query visible(Query wanted, Reader reader) {
    var opening =
        Stream.concat(Stream.of(Fields.OPEN), reader.passes().stream().map(Filing::term))
            .map(BytesRef::new)
            .toList();
    return new BooleanQuery.Builder()
        .add(wanted, Occur.MUST)
        .add(new TermInSetQuery(Fields.PASS, opening), Occur.FILTER)
        .build();
  }

  Answer answer(Question question, Reader who) throws IOException {
    var query = visible(new Asking(analysis).query(question), who);
    var all = searcher.search(new ConstantScoreQuery(query), new FacetsCollectorManager());
    int total =
        all.getMatchingDocs().stream().mapToInt(FacetsCollector.MatchingDocs::totalHits).sum();
    var counts = total == 0 ? none() : counts(all, question.tongue());
    return new Answer(total, total == 0 ? List.of() : hits(query, question), counts);
  }

  /** The ids of entries between these sides, by their keys; at most so many, the newest first. */
  List<String> between(List<String> keys, int most, Reader who) throws IOException {
    var wanted = new BooleanQuery.Builder();
    for (var key : keys) {
      wanted.add(new TermInSetQuery(Fields.SIDE_KEY, List.of(new BytesRef(key))), Occur.FILTER);
    }
    var found = searcher.search(visible(wanted.build(), who), manager(Question.Order.NEWEST, most));
    var ids = searcher.storedFields();
    return Arrays.stream(found.scoreDocs).map(hit -> id(ids, hit.doc)).toList();
  }

  /** The ids of conferences in which something is still open; at most so many, the newest first. */
  List<String> owing(int most, Reader who) throws IOException {
    var wanted = new TermInSetQuery(Fields.OWES, List.of(new BytesRef(Fields.OWES)));
    var found = searcher.search(visible(wanted, who), manager(Question.Order.NEWEST, most));
    var ids = searcher.storedFields();
    return Arrays.stream(found.scoreDocs).map(hit -> id(ids, hit.doc)).toList();
  }

  private static String id(StoredFields fields, int number) {
    try {
      return fields.document(number, Set.of(Fields.ID)).get(Fields.ID);
    } catch (IOException failed) {
      throw new ArchiveException("the index cannot be read", failed);
    }
  }

  /** Whether this reader may know of the entry, and it is here. */
  boolean has(String id, Reader who) throws IOException {
    var wanted = new TermInSetQuery(Fields.ID, List.of(new BytesRef(id)));
    return searcher.count(visible(wanted, who)) > 0;
  }

  private static Map<Dimension, List<Count>> none() {
    var counts = new EnumMap<Dimension, List<Count>>(Dimension.class);
    Arrays.stream(Dimension.values()).forEach(dimension -> counts.put(dimension, List.of()));
    return counts;
  }

  private Map<Dimension, List<Count>> counts(FacetsCollector all, Tongue tongue)
      throws IOException {
    var counts = none();
    var counted = new HashMap<String, SortedSetDocValuesFacetCounts>();
    for (var dimension : Dimension.values()) {
      var field = dimension.field(tongue);
      var facets = counted.get(field);
      if (facets == null) {
        facets = new SortedSetDocValuesFacetCounts(state(field), all);
        counted.put(field, facets);
      }
      var top = facets.getTopChildren(MOST_COUNTS, dimension.key(tongue));
      if (top != null) {
        counts.put(
            dimension,
            Arrays.stream(top.labelValues)
                .map(one -> new Count(one.label, one.value.intValue()))
                .toList());
      }
    }
    return counts;
  }

  private SortedSetDocValuesReaderState state(String field) {
    return states.computeIfAbsent(
        field,
        _ -> {
          try {
            return new DefaultSortedSetDocValuesReaderState(reader, field, FacetFiling.CONFIG);
          } catch (IOException failed) {
            throw new ArchiveException("the index cannot be read", failed);
          }
        });
  }

  private List<Hit> hits(Query query, Question question) throws IOException {
    int last = question.skip() + question.most();
    var found = searcher.search(query, manager(question.order(), last));
    var fields = searcher.storedFields();
    var showing = new Showing(new Marking(analysis, question.inquiry()), question.tongue());
    var hits = new ArrayList<Hit>();
    for (int i = question.skip(); i < found.scoreDocs.length; i++) {
      hits.add(showing.hit(fields.document(found.scoreDocs[i].doc)));
    }
    return hits;
  }

  /** Counts no further than what is wanted: how many there are in all is known by the counts. */
  private static TopFieldCollectorManager manager(Question.Order order, int most) {
    return new TopFieldCollectorManager(sort(order), most, null, most);
  }

  private static Sort sort(Question.Order order) {
    return switch (order) {
      case RELEVANCE -> new Sort(BY_SCORE, date(true), BY_ID);
      case NEWEST -> new Sort(date(true), BY_ID);
      case OLDEST -> new Sort(date(false), BY_ID);
    };
  }

  /** What has no date comes last. */
  private static SortField date(boolean newest) {
    return new SortField(
        Fields.DATE, SortField.Type.LONG, newest, newest ? Long.MIN_VALUE : Long.MAX_VALUE);
  }
}
