package plenum.press.intake.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import plenum.press.intake.text.Token;

/** Which verb goes with whom: grammar enough for the sentences in which agencies report. */
final class Subjects {
  /** Words between a subject and its verb: "on June 11", "for his part, also". */
  private static final int LIGHT = 12;

  private static final Set<String> NESTING =
      Set.of(
          "that", "which", "who", "whom", "whose", "when", "while", "as", "if", "mà", "nhằm", "để");

  private static final Set<String> JOINING = Set.of("and", ",", ";", "và", "thời");

  private final Verbs verbs;

  Subjects(Verbs verbs) {
    this.verbs = verbs;
  }

  /** Whom the verb goes with: the last named before it, with nothing weighty between. */
  Optional<Mention> subject(List<Token> tokens, List<Mention> named, Verb verb, int from) {
    Optional<Mention> nearest = Optional.empty();
    for (var mention : named) {
      if (mention.to() <= verb.from() && mention.from() >= from) {
        nearest = Optional.of(mention);
      }
    }
    return nearest
        .map(mention -> together(tokens, named, mention))
        .filter(mention -> light(tokens, mention.to(), verb.from(), LIGHT))
        .filter(mention -> mention.from() == 0 || !NESTING.contains(before(tokens, mention)));
  }

  /** "A and B": two of different sides that do something together stand for all. */
  private static Mention together(List<Token> tokens, List<Mention> named, Mention last) {
    int index = named.indexOf(last);
    if (index < 1) {
      return last;
    }
    var first = named.get(index - 1);
    boolean joined = false;
    for (int at = first.to(); at < last.from(); at++) {
      boolean and = tokens.get(at).is("and") || tokens.get(at).is("và");
      boolean light =
          and || List.of("the", ",", "mr", "ms", "mrs", ".").contains(tokens.get(at).lower());
      joined = light && (joined || and);
      if (!light) {
        return last;
      }
    }
    return joined && differ(first.who(), last.who())
        ? new Mention(first.from(), last.to(), first.from(), new Who.All())
        : last;
  }

  private static boolean differ(Who one, Who other) {
    return switch (one) {
      case Who.Side(var index) -> other instanceof Who.Side(var last) && index != last;
      case Who.Person(var figure) ->
          other instanceof Who.Person(var last) && figure.side != last.side;
      case Who.All(), Who.They(), Who.Participants(), Who.Pronoun(), Who.Office(_) -> false;
    };
  }

  private static String before(List<Token> tokens, Mention mention) {
    int at = mention.from() - 1;
    while (at > 0 && tokens.get(at).is("the")) {
      at--;
    }
    return tokens.get(at).lower();
  }

  /** A second subject counts where it begins a clause of its own: behind a comma or "and". */
  static boolean ownClause(List<Token> tokens, Mention subject, Verb main) {
    int at = subject.from() - 1;
    while (at > main.to() && (tokens.get(at).is("the") || tokens.get(at).is("then"))) {
      at--;
    }
    return JOINING.contains(tokens.get(at).lower()) || tokens.get(at).is("while");
  }

  boolean light(List<Token> tokens, int from, int to, int most) {
    if (to - from > most) {
      return false;
    }
    for (int at = from; at < to; at++) {
      if (NESTING.contains(tokens.get(at).lower()) || verbs.at(tokens, at).isPresent()) {
        return false;
      }
    }
    return true;
  }

  static boolean joined(List<Token> tokens, Verb verb) {
    if (participle(tokens, verb)) {
      return verb.from() > 0
          && List.of(",", "while", "and").contains(tokens.get(verb.from() - 1).lower());
    }
    int at = verb.from() - 1;
    while (at > 0
        && verb.from() - at < 4
        && Set.of(
                "also",
                "then",
                "warmly",
                "highly",
                "sincerely",
                "further",
                "đã",
                "đồng",
                "cũng",
                "well")
            .contains(tokens.get(at).lower())) {
      at--;
    }
    return at > 0 && JOINING.contains(tokens.get(at).lower());
  }

  static boolean participle(List<Token> tokens, Verb verb) {
    return tokens.get(verb.from()).lower().endsWith("ing");
  }
}
