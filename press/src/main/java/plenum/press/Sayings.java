package plenum.press;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.conference.programme.Texts;
import plenum.conference.statement.EntryId;
import plenum.conference.statement.Standing;
import plenum.conference.statement.StatementKind;
import plenum.conference.statement.Substance;

/**
 * The sentence on something that was said. The verb comes from kind and standing, the words from
 * whoever wrote them down; what nobody wrote in this language is left out.
 */
final class Sayings {
  private final String language;
  private final Stylebook stylebook;
  private final Draft draft;
  private final Naming naming;

  /** Whether the text has said already which sides have agreed to something. */
  private boolean agreed;

  Sayings(Drafting.Desk desk) {
    language = desk.language();
    stylebook = desk.stylebook();
    draft = desk.draft();
    naming = desk.naming();
  }

  private static String id(EntryId origin) {
    return switch (origin) {
      case EntryId.OwnEntry(int number) -> "own-" + number;
      case EntryId.RecordEntry(int number) -> "record-" + number;
    };
  }

  /**
   * @param first whether it opens what is told of its kind: there it is said that it is a reply, or
   *     that it preceded the meeting
   */
  Optional<Release.Sentence> sentence(PublicWord word, boolean first) {
    var sentence =
        switch (word.substance()) {
          case Substance.Statement it -> statement(word, it, first);
          case Substance.Commitment it -> commitment(word, it);
          case Substance.Message it -> message(word, it, first);
        };
    agreed |= sentence.isPresent() && word.standing() == Standing.AGREED;
    return sentence;
  }

  private Optional<Release.Sentence> told(PublicWord word, String key, String worded) {
    return draft.told(id(word.origin()), key, closed(worded), word.origin());
  }

  private Optional<Release.Sentence> statement(
      PublicWord word, Substance.Statement it, boolean first) {
    // Whoever is not named in the sentence is not named by it either.
    if (word.standing() == Standing.AGREED) {
      var agreement = new HashMap<String, Object>(sides());
      agreement.put("text", text(it.text()));
      var key = also("agreed");
      return told(word, key, stylebook.say(key, agreement));
    }
    var key = key(word, it);
    var arguments = new HashMap<String, Object>();
    arguments.put("who", naming.speaker(it.by(), it.behalf()));
    if (word.standing() == Standing.SAID) {
      it.to().ifPresent(to -> arguments.put("to", naming.other(to)));
    }
    arguments.put("text", text(it.text()));
    var said = stylebook.say(key, arguments);
    return told(
        word, key, word.reply() && first ? stylebook.say("reply", Map.of("sentence", said)) : said);
  }

  /** The sides that agree are named once. */
  private Map<String, Object> sides() {
    return agreed ? Map.of() : Map.of("sides", naming.row(naming.present()));
  }

  private String also(String key) {
    return agreed ? key + "-also" : key;
  }

  private static String key(PublicWord word, Substance.Statement it) {
    return switch (word.standing()) {
      case AGREED -> "agreed";
      case DISCUSSED -> word.side().isEmpty() ? "discussed" : "raised";
      case SAID -> (it.to().isPresent() ? "said-to." : "said.") + it.kind();
    };
  }

  private Optional<Release.Sentence> commitment(PublicWord word, Substance.Commitment it) {
    var key = "commitment." + word.standing();
    var arguments = new HashMap<String, Object>();
    if (word.standing() == Standing.AGREED) {
      arguments.putAll(sides());
      key = also(key);
    }
    arguments.put(
        "who",
        word.standing() == Standing.SAID
            ? naming.speaker(it.by(), Optional.empty())
            : naming.other(it.by()));
    arguments.put("text", text(it.text()));
    var clauses = new ArrayList<String>();
    clauses.add(closed(stylebook.say(key, arguments)));
    it.with()
        .ifPresent(with ->
            clauses.add(stylebook.say("commitment-with", Map.of("with", naming.other(with)))));
    it.beneficiary()
        .ifPresent(one ->
            clauses.add(stylebook.say("commitment-for", Map.of("beneficiary", naming.other(one)))));
    if (!it.fields().isEmpty()) {
      clauses.add(fields(it.fields()));
    }
    it.until()
        .ifPresent(day ->
            clauses.add(
                stylebook.say(
                    "commitment-until", Map.of("date", stylebook.date("day.date", day)))));
    return told(word, key, String.join(stylebook.space(), clauses));
  }

  private String fields(List<Texts> fields) {
    var named =
        fields.stream().map(field -> draft.supplied(field, Missing.Part.FIELD, "")).toList();
    return stylebook.say(
        "commitment-fields",
        Map.of("fields", stylebook.list("list", named), "count", named.size()));
  }

  private Optional<Release.Sentence> message(PublicWord word, Substance.Message it, boolean first) {
    var kind =
        switch (it.kind()) {
          case CONGRATULATES, THANKS, WISHES -> it.kind();
          case BRIEFS, ASSESSES, AFFIRMS, INFORMS, PROPOSES, PLEDGES, ORIENTATION, PLAN ->
              StatementKind.INFORMS;
        };
    var key = "message." + kind;
    var when =
        it.date().isPresent()
            ? stylebook.say(
                "before-on", Map.of("date", stylebook.date("day.date", it.date().get())))
            : stylebook.say(first ? "before" : "before-also", Map.of());
    return told(
        word,
        key,
        stylebook.say(
            key,
            Map.of(
                "when", when,
                "who", naming.speaker(it.by(), Optional.empty()),
                "to", naming.other(it.to()),
                "text", text(it.text()))));
  }

  /** The template ends the sentence. */
  private String text(Texts texts) {
    return texts.in(language).isPresent()
        ? Draft.quoted(unstopped(texts.in(language).get().strip()))
        : draft.supplied(texts, Missing.Part.STATEMENT, "");
  }

  private static String unstopped(String text) {
    var end = text.length();
    while (end > 1 && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == '。')) {
      end--;
    }
    return text.substring(0, end);
  }

  /** What ends with a question or an exclamation needs no full stop. */
  private static String closed(String sentence) {
    int last = sentence.length() - 1;
    return last > 0
            && ".。".indexOf(sentence.charAt(last)) >= 0
            && "?!…？！".indexOf(sentence.charAt(last - 1)) >= 0
        ? sentence.substring(0, last)
        : sentence;
  }
}
