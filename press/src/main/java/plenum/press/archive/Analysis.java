package plenum.press.archive;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/**
 * How each field's text becomes terms, when it is filed and when it is asked for. Case and
 * diacritics go before anything is stemmed, so that who types none finds the same; Vietnamese has a
 * second field that keeps them, by which exact spelling comes first. Chinese is cut into words by
 * the dictionary that ICU brings (simplified and traditional; nothing more to load), and a second
 * time into pairs of characters, since words are cut differently beside other words: pairs find
 * everything, words come first. Names are cut and folded, and never stemmed.
 *
 * <p>No stop words are taken out: a phrase holds them.
 */
final class Analysis extends DelegatingAnalyzerWrapper {
  /** Named in the index's stamp: to be raised when a text would now give other terms. */
  static final int VERSION = 1;

  private static final Normalizer2 FOLDED_CASE = Normalizer2.getNFKCCasefoldInstance();
  private static final NormalizeCharMap YO = yo();

  /** How cutting begins. */
  private interface Cut {
    Tokenizer tokenizer();
  }

  /** What happens to words that were cut. */
  private interface Way {
    TokenStream after(TokenStream words);
  }

  private final Analyzer english = of(Analysis::words, Analysis::english);
  private final Analyzer french = of(Analysis::words, Analysis::french);
  private final Analyzer russian = of(Analysis::words, Analysis::russian);
  private final Analyzer folded = of(Analysis::words, ICUFoldingFilter::new);
  private final Analyzer exact = of(Analysis::words, Analysis::exact);
  private final Analyzer chinese = of(ICUTokenizer::new, ICUFoldingFilter::new);
  private final Analyzer pairsFiled = of(Analysis::words, words -> pairs(words, true));
  private final Analyzer pairsAsked = of(Analysis::words, words -> pairs(words, false));

  Analysis() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    return switch (field) {
      case "text.en", "head.en" -> english;
      case "text.fr", "head.fr" -> french;
      case "text.ru", "head.ru" -> russian;
      case "text.zh", "head.zh" -> chinese;
      case Fields.PAIRS -> pairsFiled;
      case Fields.PAIRS_ASKED -> pairsAsked;
      case Fields.VIETNAMESE_EXACT -> exact;
      default -> field.endsWith(Fields.EXACT) ? exact : folded;
    };
  }

  /** A term, and where in the text it stands, in UTF-16 code units. */
  record Term(String text, int begin, int end) {}

  /** The terms of a text, in order; of those that begin at the same place the first alone. */
  List<Term> terms(String field, String text) {
    try (var stream = tokenStream(field, text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      var found = new ArrayList<Term>();
      stream.reset();
      while (stream.incrementToken()) {
        found.add(new Term(term.toString(), offset.startOffset(), offset.endOffset()));
      }
      stream.end();
      return found;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // a string is read, no file
    }
  }

  /** A name by which it equals another with other case, diacritics or spaces. */
  String key(String name) {
    return String.join(" ", terms(Fields.NAME, name).stream().map(Term::text).toList());
  }

  private static Analyzer of(Cut cut, Way way) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        var tokenizer = cut.tokenizer();
        return new TokenStreamComponents(tokenizer, way.after(tokenizer));
      }

      @Override
      protected Reader initReader(String field, Reader reader) {
        return field.endsWith(".ru") ? new MappingCharFilter(YO, reader) : reader;
      }

      @Override
      public int getPositionIncrementGap(String field) {
        return Fields.GAP;
      }
    };
  }

  private static Tokenizer words() {
    return new StandardTokenizer();
  }

  private static TokenStream english(TokenStream words) {
    var bare = new ICUFoldingFilter(new EnglishPossessiveFilter(words));
    return new SnowballFilter(bare, new EnglishStemmer());
  }

  private static TokenStream french(TokenStream words) {
    var bare = new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES);
    return new FrenchLightStemFilter(new ICUFoldingFilter(bare));
  }

  /** Folding would make another ending of й, so it comes last. */
  private static TokenStream russian(TokenStream words) {
    var lower = new ICUNormalizer2Filter(words, FOLDED_CASE);
    return new ICUFoldingFilter(new SnowballFilter(lower, new RussianStemmer()));
  }

  private static TokenStream exact(TokenStream words) {
    return new ToneLastFilter(new ICUNormalizer2Filter(words, FOLDED_CASE));
  }

  private static TokenStream pairs(TokenStream words, boolean single) {
    return new CJKBigramFilter(new ICUFoldingFilter(words), CJKBigramFilter.HAN, single);
  }

  private static NormalizeCharMap yo() {
    var map = new NormalizeCharMap.Builder();
    map.add("ё", "е");
    map.add("Ё", "Е");
    return map.build();
  }
}
