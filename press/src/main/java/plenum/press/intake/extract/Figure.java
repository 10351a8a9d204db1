package plenum.press.intake.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import plenum.press.intake.text.Span;
import plenum.press.intake.text.Token;

/** A person while the text is being read: what is known of them so far. */
final class Figure {
  final List<Token> name;
  final Span first;
  List<Token> office = List.of();

  /** Whose office it is, where that stands before it: "the Movement's". */
  List<Token> possessor = List.of();

  /** Every form in which the text names them, with how often. */
  final List<String> forms = new ArrayList<>();

  /** Words that stand around the first mention and tell the side: "On Hai Long's side were". */
  final Set<String> around = new TreeSet<>();

  int side = -1;
  boolean sideSure;
  boolean chaired;
  boolean sure;

  Figure(List<Token> name) {
    this.name = List.copyOf(name);
    first = name.getFirst().span().with(name.getLast().span());
  }

  boolean has(Token token) {
    return name.stream().anyMatch(one -> one.stem().equals(token.stem()));
  }

  List<String> words() {
    return name.stream().map(Token::stem).toList();
  }
}
