package plenum.press.intake.extract;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plenum.press.intake.form.Block;
import plenum.press.intake.form.Manuscript;
import plenum.press.intake.reading.Found;
import plenum.press.intake.rule.RuleBook;
import plenum.press.intake.text.Span;
import plenum.press.intake.text.Token;
import plenum.press.intake.text.Words;
import plenum.press.news.Picture;

/** Tells date lines, headline, captions, the opening, end marks and bylines from running text. */
final class Layout {
  /** In words; a reporter's name below a text. */
  private static final int LONGEST_BYLINE = 5;

  private final Manuscript manuscript;
  private final RuleBook rules;
  private final LocalDate received;
  private final String text;
  private final Captions captions;

  private Optional<Found<LocalDate>> date = Optional.empty();
  private Optional<Found<String>> place = Optional.empty();
  private Optional<Found<String>> agency = Optional.empty();
  private Optional<Found<String>> headline = Optional.empty();
  private Optional<Span> weekday = Optional.empty();
  private final List<Found<Picture>> pictures = new ArrayList<>();
  private final List<Piece> before = new ArrayList<>();
  private final List<Span> paragraphs = new ArrayList<>();
  private boolean begun;

  private record Piece(Block.Role role, List<Token> tokens, Span span) {}

  private Layout(Manuscript manuscript, RuleBook rules, LocalDate received) {
    this.manuscript = manuscript;
    this.rules = rules;
    this.received = received;
    text = manuscript.text();
    captions = new Captions(text, rules);
  }

  static Front of(Manuscript manuscript, RuleBook rules, LocalDate received) {
    return new Layout(manuscript, rules, received).front();
  }

  private Front front() {
    manuscript.declared().pictures().forEach(one -> pictures.add(Found.sure(one, Span.NOWHERE)));
    var pieces = new ArrayList<Piece>();
    for (var block : manuscript.blocks()) {
      var tokens = Words.of(text, block.span());
      if (!tokens.isEmpty()) {
        pieces.add(new Piece(block.role(), tokens, block.span()));
      }
    }
    int lead = lead(pieces);
    for (int at = 0; at < pieces.size(); at++) {
      begun = at >= lead;
      take(pieces.get(at), at == lead);
    }
    head();
    trimEnd();
    declared();
    return new Front(date, place, agency, headline, pictures, paragraphs, weekday);
  }

  /** The first piece of running text: one with an opening, or else the first that is a sentence. */
  private int lead(List<Piece> pieces) {
    for (int at = 0; at < pieces.size(); at++) {
      if (Opening.of(pieces.get(at).tokens(), rules).isPresent()) {
        return at;
      }
    }
    for (int at = 0; at < pieces.size(); at++) {
      var piece = pieces.get(at);
      boolean sentence = piece.tokens().size() > 12 && ends(piece.tokens().getLast());
      if (piece.role() == Block.Role.TEXT && sentence && captions.in(piece.tokens()).isEmpty()) {
        return at;
      }
    }
    return pieces.size();
  }

  private static boolean ends(Token last) {
    return ".\"\u201d/)".contains(last.text());
  }

  private void take(Piece piece, boolean lead) {
    if (lead) {
      open(piece);
    } else if (piece.role() == Block.Role.CAPTION) {
      pictures.add(captions.marked(piece.tokens()));
    } else if (dateLine(piece) || caption(piece)) {
      return;
    } else if (begun) {
      body(piece);
    } else {
      before.add(piece);
    }
  }

  private void open(Piece piece) {
    var opening = Opening.of(piece.tokens(), rules);
    if (opening.isEmpty()) {
      paragraphs.add(piece.span());
      return;
    }
    var found = opening.get();
    place = found.place().map(span -> Found.sure(span.in(text), span));
    agency = Optional.of(Found.sure(found.agency().in(text), found.agency()));
    if (date.isEmpty()) {
      date = found.date().flatMap(written -> dated(written, piece.tokens(), found.agency()));
    }
    if (found.body() < piece.tokens().size()) {
      paragraphs.add(new Span(piece.tokens().get(found.body()).start(), piece.span().end()));
    }
  }

  private Optional<Found<LocalDate>> dated(
      plenum.press.intake.text.Dates.Written written, List<Token> tokens, Span span) {
    Optional<DayOfWeek> day = rules.weekdayIn(tokens);
    return written
        .before(received, day)
        .map(one -> written.year() == 0 ? Found.guessed(one, span) : Found.sure(one, span));
  }

  /**
   * A date, a clock time, a weekday, marks, and nothing else; or "Place, date"; or a source line.
   */
  private boolean dateLine(Piece piece) {
    var tokens = piece.tokens();
    for (int at = 0; at < tokens.size(); at++) {
      var written = rules.dates().at(tokens, at);
      if (written.isEmpty()) {
        continue;
      }
      var rest = new ArrayList<>(tokens.subList(0, at));
      rest.addAll(tokens.subList(Math.min(written.get().to(), tokens.size()), tokens.size()));
      var span = span(tokens.subList(at, Math.min(written.get().to(), tokens.size())));
      if (!onlyTime(rest) && !sourceLine(tokens) && !placed(tokens, at, rest)) {
        return false;
      }
      if (date.isEmpty()) {
        date = dated(written.get(), tokens, span);
        weekday = rules.weekdayIn(tokens).map(_ -> piece.span());
      }
      return true;
    }
    return false;
  }

  private boolean onlyTime(List<Token> rest) {
    var days = rules.weekdays().in(rest).stream().mapToInt(m -> m.to() - m.from()).sum();
    long words = rest.stream().filter(token -> token.word() && !isTime(token)).count();
    return words <= days;
  }

  private static boolean isTime(Token token) {
    return Character.isDigit(token.text().charAt(0))
        || List.of("am", "pm", "gmt", "utc", "updated", "published", "on").contains(token.lower());
  }

  private boolean sourceLine(List<Token> tokens) {
    boolean credited = rules.has(rules.words().captionWords(), tokens.getFirst());
    if (!credited || tokens.size() < 4 || !tokens.get(1).is(":") || !hasBar(tokens)) {
      return false;
    }
    agency = Optional.of(Found.sure(tokens.get(2).text(), tokens.get(2).span()));
    return true;
  }

  private static boolean hasBar(List<Token> tokens) {
    return tokens.stream().anyMatch(token -> token.is("|"));
  }

  /** "Khamsavan, 12 February 2026" */
  private boolean placed(List<Token> tokens, int date, List<Token> rest) {
    boolean place =
        !begun
            && date >= 2
            && date <= 4
            && rest.size() == date
            && tokens.get(date - 1).is(",")
            && tokens.subList(0, date - 1).stream().allMatch(Token::capital);
    if (place && this.place.isEmpty()) {
      var span = span(tokens.subList(0, date - 1));
      this.place = Optional.of(Found.sure(span.in(text), span));
    }
    return place;
  }

  /** A caption with its credit, perhaps behind a date on the same line. */
  private boolean caption(Piece piece) {
    var tokens = piece.tokens();
    int from = 0;
    var written = rules.dates().at(tokens, 0);
    if (written.isPresent() && !begun) {
      from = written.get().to();
      while (from < tokens.size() && !tokens.get(from).word()) {
        from++;
      }
    }
    if (from >= tokens.size()) {
      return false;
    }
    var picture = captions.in(tokens.subList(from, tokens.size()));
    picture.ifPresent(pictures::add);
    if (picture.isPresent() && from > 0 && date.isEmpty()) {
      date = dated(written.orElseThrow(), tokens.subList(0, from), span(tokens.subList(0, from)));
    }
    return picture.isPresent();
  }

  private void body(Piece piece) {
    paragraphs.add(piece.span());
  }

  private void head() {
    Optional<Piece> marked =
        before.stream().filter(piece -> piece.role() == Block.Role.HEADLINE).findFirst();
    var candidates = before.stream().filter(piece -> !rubric(piece.tokens())).toList();
    var chosen =
        marked.or(
            () -> candidates.isEmpty() ? Optional.empty() : Optional.of(candidates.getLast()));
    headline = chosen.map(piece -> Found.sure(piece.span().in(text), piece.span()));
    if (agency.isEmpty() && marked.isEmpty()) {
      agency =
          candidates.stream()
              .filter(
                  piece -> chosen.filter(piece::equals).isEmpty() && institution(piece.tokens()))
              .findFirst()
              .map(piece -> Found.guessed(piece.span().in(text), piece.span()));
    }
  }

  private boolean institution(List<Token> tokens) {
    return rules.has(rules.words().institutions(), tokens.getFirst());
  }

  /** "PRESS RELEASE", "No. 117/26", "News": says what kind of paper it is. */
  private boolean rubric(List<Token> tokens) {
    var words = tokens.stream().filter(Token::word).map(Token::lower).toList();
    var joined = String.join(" ", words);
    boolean numbered =
        words.size() <= 5 && words.stream().anyMatch(w -> Character.isDigit(w.charAt(0)));
    boolean named = rules.words().rubrics().stream().anyMatch(r -> joined.equals(r));
    boolean begins = rules.words().rubrics().stream().anyMatch(r -> joined.startsWith(r + " "));
    return named || (numbered && (begins || words.contains("no") || words.contains("số")));
  }

  /** End marks, a reporter's name, an agency's initials. */
  private void trimEnd() {
    while (paragraphs.size() > 1 && isEnd(paragraphs.getLast())) {
      paragraphs.removeLast();
    }
    if (!paragraphs.isEmpty()) {
      paragraphs.add(withoutMark(paragraphs.removeLast()));
    }
  }

  private boolean isEnd(Span span) {
    var tokens = Words.of(text, span);
    long words = tokens.stream().filter(Token::word).count();
    if (words == 0) {
      return true;
    }
    boolean mark = words == 1 && rules.has(rules.words().endMarks(), tokens.getFirst());
    boolean initials = tokens.stream().anyMatch(t -> t.is("/")) && words <= 6;
    boolean unfinished = !".!?\"\u201d".contains(tokens.getLast().text());
    boolean byline =
        unfinished
            && words <= LONGEST_BYLINE
            && tokens.stream().allMatch(t -> t.capital() || !t.word());
    return mark || (initials && unfinished) || byline;
  }

  private Span withoutMark(Span span) {
    var tokens = Words.of(text, span);
    int last = tokens.size() - 1;
    if (last < 2) {
      return span;
    }
    if (rules.has(rules.words().endMarks(), tokens.get(last)) && tokens.get(last - 1).is(".")) {
      return new Span(span.start(), tokens.get(last - 1).end());
    }
    boolean signed = "–—-".contains(tokens.get(last - 1).text()) && tokens.get(last).capital();
    if (signed && agency.map(one -> one.value().equals(tokens.get(last).text())).orElse(true)) {
      return new Span(span.start(), tokens.get(last - 2).end());
    }
    boolean stroke = tokens.get(last).is(".") && tokens.get(last - 1).is("/");
    return stroke ? new Span(span.start(), tokens.get(last - 2).end()) : span;
  }

  private void declared() {
    var fields = manuscript.declared();
    date = date.or(() -> fields.date().map(day -> Found.sure(day, Span.NOWHERE)));
    place = place.or(() -> field(fields.place()));
    agency =
        agency.or(() ->
            field(manuscript.form() == plenum.press.intake.form.Form.HTML ? "" : fields.agency()));
    headline = headline.or(() -> field(fields.headline()));
  }

  private static Optional<Found<String>> field(String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(Found.sure(value, Span.NOWHERE));
  }

  private static Span span(List<Token> tokens) {
    return tokens.getFirst().span().with(tokens.getLast().span());
  }
}
