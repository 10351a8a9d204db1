package plenum.press.intake.extract;

import java.util.ArrayList;
import java.util.List;
import plenum.press.intake.form.Manuscript;
import plenum.press.intake.rule.RuleBook;
import plenum.press.intake.text.Span;
import plenum.press.intake.text.Token;
import plenum.press.intake.text.Words;

/**
 * The running text in sentences, and all words of the whole, headline and captions too, by which
 * names are told from what stands beside them.
 */
record Copy(String text, RuleBook rules, List<Sentence> sentences, List<Token> all) {
  /** In words; what has no full stop for longer is cut, so that no text can make reading slow. */
  private static final int LONGEST = 300;

  /**
   * A sentence of the running text.
   *
   * @param paragraph which, from 0
   */
  record Sentence(int paragraph, List<Token> tokens) {
    Span span() {
      return tokens.getFirst().span().with(tokens.getLast().span());
    }
  }

  static Copy of(Manuscript manuscript, RuleBook rules, Front front) {
    var sentences = new ArrayList<Sentence>();
    for (int paragraph = 0; paragraph < front.paragraphs().size(); paragraph++) {
      var tokens = Words.of(manuscript.text(), front.paragraphs().get(paragraph));
      for (var sentence : rules.sentences().of(tokens)) {
        for (int from = 0; from < sentence.size(); from += LONGEST) {
          int to = Math.min(sentence.size(), from + LONGEST);
          sentences.add(new Sentence(paragraph, sentence.subList(from, to)));
        }
      }
    }
    var all = new ArrayList<Token>();
    manuscript.blocks().forEach(block -> all.addAll(Words.of(manuscript.text(), block.span())));
    return new Copy(manuscript.text(), rules, List.copyOf(sentences), List.copyOf(all));
  }

  String words(List<Token> tokens) {
    return tokens.isEmpty() ? "" : tokens.getFirst().span().with(tokens.getLast().span()).in(text);
  }
}
