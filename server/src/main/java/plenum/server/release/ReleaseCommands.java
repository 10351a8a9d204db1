package plenum.server.release;

import java.util.Map;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Texts;
import plenum.conference.release.Style;
import plenum.press.Templates;
import plenum.wire.ReleasesView;

/** A press office's style, in the words of the wire and of the rules. */
final class ReleaseCommands {
  private ReleaseCommands() {}

  static Style style(ReleasesView.HouseStyle style, Map<String, Map<String, String>> templates) {
    return new Style(
        Style.DatelineForm.valueOf(style.dateline().name()),
        new Texts(style.agency()),
        style.endMark(),
        style.order().stream().map(DelegationId::new).toList(),
        Style.NameOrder.valueOf(style.names().name()),
        Style.SecondMention.valueOf(style.second().name()),
        new Texts(style.credit()),
        templates);
  }

  static ReleasesView.HouseStyle style(Style style) {
    return new ReleasesView.HouseStyle(
        ReleasesView.DatelineForm.valueOf(style.dateline().name()),
        style.agency().byLanguage(),
        style.endMark(),
        style.order().stream().map(DelegationId::value).toList(),
        ReleasesView.NameOrder.valueOf(style.names().name()),
        ReleasesView.SecondMention.valueOf(style.second().name()),
        style.credit().byLanguage());
  }

  /** Whether releases can be drafted with them; how many and how long, the rules see to. */
  static boolean areUsable(Map<String, Map<String, String>> templates) {
    return templates.entrySet().stream()
        .allMatch(language ->
            language.getValue().size() > Style.MOST_TEMPLATES
                || language.getValue().entrySet().stream()
                    .allMatch(template ->
                        Templates.faults(language.getKey(), template.getKey(), template.getValue())
                            .isEmpty()));
  }
}
