package plenum.conference;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.Texts;
import plenum.conference.release.Manuscript;
import plenum.conference.release.Style;

/** Whether a press office's style is within bounds. Whether a template is one, its reader says. */
final class StyleCheck {
  private StyleCheck() {}

  static Optional<Refusal> whyUnusable(Conference conference, Style style) {
    return whyNot("mark", style.endMark().length() <= Style.LONGEST_MARK)
        .or(() -> whyNot("agency", isUsable(conference, style.agency())))
        .or(() -> whyNot("credit", isUsable(conference, style.credit())))
        .or(() -> whyNot("order", isOfSides(conference, style)))
        .or(() -> whyNot("templates", areUsable(conference, style)));
  }

  private static Optional<Refusal> whyNot(String part, boolean usable) {
    return usable ? Optional.empty() : Optional.of(new ReleaseRefusal.StyleUnusable(part));
  }

  private static boolean isUsable(Conference conference, Texts texts) {
    return texts.byLanguage().entrySet().stream()
        .allMatch(text ->
            conference.programme().heading().languages().contains(text.getKey())
                && text.getValue().length() <= Style.LONGEST_NAME);
  }

  private static boolean isOfSides(Conference conference, Style style) {
    var sides = conference.programme().delegations().stream().map(Delegation::id).toList();
    return sides.containsAll(style.order())
        && new HashSet<>(style.order()).size() == style.order().size();
  }

  private static boolean areUsable(Conference conference, Style style) {
    return style.templates().entrySet().stream()
        .allMatch(language ->
            conference.programme().heading().languages().contains(language.getKey())
                && language.getValue().size() <= Style.MOST_TEMPLATES
                && templates(language.getValue()));
  }

  private static boolean templates(Map<String, String> byKey) {
    return byKey.entrySet().stream()
        .flatMap(template ->
            Stream.of(
                template.getKey().length() <= Manuscript.LONGEST_ID,
                template.getValue().length() <= Style.LONGEST_TEMPLATE))
        .allMatch(Boolean::booleanValue);
  }
}
