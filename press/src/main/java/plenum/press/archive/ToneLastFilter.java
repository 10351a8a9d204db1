package plenum.press.archive;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Puts a Vietnamese syllable's tone behind it, so that both ways to place it are one word: hoà and
 * hòa, thuỷ and thủy. Circumflex, breve and horn are no tones but letters, and stay.
 */
final class ToneLastFilter extends TokenFilter {
  /** Grave, acute, tilde, hook above, dot below. */
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  private static final Normalizer2 APART = Normalizer2.getNFDInstance();
  private static final Normalizer2 TOGETHER = Normalizer2.getNFCInstance();

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  ToneLastFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (!ascii()) {
      var changed = toneLast(term);
      term.setEmpty().append(changed);
    }
    return true;
  }

  private boolean ascii() {
    for (int i = 0; i < term.length(); i++) {
      if (term.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String toneLast(CharSequence syllable) {
    var letters = new StringBuilder();
    var tones = new StringBuilder();
    APART
        .normalize(syllable)
        .chars()
        .forEach(c -> (TONES.indexOf(c) >= 0 ? tones : letters).append((char) c));
    return TOGETHER.normalize(letters) + tones;
  }
}
