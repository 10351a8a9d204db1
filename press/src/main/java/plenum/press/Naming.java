package plenum.press;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.PersonName;
import plenum.conference.release.Style;
import plenum.conference.statement.Who;

/**
 * How people and sides are called: the sides in the style's order, a person in full where a text
 * names them first and as the style has it afterwards. Only forms that were supplied are used.
 */
final class Naming {
  private final MeetingRecord meeting;
  private final Stylebook stylebook;
  private final Style style;
  private final String language;
  private final Draft draft;

  Naming(MeetingRecord meeting, Stylebook stylebook, Style style, String language, Draft draft) {
    this.meeting = meeting;
    this.stylebook = stylebook;
    this.style = style;
    this.language = language;
    this.draft = draft;
  }

  /** All sides as this style orders them. */
  List<SideRecord> sides() {
    return ordered(meeting.sides());
  }

  /** Those of which somebody was there. */
  List<SideRecord> present() {
    return ordered(meeting.present());
  }

  private List<SideRecord> ordered(List<SideRecord> sides) {
    var sorted = new ArrayList<>(sides);
    sorted.sort(Comparator.comparingInt(side -> rank(side.delegation().id())));
    return sorted;
  }

  /** Where a side stands; after all of them whoever has none. */
  int rank(Optional<DelegationId> side) {
    return side.map(this::rank).orElse(Integer.MAX_VALUE);
  }

  private int rank(DelegationId side) {
    int named = style.order().indexOf(side);
    return named >= 0 ? named : style.order().size() + place(side);
  }

  private int place(DelegationId side) {
    var ids = meeting.sides().stream().map(one -> one.delegation().id()).toList();
    return ids.contains(side) ? ids.indexOf(side) : ids.size();
  }

  String name(Delegation side) {
    return draft.supplied(side.name(), Missing.Part.SIDE_NAME, "");
  }

  String side(DelegationId id) {
    return meeting
        .side(id)
        .map(SideRecord::delegation)
        .map(this::name)
        .orElseGet(() -> draft.gap(Missing.Part.SIDE_NAME, id.value()));
  }

  /** In a row; a gap where there is none. */
  String row(List<SideRecord> sides) {
    var names = sides.stream().map(side -> name(side.delegation())).toList();
    return names.isEmpty() ? draft.gap(Missing.Part.SIDES, "") : stylebook.list("list", names);
  }

  /**
   * How somebody is called.
   *
   * @param described whether something is said of them after the name
   */
  record Called(String words, boolean described) {}

  /** With title and body, both of which are a gap where they were not supplied. */
  String whole(Optional<PersonId> person, Optional<PersonName> name, String about) {
    person.ifPresent(draft::mentions);
    return stylebook.say(
        "person." + style.names(),
        Map.of(
            "name",
            draft.supplied(name.map(PersonName::fullName), Missing.Part.PERSON_NAME, about),
            "title",
            draft.supplied(name.map(PersonName::title), Missing.Part.TITLE, about),
            "body",
            draft.supplied(name.map(PersonName::body), Missing.Part.BODY, about)));
  }

  /** In full with what there is of title and body where they are named first. */
  Called person(PersonId id, Map<String, PersonName> names) {
    var name = Optional.ofNullable(names.get(language)).filter(one -> !one.fullName().isBlank());
    if (name.isEmpty()) {
      var about = names.values().stream().map(PersonName::fullName).findFirst();
      return new Called(draft.gap(Missing.Part.PERSON_NAME, about.orElse(id.value())), false);
    }
    boolean first = !draft.mentioned(id);
    draft.mentions(id);
    return first ? inFull(name.get()) : again(name.get());
  }

  private Called inFull(PersonName name) {
    var full = Draft.quoted(name.fullName());
    var title = Draft.quoted(name.title());
    var body = Draft.quoted(name.body());
    if (title.isBlank()) {
      return body.isBlank()
          ? new Called(full, false)
          : new Called(stylebook.say("person-body", Map.of("name", full, "body", body)), true);
    }
    return body.isBlank()
        ? new Called(
            stylebook.say("person-title." + style.names(), Map.of("name", full, "title", title)),
            style.names() == Style.NameOrder.NAME_TITLE_BODY)
        : new Called(
            stylebook.say(
                "person." + style.names(), Map.of("name", full, "title", title, "body", body)),
            true);
  }

  private Called again(PersonName name) {
    var full = Draft.quoted(name.fullName());
    var brief = name.shortForm().isBlank() ? full : Draft.quoted(name.shortForm());
    var words =
        switch (style.second()) {
          case FULL_NAME -> full;
          case SHORT_FORM -> brief;
          case TITLE_AND_SHORT_FORM ->
              name.title().isBlank()
                  ? brief
                  : stylebook.say(
                      "person-again", Map.of("name", brief, "title", Draft.quoted(name.title())));
        };
    return new Called(words, false);
  }

  /** Whose word it is, before its verb. */
  String speaker(Who who, Optional<DelegationId> behalf) {
    var called =
        switch (who) {
          case Who.OfPerson(var id) -> person(id);
          case Who.OfSide(var side) -> new Called(side(side), false);
          case Who.Participants() -> plainly("speaker.participants");
          case Who.AllSides() -> plainly("speaker.all");
          case Who.Outside(var outsider) -> new Called(Draft.quoted(outsider), false);
        };
    return behalf.isPresent()
        ? stylebook.say("speaker.behalf", Map.of("who", called.words(), "side", side(behalf.get())))
        : subject(called);
  }

  /** Before a verb. */
  String subject(Called called) {
    return called.described()
        ? stylebook.say("speaker.described", Map.of("who", called.words()))
        : called.words();
  }

  /** Where it is not the one who acts. */
  String other(Who who) {
    return switch (who) {
      case Who.OfPerson(var id) -> person(id).words();
      case Who.OfSide(var side) -> side(side);
      case Who.Participants() -> stylebook.say("other.participants", Map.of());
      case Who.AllSides() -> stylebook.say("other.all", Map.of());
      case Who.Outside(var outsider) -> Draft.quoted(outsider);
    };
  }

  Called person(PersonId id) {
    return person(id, meeting.person(id).map(Person::names).orElse(Map.of()));
  }

  private Called plainly(String key) {
    return new Called(stylebook.say(key, Map.of()), false);
  }
}
