package plenum.press.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import plenum.press.archive.Excerpt.Mark;
import plenum.press.archive.Inquiry.Clause;

/**
 * Finds in a text what an inquiry looked for, by cutting it into terms as the index does, and cuts
 * the piece out in which most of it stands.
 */
final class Marking {
  /** UTF-16 code units of an excerpt: three lines on a page. */
  private static final int LENGTH = 240;

  /** How much of it stands before what was found. */
  private static final int BEFORE = 60;

  /** Terms that were looked for together. */
  private record Sought(String field, List<String> terms, boolean anyOrder) {}

  /** A mark, and the number of what it marks. */
  private record Found(int begin, int end, int sought) {}

  private final Analysis analysis;
  private final Inquiry inquiry;
  private final int sought;

  Marking(Analysis analysis, Inquiry inquiry) {
    this.analysis = analysis;
    this.inquiry = inquiry;
    sought = (int) inquiry.clauses().stream().filter(Marking::isInText).count();
  }

  private static boolean isInText(Clause clause) {
    return switch (clause) {
      case Clause.Word _, Clause.Phrase _, Clause.About _ -> true;
      case Clause.From _, Clause.To _ -> false;
    };
  }

  /** The whole text with its marks. */
  Excerpt whole(String language, String text) {
    return new Excerpt(language, text, marks(found(language, text), 0, text.length()));
  }

  /** A piece cut out, and how many different things were found in the text around it. */
  record Cut(Excerpt excerpt, int different) {}

  /** The first of the best among several pieces of a text; empty if there is none. */
  Optional<Cut> best(String language, List<String> pieces) {
    Optional<Cut> best = Optional.empty();
    for (var piece : pieces) {
      var cut = cut(language, piece);
      if (best.isEmpty() || cut.different() > best.get().different()) {
        best = Optional.of(cut);
      }
      if (cut.different() >= sought) {
        return best; // there is no better one, and cutting takes time
      }
    }
    return best;
  }

  /** How many different things can be found in a text. */
  int sought() {
    return sought;
  }

  private Cut cut(String language, String text) {
    var found = found(language, text);
    int begin = text.length() <= LENGTH ? 0 : begin(text, found);
    int end = Math.min(text.length(), begin + LENGTH);
    if (end < text.length()) {
      end = wordEnd(text, begin, end);
    }
    var excerpt = new Excerpt(language, text.substring(begin, end), marks(found, begin, end));
    return new Cut(excerpt, different(found));
  }

  private static int different(List<Found> found) {
    return (int) found.stream().mapToInt(Found::sought).distinct().count();
  }

  /** Shortly before the place behind which most different things follow. */
  private static int begin(String text, List<Found> found) {
    int best = 0;
    int most = 0;
    for (var start : found) {
      int count =
          different(
              found.stream()
                  .filter(other ->
                      other.begin() >= start.begin()
                          && other.end() <= start.begin() + LENGTH - BEFORE)
                  .toList());
      if (count > most) {
        most = count;
        best = start.begin();
      }
    }
    return wordBegin(text, Math.max(0, best - BEFORE), best);
  }

  /** The beginning of a word, not before {@code from}. */
  private static int wordBegin(String text, int from, int to) {
    if (from == 0) {
      return 0;
    }
    for (int i = from; i < to; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i + 1;
      }
    }
    return Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
  }

  private static int wordEnd(String text, int begin, int end) {
    for (int i = end; i > end - BEFORE && i > begin; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }

  /** Those that stand wholly between both, joined where they overlap. */
  private static List<Mark> marks(List<Found> found, int from, int to) {
    var marks = new ArrayList<Mark>();
    found.stream()
        .filter(one -> one.begin() >= from && one.end() <= to)
        .sorted(Comparator.comparingInt(Found::begin))
        .map(one -> new Mark(one.begin() - from, one.end() - from))
        .forEach(mark -> join(marks, mark));
    return marks;
  }

  private static void join(List<Mark> marks, Mark next) {
    if (!marks.isEmpty() && next.begin() <= marks.getLast().end()) {
      var last = marks.removeLast();
      marks.add(new Mark(last.begin(), Math.max(last.end(), next.end())));
    } else {
      marks.add(next);
    }
  }

  private List<Found> found(String language, String text) {
    var tongue = Tongue.of(language);
    var found = new ArrayList<Found>();
    var cut = new HashMap<String, List<Analysis.Term>>();
    int number = 0;
    for (var clause : inquiry.clauses()) {
      for (var sought : sought(clause, tongue)) {
        var terms = cut.computeIfAbsent(sought.field(), field -> analysis.terms(field, text));
        find(sought, terms, number, found);
      }
      number++;
    }
    return found;
  }

  private List<Sought> sought(Clause clause, Tongue tongue) {
    return switch (clause) {
      case Clause.Word(var text) -> words(text, tongue);
      case Clause.Phrase(var text) -> together(text, tongue);
      case Clause.About(var aspect, var text) ->
          aspect == Aspect.SUBJECT
              ? Stream.of(text.split("\\s+")).flatMap(word -> words(word, tongue).stream()).toList()
              : List.of(new Sought(Fields.NAME, terms(Fields.NAME, text), true));
      case Clause.From _, Clause.To _ -> List.of();
    };
  }

  private List<Sought> words(String text, Tongue tongue) {
    if (tongue != Tongue.CHINESE || !Han.in(text)) {
      return together(text, tongue);
    }
    var field = Fields.text(tongue);
    var each = terms(field, text).stream().map(term -> new Sought(field, List.of(term), false));
    return Stream.concat(each, together(text, tongue).stream()).toList();
  }

  private List<Sought> together(String text, Tongue tongue) {
    var field = Fields.text(tongue);
    return List.of(new Sought(field, terms(field, text), false));
  }

  private List<String> terms(String field, String text) {
    return analysis.terms(field, text).stream().map(Analysis.Term::text).toList();
  }

  private static void find(
      Sought sought, List<Analysis.Term> terms, int number, List<Found> found) {
    int size = sought.terms().size();
    for (int i = 0; size > 0 && i + size <= terms.size(); i++) {
      var run = terms.subList(i, i + size);
      if (is(sought, run)) {
        found.add(new Found(run.getFirst().begin(), run.getLast().end(), number));
      }
    }
  }

  private static boolean is(Sought sought, List<Analysis.Term> run) {
    for (int i = 0; !sought.anyOrder() && i < run.size(); i++) {
      if (!run.get(i).text().equals(sought.terms().get(i))) {
        return false;
      }
    }
    return !sought.anyOrder() || words(run).equals(Set.copyOf(sought.terms()));
  }

  private static Set<String> words(List<Analysis.Term> run) {
    var words = new HashSet<String>();
    run.forEach(term -> words.add(term.text()));
    return words;
  }
}
