package plenum.conference.programme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The list that a proofreader fills, and the checks that more than one part of it makes. */
public final class Problems {
  private final List<ProgrammeProblem> found = new ArrayList<>();

  public List<ProgrammeProblem> list() {
    return List.copyOf(found);
  }

  /** Arguments are pairs of a name and a value. */
  public void add(String where, Flaw flaw, Object... arguments) {
    var named = new LinkedHashMap<String, Object>();
    for (int i = 0; i < arguments.length; i += 2) {
      named.put((String) arguments[i], arguments[i + 1]);
    }
    found.add(new ProgrammeProblem(where, flaw, named));
  }

  public <T> void idsOnce(String list, List<T> things, Function<T, Object> idOf) {
    var seen = new HashSet<Object>();
    for (var thing : things) {
      if (!seen.add(idOf.apply(thing))) {
        add(list, Flaw.ID_TWICE, "id", idOf.apply(thing));
      }
    }
  }

  public void atMost(String where, int count, int limit) {
    if (count > limit) {
      add(where, Flaw.TOO_MANY, "count", count, "limit", limit);
    }
  }

  /** A tag that is none. */
  public void language(String where, String tag) {
    if (!Checks.isLanguage(tag)) {
      add(where, Flaw.NOT_A_LANGUAGE, "value", tag);
    }
  }

  /** Signed where only what is spoken and written has a place. */
  public void spoken(String where, List<String> languages) {
    languages.stream()
        .filter(tag -> Medium.of(tag) == Medium.SIGN)
        .forEach(tag -> add(where, Flaw.SIGN_LANGUAGE, "language", tag));
  }

  /** Present in each of these languages, and everywhere neither too long nor with controls. */
  void required(String where, Texts texts, List<String> languages, int limit) {
    for (var language : languages) {
      if (texts.in(language).isEmpty()) {
        add(where, Flaw.TEXT_MISSING, "language", language);
      }
    }
    texts.byLanguage().forEach((tag, _) -> language(where, tag));
    texts.byLanguage().forEach((tag, text) -> text(where + "." + tag, text, limit));
  }

  void text(String where, String text, int limit) {
    if (text.length() > limit) {
      add(where, Flaw.TOO_LONG, "length", text.length(), "limit", limit);
    }
    control(text).ifPresent(at -> add(where, Flaw.CONTROL_CHARACTER, "position", at + 1));
  }

  private static Optional<Integer> control(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
