package plenum.press;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.Texts;
import plenum.conference.statement.EntryId;

/**
 * Words a text and keeps account of what was missing. Until a text is whole, a gap is a
 * noncharacter that holds its place (Unicode, section 23.7), so that lists and sentences can be
 * made around it.
 */
final class Draft {
  private static final char OPEN = '\uFDD0';
  private static final char CLOSE = '\uFDD1';
  private static final Pattern LINES = Pattern.compile("\\s*[\\v\\p{Cc}]\\s*");
  private static final String REPLACED = "\uFFFD";

  private final Stylebook stylebook;
  private final String language;
  private final List<Line.Run.Gap> gaps = new ArrayList<>();
  private final Set<PersonId> mentioned = new HashSet<>();
  private final Set<PersonId> pending = new LinkedHashSet<>();
  private final List<Release.LeftOut> leftOut = new ArrayList<>();

  Draft(Stylebook stylebook, String language) {
    this.stylebook = stylebook;
    this.language = language;
  }

  /** The text in exactly this language, else a gap. */
  String supplied(Texts texts, Missing.Part part, String about) {
    return supplied(texts.in(language), part, about.isEmpty() ? texts.inOrElse(language) : about);
  }

  String supplied(Optional<String> text, Missing.Part part, String about) {
    return text.filter(words -> !words.isBlank())
        .map(Draft::quoted)
        .orElseGet(() -> gap(part, about));
  }

  /** What a person wrote may hold anything, but not our marks, and no line ends within one. */
  static String quoted(String text) {
    return LINES
        .matcher(text)
        .replaceAll(" ")
        .replace(String.valueOf(OPEN), REPLACED)
        .replace(String.valueOf(CLOSE), REPLACED);
  }

  String gap(Missing.Part part, String about) {
    var lacking = new Missing(part, about);
    gaps.add(new Line.Run.Gap(words(lacking), lacking));
    return OPEN + String.valueOf(gaps.size() - 1) + CLOSE;
  }

  private String words(Missing lacking) {
    var what = stylebook.say(lacking.part().key(), Map.of());
    return lacking.about().isEmpty()
        ? stylebook.say("gap", Map.of("what", what))
        : stylebook.say("gap-about", Map.of("what", what, "about", quoted(lacking.about())));
  }

  /** Somebody is named in the sentence that is being made. */
  void mentions(PersonId person) {
    pending.add(person);
  }

  /** Whether a sentence that stays has named them, or the one that is being made. */
  boolean mentioned(PersonId person) {
    return mentioned.contains(person) || pending.contains(person);
  }

  /** A sentence that stands whatever it lacks. */
  Release.Sentence marked(String id, String key, String worded) {
    return new Release.Sentence(id, key, line(worded), List.of());
  }

  /** A sentence that lacks nothing; else it is noted as left out, and has named nobody. */
  Optional<Release.Sentence> told(String id, String key, String worded, EntryId... origins) {
    var line = line(capitalised(worded));
    var named = List.copyOf(pending);
    pending.clear();
    if (line.complete()) {
      mentioned.addAll(named);
      return Optional.of(new Release.Sentence(id, key, line, List.of(origins)));
    }
    leftOut.add(new Release.LeftOut(id, key, line, line.missing(), List.of(origins)));
    return Optional.empty();
  }

  /** A sentence begins so, also with a name that does not. */
  private String capitalised(String worded) {
    int end = worded.isEmpty() ? 0 : worded.offsetByCodePoints(0, 1);
    return worded.substring(0, end).toUpperCase(Locale.forLanguageTag(language))
        + worded.substring(end);
  }

  Optional<Release.Sentence> told(String id, String key, Map<String, Object> arguments) {
    return told(id, key, stylebook.say(key, arguments));
  }

  /** A worded text as runs. */
  Line line(String worded) {
    var runs = new ArrayList<Line.Run>();
    int from = 0;
    for (int at = worded.indexOf(OPEN); at >= 0; at = worded.indexOf(OPEN, from)) {
      words(worded.substring(from, at), runs);
      int end = worded.indexOf(CLOSE, at);
      runs.add(gaps.get(Integer.parseInt(worded.substring(at + 1, end))));
      from = end + 1;
    }
    words(worded.substring(from), runs);
    return new Line(runs);
  }

  private static void words(String text, List<Line.Run> runs) {
    if (!text.isEmpty()) {
      runs.add(new Line.Run.Words(text));
    }
  }

  List<Release.LeftOut> leftOut() {
    return List.copyOf(leftOut);
  }
}
