package plenum.press.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import plenum.press.archive.Inquiry.Clause;

/**
 * Makes what is looked for a query of the index. A word is looked for in every language's way,
 * since nobody says in which one they type; what each field makes of it decides what is found.
 */
final class Asking {
  /** In a headline a word says more than in the text. */
  private static final float IN_HEADLINE = 1.5f;

  /** What is spelled as typed comes before what differs by diacritics, or by how words are cut. */
  private static final float EXACT = 2;

  /** More words than these follow each other in hardly any text, and each is looked up again. */
  private static final int MOST_TOGETHER = 4;

  /** Moves by which any order of a name's words becomes any other; less than {@link Fields#GAP}. */
  private static final int ANY_ORDER = 64;

  /** Words of a name that have to stand in one name; further ones only anywhere. */
  private static final int WORDS_OF_A_NAME = 8;

  private final Analysis analysis;

  Asking(Analysis analysis) {
    this.analysis = analysis;
  }

  /** What the question asks, without any regard to who asks. */
  Query query(Question question) {
    var all = new BooleanQuery.Builder();
    var inquiry = question.inquiry();
    all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    inquiry.clauses().forEach(clause -> add(clause, all));
    together(inquiry).forEach(phrase -> all.add(phrase, Occur.SHOULD));
    question
        .chosen()
        .forEach((dimension, values) ->
            values.forEach(
                value -> all.add(chosen(dimension, value, question.tongue()), Occur.FILTER)));
    return all.build();
  }

  private void add(Clause clause, BooleanQuery.Builder all) {
    switch (clause) {
      case Clause.Word(var text) -> word(text).forEach(query -> all.add(query, Occur.MUST));
      case Clause.Phrase(var text) -> phrase(text).forEach(query -> all.add(query, Occur.MUST));
      case Clause.About(var aspect, var text) -> about(aspect, text, all);
      case Clause.From(var day) ->
          all.add(
              LongPoint.newRangeQuery(Fields.DATE, day.toEpochDay(), Long.MAX_VALUE), Occur.FILTER);
      case Clause.To(var day) ->
          all.add(
              LongPoint.newRangeQuery(Fields.DATE, Long.MIN_VALUE, day.toEpochDay()), Occur.FILTER);
    }
  }

  private static Query chosen(Dimension dimension, String value, Tongue tongue) {
    var label = FacetFiling.label(value);
    return label.isEmpty()
        ? new MatchNoDocsQuery()
        : new TermQuery(DrillDownQuery.term(dimension.field(tongue), dimension.key(tongue), label));
  }

  /** Empty where there is nothing but signs. */
  private Stream<Query> word(String text) {
    var ways = new ArrayList<Query>();
    for (var tongue : Tongue.values()) {
      if (tongue == Tongue.CHINESE && Han.in(text)) {
        scattered(Fields.text(tongue), text).forEach(ways::add);
      } else {
        phrase(Fields.text(tongue), text).forEach(ways::add);
      }
      phrase(Fields.head(tongue), text).map(found -> boost(found, IN_HEADLINE)).forEach(ways::add);
    }
    return either(Stream.concat(ways.stream(), everywhere(text)));
  }

  private Stream<Query> phrase(String text) {
    var texts = Stream.of(Tongue.values()).flatMap(tongue -> phrase(Fields.text(tongue), text));
    return either(Stream.concat(texts, everywhere(text)));
  }

  /** The ways that hold for a word and for a phrase. */
  private Stream<Query> everywhere(String text) {
    var pairs = Han.in(text) ? pairs(text) : Stream.<Query>empty();
    var spelled =
        Stream.of(Fields.VIETNAMESE_EXACT, Fields.NAME + Fields.EXACT)
            .flatMap(field -> phrase(field, text));
    return Stream.of(
            phrase(Fields.NAME, text).map(found -> boost(found, IN_HEADLINE)),
            spelled.map(found -> boost(found, EXACT)),
            pairs.map(found -> boost(found, EXACT)))
        .flatMap(ways -> ways);
  }

  private Stream<Query> pairs(String text) {
    var terms = texts(Fields.PAIRS_ASKED, text);
    return Stream.of(new PhraseQuery(Fields.PAIRS, terms.toArray(String[]::new)))
        .filter(_ -> !terms.isEmpty())
        .map(Query.class::cast);
  }

  private static Stream<Query> either(Stream<Query> ways) {
    var found = ways.toList();
    return found.isEmpty() ? Stream.empty() : Stream.of(new DisjunctionMaxQuery(found, 0));
  }

  private Stream<Query> phrase(String field, String text) {
    var terms = texts(field, text);
    return switch (terms.size()) {
      case 0 -> Stream.empty();
      case 1 -> Stream.of(new TermQuery(new Term(field, terms.getFirst())));
      default -> Stream.of(new PhraseQuery(field, terms.toArray(String[]::new)));
    };
  }

  /** All the terms, wherever they stand. */
  private Stream<Query> scattered(String field, String text) {
    var terms = texts(field, text).stream().distinct().toList();
    if (terms.isEmpty()) {
      return Stream.empty();
    }
    var all = new BooleanQuery.Builder();
    terms.forEach(term -> all.add(new TermQuery(new Term(field, term)), Occur.MUST));
    return Stream.of(all.build());
  }

  private void about(Aspect aspect, String text, BooleanQuery.Builder all) {
    if (aspect == Aspect.SUBJECT) {
      for (var word : text.split("\\s+")) {
        var ways = Stream.of(Tongue.values()).flatMap(tongue -> inHead(tongue, word));
        either(ways).forEach(query -> all.add(query, Occur.MUST));
      }
    } else {
      named(Fields.of(aspect), text, all);
    }
  }

  private Stream<Query> inHead(Tongue tongue, String word) {
    return tongue == Tongue.CHINESE && Han.in(word)
        ? scattered(Fields.head(tongue), word)
        : phrase(Fields.head(tongue), word);
  }

  /** All its words in one name, in any order and with any diacritics. */
  private void named(String field, String text, BooleanQuery.Builder all) {
    var terms = texts(field, text).stream().distinct().toList();
    if (terms.isEmpty()) {
      return;
    }
    terms.forEach(term -> all.add(new TermQuery(new Term(field, term)), Occur.FILTER));
    var first = terms.stream().limit(WORDS_OF_A_NAME).toArray(String[]::new);
    all.add(
        first.length == 1
            ? new TermQuery(new Term(field, first[0]))
            : new PhraseQuery(ANY_ORDER, field, first),
        Occur.MUST);
    phrase(field + Fields.EXACT, text).forEach(exact -> all.add(boost(exact, EXACT), Occur.SHOULD));
  }

  /**
   * What makes entries come first in which several words that were typed follow each other, as the
   * syllables of a Vietnamese word do. Words that only stand near each other would cost ten times
   * as much in long texts of common ones.
   */
  private Stream<Query> together(Inquiry inquiry) {
    var words =
        inquiry.clauses().stream()
            .filter(Clause.Word.class::isInstance)
            .map(clause -> ((Clause.Word) clause).text())
            .toList();
    if (words.size() < 2 || words.size() > MOST_TOGETHER) {
      return Stream.empty();
    }
    var text = String.join(" ", words);
    var fields = Stream.of(Tongue.values()).map(Fields::text);
    return either(fields.flatMap(field -> phrase(field, text)));
  }

  private List<String> texts(String field, String text) {
    return analysis.terms(field, text).stream().map(Analysis.Term::text).toList();
  }

  private static Query boost(Query query, float by) {
    return new BoostQuery(query, by);
  }
}
