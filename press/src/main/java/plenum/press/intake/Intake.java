package plenum.press.intake;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import plenum.press.intake.extract.Extractor;
import plenum.press.intake.form.FormReader;
import plenum.press.intake.form.Manuscript;
import plenum.press.intake.form.Unreadable;
import plenum.press.intake.form.UnreadableException;
import plenum.press.intake.reading.Found;
import plenum.press.intake.reading.Reading;
import plenum.press.intake.rule.RuleBook;
import plenum.press.intake.text.Span;
import plenum.press.intake.text.Words;

/**
 * Reads releases as agencies publish them: plain text, HTML, ninjs, NewsML-G2; in English and
 * Vietnamese. Says of each thing whether it is sure, and where it stands. Immutable.
 */
public final class Intake {
  private static final Set<String> MARKS =
      Set.of("và", "của", "các", "ngày", "với", "tại", "ảnh", "đã");

  private final Map<String, Extractor> byLanguage;

  private Intake(Map<String, Extractor> byLanguage) {
    this.byLanguage = Map.copyOf(byLanguage);
  }

  /** Reads its rules from the class path, once. */
  public static Intake standard() {
    return new Intake(
        Map.of(
            "en", new Extractor(RuleBook.english()),
            "vi", new Extractor(RuleBook.vietnamese())));
  }

  /**
   * @param received on which day the release came; a date without a year is the newest not after it
   * @throws UnreadableException if no release can be read from it; nothing else is thrown
   */
  public Reading read(byte[] file, LocalDate received) throws UnreadableException {
    var manuscript = FormReader.read(file);
    var language = language(manuscript);
    var extractor = byLanguage.get(language.value());
    if (extractor == null) {
      throw new UnreadableException(
          0, Unreadable.OTHER_LANGUAGE, Map.of("language", language.value()));
    }
    return extractor.read(manuscript, language, received);
  }

  private static Found<String> language(Manuscript manuscript) {
    var declared = manuscript.declared().language();
    if (!declared.isEmpty()) {
      var primary = Locale.forLanguageTag(declared).getLanguage();
      if (!primary.isEmpty()) {
        return Found.sure(primary, Span.NOWHERE);
      }
    }
    var words = Words.of(manuscript.text(), new Span(0, manuscript.text().length()));
    long vietnamese = words.stream().filter(word -> MARKS.contains(word.lower())).count();
    boolean is = vietnamese * 50 > words.size();
    return Found.guessed(is ? "vi" : "en", Span.NOWHERE);
  }
}
