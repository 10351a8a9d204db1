package plenum.conference;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import plenum.conference.agenda.Item;
import plenum.conference.programme.Limits;
import plenum.conference.programme.Programme;

/** Whether an agenda can be kept at all. */
final class AgendaCheck {
  private AgendaCheck() {}

  /** The name of the first part that cannot be. */
  static Optional<String> wrongPart(Programme programme, List<Item> items) {
    if (items.size() > Item.MOST) {
      return Optional.of("count");
    }
    var ids = new HashSet<>();
    return items.stream()
        .flatMap(item ->
            ids.add(item.id()) ? wrongPart(programme, item).stream() : Optional.of("id").stream())
        .findFirst();
  }

  private static Optional<String> wrongPart(Programme programme, Item item) {
    var titles = item.title().byLanguage().values();
    if (titles.stream().allMatch(String::isBlank)
        || titles.size() > Limits.LANGUAGES
        || titles.stream().anyMatch(title -> title.length() > Limits.SUBJECT)) {
      return Optional.of("title");
    }
    if (item.planned().compareTo(Item.SHORTEST) < 0 || item.planned().compareTo(Item.LONGEST) > 0) {
      return Optional.of("planned");
    }
    if (item.delegation().filter(side -> programme.delegation(side).isEmpty()).isPresent()) {
      return Optional.of("delegation");
    }
    return TermsCheck.wrongPart(programme, item.terms()).map(_ -> "terms");
  }
}
