package plenum.press.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plenum.press.archive.Inquiry.Clause;
import plenum.press.archive.InquiryReading.Why;

/**
 * Reads what a person types: words, "phrases", {@code side:}, {@code person:}, {@code body:},
 * {@code place:} and {@code subject:} before a word or a quoted text, {@code from:} and {@code to:}
 * before a day (2026-03-12, 12.3.2026, 12/3/2026), a month (2026-03) or a year. A colon after any
 * other word is a part of the text, and so are asterisks: nothing here is a pattern. A quotation
 * mark that is never closed reaches to the end. It never throws.
 */
public final class InquiryParser {
  /** UTF-16 code units; a person types a tenth of that. */
  public static final int MOST_CHARACTERS = 500;

  /** Each costs a few lookups per language, so this bounds the work of one inquiry. */
  public static final int MOST_CLAUSES = 24;

  private static final List<String> FROM = List.of("from", "từ", "从", "с", "depuis");
  private static final List<String> TO = List.of("to", "đến", "到", "по", "jusque");
  private static final String OPENING = "\"“„«「『";
  private static final String CLOSING = "\"”“»」』";
  private static final String COLONS = ":：";

  private final String text;
  private final List<Clause> clauses = new ArrayList<>();
  private int at;

  private InquiryParser(String text) {
    this.text = text;
  }

  public static InquiryReading read(String text) {
    return text.length() > MOST_CHARACTERS
        ? new InquiryReading.NotUnderstood(Why.TOO_LONG, MOST_CHARACTERS)
        : new InquiryParser(text).read();
  }

  private InquiryReading read() {
    skipSpace();
    while (at < text.length()) {
      int began = at;
      if (clauses.size() == MOST_CLAUSES) {
        return new InquiryReading.NotUnderstood(Why.TOO_MANY_PARTS, began);
      }
      var wrong = clause();
      if (wrong.isPresent()) {
        return new InquiryReading.NotUnderstood(wrong.get(), began);
      }
      skipSpace();
    }
    return new InquiryReading.Understood(new Inquiry(clauses));
  }

  private Optional<Why> clause() {
    var field = field();
    if (field.isEmpty()) {
      boolean quoted = quote();
      var value = value();
      if (!value.isBlank()) {
        clauses.add(quoted ? new Clause.Phrase(value) : new Clause.Word(value));
      }
      return Optional.empty();
    }
    at += field.length() + 1;
    skipSpace();
    var value = value();
    return value.isBlank() ? Optional.of(Why.NOTHING_AFTER_COLON) : limited(field, value);
  }

  private Optional<Why> limited(String field, String value) {
    var aspect = Aspect.named(field);
    if (aspect.isPresent()) {
      clauses.add(new Clause.About(aspect.get(), value));
      return Optional.empty();
    }
    boolean from = FROM.contains(field.toLowerCase(Locale.ROOT));
    var days = TypedDate.read(value);
    days.ifPresent(
        typed -> clauses.add(from ? new Clause.From(typed.first()) : new Clause.To(typed.last())));
    return days.isPresent() ? Optional.empty() : Optional.of(Why.NO_DATE);
  }

  /** The word before a colon, if it limits what follows; empty otherwise. */
  private String field() {
    int end = at;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    if (end == text.length() || COLONS.indexOf(text.charAt(end)) < 0) {
      return "";
    }
    var word = text.substring(at, end);
    var lower = word.toLowerCase(Locale.ROOT);
    return Aspect.named(word).isPresent() || FROM.contains(lower) || TO.contains(lower) ? word : "";
  }

  private boolean quote() {
    return OPENING.indexOf(text.charAt(at)) >= 0;
  }

  /** Moves behind what it returns; at least by one character where there is one. */
  private String value() {
    if (at == text.length()) {
      return "";
    }
    int kind = OPENING.indexOf(text.charAt(at));
    if (kind >= 0) {
      int end = text.indexOf(CLOSING.charAt(kind), at + 1);
      var inside = text.substring(at + 1, end < 0 ? text.length() : end);
      at = end < 0 ? text.length() : end + 1;
      return inside;
    }
    int began = at;
    while (at < text.length() && !space(text.charAt(at)) && (at == began || !quote())) {
      at++;
    }
    return text.substring(began, at);
  }

  private void skipSpace() {
    while (at < text.length() && space(text.charAt(at))) {
      at++;
    }
  }

  private static boolean space(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }
}
