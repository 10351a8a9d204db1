package plenum.press.intake.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.press.intake.rule.RuleBook;
import plenum.press.intake.text.Token;

/** The people of a text, each once, in the order of first mention. */
final class Cast {
  private final RuleBook rules;
  private final NameCut names;
  private final Offices offices;
  private final List<Figure> figures = new ArrayList<>();
  private final Map<String, List<Figure>> byWord = new HashMap<>();

  /** More people than any release names; a list of thousands is none. */
  private static final int MOST = 200;

  private Cast(Copy copy) {
    rules = copy.rules();
    names = new NameCut(rules, copy.all());
    offices = new Offices(rules);
  }

  static Cast of(Copy copy) {
    var cast = new Cast(copy);
    copy.sentences().forEach(sentence -> cast.find(sentence.tokens()));
    return cast;
  }

  List<Figure> figures() {
    return figures;
  }

  Offices offices() {
    return offices;
  }

  private void find(List<Token> tokens) {
    int at = 0;
    while (at < tokens.size() && figures.size() < MOST) {
      if (offices.beginsAt(tokens, at)) {
        at = Math.max(at + 1, office(tokens, at));
      } else if (rules.phrases(rules.words().honorifics()).at(tokens, at).isPresent()) {
        honorific(tokens, at);
        at++;
      } else {
        at++;
      }
    }
  }

  /** Reads an office and the name that goes with it; returns where to go on. */
  private int office(List<Token> tokens, int noun) {
    int start = rules.writesNamesSmall() ? noun : offices.start(tokens, noun);
    int end = offices.end(tokens, start, names);
    var behindName = nameBefore(tokens, start);
    if (!behindName.isEmpty()) {
      add(behindName, tokens.subList(start, end), possessor(tokens, start), true);
      return end;
    }
    int cut = names.nameIn(tokens, start, end);
    if (cut > start) {
      int left = place(tokens, start);
      add(tokens.subList(cut, end), tokens.subList(left, cut), possessor(tokens, left), true);
      return end;
    }
    var honoured = honoured(tokens, start, end);
    if (honoured.isPresent()) {
      var name = nameFrom(tokens, honoured.get());
      if (names.isName(name)) {
        add(name, tokens.subList(start, honoured.get()), possessor(tokens, start), true);
        return end;
      }
    }
    var after = nameAfter(tokens, end);
    if (!after.isEmpty()) {
      add(after, tokens.subList(start, end), possessor(tokens, start), true);
    }
    return rules.writesNamesSmall() ? end : Math.max(noun + 1, end);
  }

  /** Where "Prof. Dr." stands between an office and a name. */
  private Optional<Integer> honoured(List<Token> tokens, int start, int end) {
    int at = end;
    while (at > start + 1 && isHonorificAlone(tokens.get(at - 1))) {
      at--;
    }
    boolean here = at < end || (end < tokens.size() && isHonorificAlone(tokens.get(end)));
    return here ? Optional.of(at) : Optional.empty();
  }

  /** The capitals behind honorifics and their full stops. */
  private List<Token> nameFrom(List<Token> tokens, int at) {
    int from = at;
    while (from < tokens.size()
        && (isHonorificAlone(tokens.get(from)) || tokens.get(from).is("."))) {
      from++;
    }
    int to = from;
    while (to < tokens.size() && (tokens.get(to).capital() || (to > from && small(tokens, to)))) {
      to++;
    }
    return tokens.subList(from, to);
  }

  /** "Yunhe Mayor": a place directly before belongs to the office. */
  private int place(List<Token> tokens, int start) {
    int left = start;
    while (left > 0
        && !rules.writesNamesSmall()
        && tokens.get(left - 1).capital()
        && !tokens.get(left - 1).possessive()
        && !rules.has(rules.words().honorifics(), tokens.get(left - 1))
        && isKnownPlace(tokens.get(left - 1))) {
      left--;
    }
    return left;
  }

  private boolean isKnownPlace(Token token) {
    return names.isMetAgain(token);
  }

  /** "NAME, [a] office" or in Vietnamese "NAME, office". */
  private List<Token> nameBefore(List<Token> tokens, int start) {
    int at = start - 1;
    while (at > 0
        && (List.of("a", "an", "the").contains(tokens.get(at).lower())
            || tokens.get(at).possessive())) {
      at--;
    }
    if (at < 2 || !tokens.get(at).is(",")) {
      return List.of();
    }
    int from = at;
    while (from > 0
        && (tokens.get(from - 1).capital() || small(tokens, from - 1))
        && at - from < 6) {
      from--;
    }
    while (from < at && !plainName(tokens.get(from))) {
      from++;
    }
    var name = tokens.subList(from, at);
    return names.isName(name) ? name : List.of();
  }

  private boolean small(List<Token> tokens, int at) {
    return at > 0
        && rules.has(rules.words().small(), tokens.get(at))
        && tokens.get(at - 1).capital();
  }

  private boolean plainName(Token token) {
    boolean titled = rules.has(rules.words().titles(), token);
    boolean honorific = rules.words().honorifics().contains(token.lower());
    return token.capital() && !(titled && !rules.writesNamesSmall()) && !honorific;
  }

  /** "office, NAME," */
  private List<Token> nameAfter(List<Token> tokens, int end) {
    int from = end;
    if (from >= tokens.size() || !tokens.get(from).is(",")) {
      return List.of();
    }
    var name = nameFrom(tokens, from + 1);
    int to = from + 1;
    while (!name.isEmpty() && to < tokens.size() && tokens.get(to).start() < name.getLast().end()) {
      to++;
    }
    boolean closed =
        to >= tokens.size() || tokens.get(to).is(",") || !tokens.get(to).word() || verb(tokens, to);
    return closed && names.isName(name) ? name : List.of();
  }

  private boolean verb(List<Token> tokens, int at) {
    return rules.kinds().at(tokens, at).isPresent() || rules.generic().at(tokens, at).isPresent();
  }

  /** "Mr. NAME": a person, even if no office is told. */
  private void honorific(List<Token> tokens, int at) {
    int from = rules.phrases(rules.words().honorifics()).at(tokens, at).orElseThrow().to();
    while (from < tokens.size()
        && (tokens.get(from).is(".")
            || rules.phrases(rules.words().honorifics()).at(tokens, from).isPresent())) {
      from++;
    }
    int to = from;
    while (to < tokens.size() && (tokens.get(to).capital() || (to > from && small(tokens, to)))) {
      to++;
    }
    if (to > from && tokens.get(to - 1).possessive()) {
      to = from;
    }
    if (to - from >= 2 && names.isName(tokens.subList(from, to))) {
      add(tokens.subList(from, to), List.of(), List.of(), true);
    }
  }

  /** "the Movement's", "Zhonglan's" */
  private List<Token> possessor(List<Token> tokens, int start) {
    int from = start;
    if (from == 0 || !tokens.get(from - 1).possessive()) {
      return List.of();
    }
    from--;
    while (from > 0 && tokens.get(from - 1).capital()) {
      from--;
    }
    return tokens.subList(from, start);
  }

  private void add(List<Token> name, List<Token> office, List<Token> possessor, boolean sure) {
    var trimmed = office.isEmpty() ? office : withoutLast(office);
    var known = figures.stream().filter(one -> one.words().equals(words(name))).findFirst();
    if (known.isPresent()) {
      if (known.get().office.isEmpty()) {
        known.get().office = List.copyOf(trimmed);
        known.get().possessor = List.copyOf(possessor);
      }
      return;
    }
    var figure = new Figure(name);
    figure.office = List.copyOf(trimmed);
    figure.possessor = List.copyOf(possessor);
    figure.sure = sure;
    figures.add(figure);
    figure
        .words()
        .forEach(word -> byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(figure));
  }

  /** An office does not end with an honorific: "Director General of the Radio Mrs". */
  private List<Token> withoutLast(List<Token> office) {
    int end = office.size();
    while (end > 1
        && (!office.get(end - 1).word() || isHonorificAlone(office.get(end - 1)))
        && !office.get(end - 1).is(")")) {
      end--;
    }
    return office.subList(0, end);
  }

  private boolean isHonorificAlone(Token token) {
    return rules.words().honorifics().contains(token.lower())
        && !rules.has(rules.words().titles(), token);
  }

  private static List<String> words(List<Token> name) {
    return name.stream().map(Token::stem).toList();
  }

  /**
   * A person named here, and how many tokens that takes; a word alone counts if it is of one person
   * only and no capital stands beside it that is not an honorific or an office.
   */
  Optional<Naming> at(List<Token> tokens, int at) {
    if (!tokens.get(at).capital()) {
      return Optional.empty();
    }
    Naming best = null;
    var holders = byWord.getOrDefault(tokens.get(at).stem(), List.of());
    for (var figure : holders) {
      int length = length(figure, tokens, at);
      boolean whole = length >= 2 || alone(tokens, at, figure);
      boolean shared = length == 1 && holders.size() > 1;
      if (length > 0 && whole && !shared && (best == null || length > best.length())) {
        best = new Naming(figure, length);
      }
    }
    return best == null && holders.isEmpty() ? slipped(tokens, at) : Optional.ofNullable(best);
  }

  /** A name spelt otherwise, where an honorific says that it is one. */
  private Optional<Naming> slipped(List<Token> tokens, int at) {
    boolean named =
        at > 0
            && (isHonorificAlone(tokens.get(at - 1))
                || (at > 1 && tokens.get(at - 1).is(".") && isHonorificAlone(tokens.get(at - 2))));
    if (!named || tokens.get(at).text().length() < Slips.SHORTEST_NAME) {
      return Optional.empty();
    }
    return figures.stream()
        .filter(one -> one.words().stream().anyMatch(w -> Slips.isSlip(w, tokens.get(at).stem())))
        .findFirst()
        .map(one -> new Naming(one, 1));
  }

  /**
   * @param length in tokens
   */
  record Naming(Figure figure, int length) {}

  private static int length(Figure figure, List<Token> tokens, int at) {
    var words = figure.words();
    int begin = words.indexOf(tokens.get(at).stem());
    int length = 0;
    while (begin + length < words.size()
        && at + length < tokens.size()
        && tokens.get(at + length).stem().equals(words.get(begin + length))) {
      length++;
    }
    return length;
  }

  private boolean alone(List<Token> tokens, int at, Figure figure) {
    if (rules.writesNamesSmall() && figure.name.size() > 1) {
      boolean honoured = at > 0 && rules.words().honorifics().contains(tokens.get(at - 1).lower());
      boolean foreign = !rules.has(rules.words().surnames(), figure.name.getFirst());
      return honoured || (foreign && !besides(tokens, at));
    }
    return !besides(tokens, at);
  }

  private boolean besides(List<Token> tokens, int at) {
    boolean before =
        at > 0
            && tokens.get(at - 1).capital()
            && !offices.isNoun(tokens.get(at - 1))
            && !rules.words().honorifics().contains(tokens.get(at - 1).lower())
            && at != 1;
    boolean after =
        at + 1 < tokens.size() && tokens.get(at + 1).capital() && !tokens.get(at).possessive();
    return before || after;
  }
}
