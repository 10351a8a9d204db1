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
        sentences.add(new Sentence(paragraph, sentence));
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
