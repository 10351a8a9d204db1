package plenum.server.convening;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import plenum.conference.ReaderLanguages;

/** The language that a request's reader understands (RFC 9110, section 12.5.4). */
final class ReaderLanguage {
  private ReaderLanguage() {}

  /** One of the languages that there are catalogues in. */
  static String of(Context context) {
    var header = context.header("Accept-Language");
    if (header == null) {
      return ReaderLanguages.ALL.getFirst();
    }
    try {
      List<Locale.LanguageRange> wishes = Locale.LanguageRange.parse(header);
      var best = Locale.lookupTag(wishes, ReaderLanguages.ALL);
      return best == null ? ReaderLanguages.ALL.getFirst() : best;
    } catch (IllegalArgumentException _) {
      return ReaderLanguages.ALL.getFirst();
    }
  }
}
