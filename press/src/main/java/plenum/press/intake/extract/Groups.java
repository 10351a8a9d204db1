package plenum.press.intake.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import plenum.press.intake.rule.RuleBook;
import plenum.press.intake.text.Span;
import plenum.press.intake.text.Token;

/**
 * The sides of a meeting: whom the sentence names that tells of it, or else whom its people stand
 * for; and of each person the side.
 */
final class Groups {
  private static final int LEAD = 3;
  private static final int MOST = 8;

  private final Copy copy;
  private final RuleBook rules;
  private final Cast cast;
  private final NounPhrases phrases;
  private final List<Group> groups = new ArrayList<>();

  private record Named(int from, int to, List<Token> tokens) {}

  private Groups(Copy copy, Cast cast) {
    this.copy = copy;
    this.cast = cast;
    rules = copy.rules();
    phrases = new NounPhrases(rules);
  }

  static Groups of(Copy copy, Cast cast) {
    var groups = new Groups(copy, cast);
    groups.find();
    groups.place();
    new Departments(copy, cast, groups).find();
    return groups;
  }

  List<Group> all() {
    return groups;
  }

  NounPhrases phrases() {
    return phrases;
  }

  private void find() {
    for (var sentence : copy.sentences().stream().limit(LEAD).toList()) {
      var tokens = sentence.tokens();
      if (rules.phrases(rules.words().occasions()).isIn(tokens) && groups.size() < 2) {
        groups.clear();
        named(tokens).forEach(one -> add(one.tokens(), true));
        if (groups.size() == 1) {
          byPeople(tokens);
        }
      }
    }
    if (groups.size() < 2) {
      copy.sentences().forEach(sentence -> byPeople(sentence.tokens()));
    }
    if (groups.size() < 2) {
      copy.sentences().stream().limit(LEAD).forEach(sentence -> places(sentence.tokens()));
    }
  }

  /**
   * Institutions that the sentence joins: "A held talks with B", "between A and B", "A and B met".
   */
  private List<Named> named(List<Token> tokens) {
    var found = new ArrayList<Named>();
    var taken = offices(tokens);
    int at = 0;
    while (at < tokens.size()) {
      int end = taken.contains(tokens.get(at).start()) ? at : phrases.end(tokens, at);
      if (end <= at) {
        at++;
        continue;
      }
      end = beforeTaken(tokens, at, end, taken);
      var phrase = tokens.subList(at, end);
      if (end > at && phrases.isInstitution(phrase) && joined(tokens, at)) {
        found.add(new Named(at, end, phrase));
      }
      at = Math.max(end, at + 1);
    }
    return found;
  }

  private static int beforeTaken(List<Token> tokens, int from, int end, Set<Integer> taken) {
    for (int at = from; at < end; at++) {
      if (taken.contains(tokens.get(at).start())) {
        return at;
      }
    }
    return end;
  }

  /** The words of offices and names, which name no side by themselves. */
  private Set<Integer> offices(List<Token> tokens) {
    var starts = new HashSet<Integer>();
    for (var figure : cast.figures()) {
      figure.office.forEach(token -> starts.add(token.start()));
      figure.name.forEach(token -> starts.add(token.start()));
      figure.possessor.forEach(token -> starts.add(token.start()));
    }
    starts.retainAll(tokens.stream().map(Token::start).collect(Collectors.toSet()));
    return starts;
  }

  /** Not where it is only a place or a source: "in the Hall", "from the Fund". */
  private boolean joined(List<Token> tokens, int from) {
    int at = from - 1;
    while (at >= 0 && (tokens.get(at).is("the") || tokens.get(at).is("a"))) {
      at--;
    }
    if (at < 0) {
      return true;
    }
    var before = tokens.get(at);
    return !Set.of(
            "in", "at", "from", "by", "to", "under", "into", "tại", "ở", "within", "on", "about")
        .contains(before.lower());
  }

  private void byPeople(List<Token> tokens) {
    for (var figure : cast.figures()) {
      boolean here =
          tokens.getFirst().start() <= figure.first.start()
              && figure.first.end() <= tokens.getLast().end();
      if (here && groups.size() < MOST) {
        standsFor(figure).ifPresent(phrase -> add(phrase, false));
      }
    }
  }

  /** The institution or place that an office names. */
  private Optional<List<Token>> standsFor(Figure figure) {
    var office = figure.office;
    if (figure.possessor.isEmpty() && office.isEmpty()) {
      return Optional.empty();
    }
    if (rules.writesNamesSmall()) {
      return vietnamese(office);
    }
    if (!office.isEmpty() && office.getFirst().capital() && !cast.offices().beginsAt(office, 0)) {
      int end = 0;
      while (end < office.size() && !cast.offices().beginsAt(office, end)) {
        end++;
      }
      return Optional.of(office.subList(0, end));
    }
    if (!figure.possessor.isEmpty() && !phrases.isInstitution(figure.possessor)) {
      return Optional.of(figure.possessor);
    }
    int of = next(office, 0);
    if (of < 0) {
      return Optional.empty();
    }
    var body = office.subList(of, phrases.end(office, of));
    if (body.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(phrases.isInstitution(body) ? body : lastPlace(body));
  }

  private static int next(List<Token> office, int from) {
    for (int at = from; at < office.size() - 1; at++) {
      if (office.get(at).is("of")) {
        int to = at + 1;
        while (to < office.size() && !office.get(to).capital()) {
          to++;
        }
        return to < office.size() ? to : -1;
      }
    }
    return -1;
  }

  private static List<Token> lastPlace(List<Token> body) {
    int from = body.size() - 1;
    while (from > 0 && body.get(from - 1).capital()) {
      from--;
    }
    return body.subList(from, body.size());
  }

  private Optional<List<Token>> vietnamese(List<Token> office) {
    var titles = rules.phrases(rules.words().titles());
    int at = 0;
    while (at < office.size() && titles.at(office, at).isPresent()) {
      at = titles.at(office, at).orElseThrow().to();
    }
    while (at < office.size() && !office.get(at).capital()) {
      at++;
    }
    if (at >= office.size()) {
      return Optional.empty();
    }
    for (int inner = at + 1; inner < office.size(); inner++) {
      boolean party =
          office.get(inner).capital()
              && Set.of("đảng", "mặt", "thành", "chính").contains(office.get(inner).lower());
      if (party && rules.has(rules.words().bodies(), office.get(at))) {
        return Optional.of(office.subList(inner, office.size()));
      }
    }
    return Optional.of(office.subList(at, office.size()));
  }

  /** "Zarechensk and Tam Giang intend": two places that begin a sentence. */
  private void places(List<Token> tokens) {
    var taken = offices(tokens);
    int at = 0;
    while (at < tokens.size() && groups.size() < 2) {
      int end = taken.contains(tokens.get(at).start()) ? at : phrases.end(tokens, at);
      if (end > at && joined(tokens, at)) {
        add(tokens.subList(at, end), false);
      }
      at = Math.max(end, at + 1);
    }
  }

  private void add(List<Token> phrase, boolean sure) {
    var trimmed = withoutLeaders(phrase);
    if (trimmed.isEmpty() || groups.size() >= MOST) {
      return;
    }
    var group = new Group(bare(trimmed), sure, rules);
    boolean known =
        groups.stream()
            .anyMatch(one ->
                one.words.containsAll(group.words)
                    || group.words.containsAll(one.words)
                    || group.words.stream().allMatch(one::has));
    if (!known && !group.words.isEmpty()) {
      groups.add(group);
    }
  }

  /** "Leaders of Hai Long City" stand for the city. */
  private List<Token> withoutLeaders(List<Token> phrase) {
    int from = 0;
    boolean led = rules.has(rules.words().leaders(), phrase.getFirst());
    while (led && from < phrase.size() && !phrase.get(from).is("of")) {
      from++;
    }
    from = led && from < phrase.size() ? from + 1 : 0;
    while (from < phrase.size() && phrase.get(from).is("the")) {
      from++;
    }
    return phrase.subList(from, phrase.size());
  }

  /** "Zhonglan's" stands for Zhonglan. */
  private static List<Token> bare(List<Token> phrase) {
    var last = phrase.getLast();
    if (!last.possessive()) {
      return phrase;
    }
    var whole = new ArrayList<>(phrase);
    int length = last.stem().length();
    var span = new Span(last.start(), last.start() + length);
    whole.set(
        whole.size() - 1, new Token(span, last.text().substring(0, length), last.stem(), true));
    return whole;
  }

  /** Which side these words name; empty if none or several do. */
  Optional<Integer> sideOf(List<Token> phrase) {
    var words =
        phrase.stream()
            .filter(t -> t.capital() || rules.has(rules.words().organisations(), t))
            .map(Token::stem)
            .toList();
    boolean partly =
        rules.writesNamesSmall()
            && !phrases.isInstitution(phrase)
            && phrase.stream().anyMatch(token -> !token.capital());
    if (words.isEmpty() || partly) {
      return Optional.empty();
    }
    Optional<Integer> only = Optional.empty();
    for (int at = 0; at < groups.size(); at++) {
      if (words.stream().allMatch(groups.get(at)::has)) {
        if (only.isPresent()) {
          return Optional.empty();
        }
        only = Optional.of(at);
      }
    }
    return only;
  }

  /** Of each person the side: by what their office and the words around it share with its name. */
  private void place() {
    for (var figure : cast.figures()) {
      int[] score = new int[groups.size()];
      weigh(figure.office, score, 2);
      weigh(figure.possessor, score, 3);
      beside(figure).ifPresent(side -> score[side] += 3);
      int best = -1;
      for (int at = 0; at < score.length; at++) {
        best = score[at] > 0 && (best < 0 || score[at] > score[best]) ? at : best;
      }
      figure.side = best;
      figure.sideSure = best >= 0;
    }
    fill();
  }

  private void weigh(List<Token> tokens, int[] score, int weight) {
    for (var token : tokens) {
      if (!token.capital()) {
        continue;
      }
      var holders = new ArrayList<Integer>();
      for (int at = 0; at < groups.size(); at++) {
        if (groups.get(at).has(token.stem())) {
          holders.add(at);
        }
      }
      if (holders.size() == 1) {
        score[holders.getFirst()] += weight;
      }
    }
  }

  /** "On Hai Long's side were", "The Severian delegation was led by", "Phía Khamsavan có". */
  private Optional<Integer> beside(Figure figure) {
    for (var sentence : copy.sentences()) {
      var tokens = sentence.tokens();
      if (!sentence.span().holds(figure.first)) {
        continue;
      }
      Optional<Integer> side = Optional.empty();
      for (int at = 0; at < tokens.size() && tokens.get(at).start() < figure.first.start(); at++) {
        if (rules.has(rules.words().onSide(), tokens.get(at))) {
          side = around(tokens, at).or(() -> Optional.empty());
        }
      }
      return side;
    }
    return Optional.empty();
  }

  private Optional<Integer> around(List<Token> tokens, int side) {
    if (rules.writesNamesSmall()) {
      int end = side + 1 < tokens.size() ? phrases.end(tokens, side + 1) : 0;
      return end > side + 1 ? sideOf(tokens.subList(side + 1, end)) : Optional.empty();
    }
    int from = side;
    while (from > 0 && tokens.get(from - 1).capital() && side - from < 4) {
      from--;
    }
    while (from < side && Set.of("the", "on", "a").contains(tokens.get(from).lower())) {
      from++;
    }
    if (from == side && side + 1 < tokens.size() && tokens.get(side + 1).is("of")) {
      int at = side + 2;
      at += at < tokens.size() && tokens.get(at).is("the") ? 1 : 0;
      return at < tokens.size()
          ? sideOf(tokens.subList(at, phrases.end(tokens, at)))
          : Optional.empty();
    }
    return from < side ? sideOf(tokens.subList(from, side)) : Optional.empty();
  }

  /** Who is left over stands for the side that nobody stands for, or in the order of the sides. */
  private void fill() {
    for (var figure : cast.figures()) {
      if (figure.side < 0) {
        for (int at = 0; at < groups.size() && figure.side < 0; at++) {
          int side = at;
          if (cast.figures().stream().noneMatch(one -> one.side == side)) {
            figure.side = side;
          }
        }
      }
    }
  }
}
