package plenum.press;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What of the agenda was taken up: who briefed on what, and what was discussed. */
final class Business {
  private final MeetingRecord meeting;
  private final Stylebook stylebook;
  private final Draft draft;
  private final Naming naming;

  Business(Drafting.Desk desk) {
    meeting = desk.meeting();
    stylebook = desk.stylebook();
    draft = desk.draft();
    naming = desk.naming();
  }

  List<Release.Sentence> briefings() {
    return meeting.items().stream()
        .filter(Business::isPresented)
        .flatMap(item -> briefed(item).stream())
        .toList();
  }

  /** Nobody briefed anybody unless they had the floor for it. */
  private static boolean isPresented(ItemRecord item) {
    return item.presenters().stream().anyMatch(Business::isSomebody);
  }

  private static boolean isSomebody(ItemRecord.Presenter presenter) {
    return presenter.person().isPresent() || presenter.side().isPresent();
  }

  private Optional<Release.Sentence> briefed(ItemRecord item) {
    var presenters =
        item.presenters().stream().filter(Business::isSomebody).map(this::called).toList();
    var who =
        presenters.size() == 1
            ? naming.subject(presenters.getFirst())
            : stylebook.list("people", presenters.stream().map(Naming.Called::words).toList());
    return draft.told(
        "briefed-" + item.id().value(), "briefed", Map.of("who", who, "item", title(item)));
  }

  private Naming.Called called(ItemRecord.Presenter presenter) {
    return presenter
        .person()
        .map(naming::person)
        .orElseGet(() -> new Naming.Called(naming.side(presenter.side().orElseThrow()), false));
  }

  private String title(ItemRecord item) {
    return draft.supplied(item.title(), Missing.Part.ITEM, "");
  }

  /** What was taken up beside that, whatever is said of it elsewhere. */
  Optional<Release.Sentence> discussed() {
    var items = meeting.items().stream().filter(item -> !isPresented(item)).toList();
    if (items.isEmpty()) {
      return Optional.empty();
    }
    var titles =
        items.stream().map(item -> stylebook.say("item", Map.of("item", title(item)))).toList();
    return draft.told(
        "discussed", "discussed-items", Map.of("items", stylebook.list("list", titles)));
  }
}
