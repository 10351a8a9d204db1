package plenum.server.convening;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;

/** The language that a request's reader understands (RFC 9110, section 12.5.4). */
final class ReaderLanguage {
  private ReaderLanguage() {}

  /** One of the languages that there are catalogues in. */
  static String of(Context context) {
    var header = context.header("Accept-Language");
    if (header == null) {
      return FlawSentences.LANGUAGES.getFirst();
    }
    try {
      List<Locale.LanguageRange> wishes = Locale.LanguageRange.parse(header);
      var best = Locale.lookupTag(wishes, FlawSentences.LANGUAGES);
      return best == null ? FlawSentences.LANGUAGES.getFirst() : best;
    } catch (IllegalArgumentException _) {
      return FlawSentences.LANGUAGES.getFirst();
    }
  }
}
