package plenum.conference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import plenum.conference.agenda.Item;
import plenum.conference.agenda.ItemId;
import plenum.conference.programme.Limits;
import plenum.conference.programme.Programme;

/** Whether an agenda can be kept at all. */
final class AgendaCheck {
  private AgendaCheck() {}

  static List<AgendaFlaw> flaws(Programme programme, List<Item> items) {
    var flaws = new ArrayList<AgendaFlaw>();
    if (items.size() > Item.MOST) {
      flaws.add(new AgendaFlaw(items.get(Item.MOST).id(), "count"));
    }
    var ids = new HashSet<ItemId>();
    for (var item : items) {
      (ids.add(item.id()) ? wrongPart(programme, item) : Optional.of("id"))
          .ifPresent(part -> flaws.add(new AgendaFlaw(item.id(), part)));
    }
    return flaws;
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
    return TermsCheck.wrongPart(programme, item.terms());
  }
}
