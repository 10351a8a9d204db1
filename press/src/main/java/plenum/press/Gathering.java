package plenum.press;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.opening.Attended;
import plenum.conference.opening.Capacity;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.PersonId;

/**
 * What was held, between whom, who chaired, and who was there by the roll: heads and who took part
 * in some capacity. Who was absent is no news, nor are interpreters and technicians.
 */
final class Gathering {
  private final MeetingRecord meeting;
  private final String language;
  private final Stylebook stylebook;
  private final Draft draft;
  private final Naming naming;
  private final Frame frame;

  Gathering(Drafting.Desk desk, Frame frame) {
    meeting = desk.meeting();
    language = desk.language();
    stylebook = desk.stylebook();
    draft = desk.draft();
    naming = desk.naming();
    this.frame = frame;
  }

  List<Release.Paragraph> paragraphs() {
    var meeting = Stream.of(held(), between(), chaired()).flatMap(Optional::stream).toList();
    var roll = naming.sides().stream().flatMap(side -> attended(side).stream()).toList();
    return Stream.of(meeting, roll)
        .filter(sentences -> !sentences.isEmpty())
        .map(Release.Paragraph::new)
        .toList();
  }

  /** By its host with the others, where the host was there; else by those who were. */
  private Optional<Release.Sentence> held() {
    var day = frame.meetingDay();
    var present = naming.present();
    var host = meeting.hostSide().filter(SideRecord::tookPart);
    var others = present.stream().filter(side -> host.filter(side::equals).isEmpty()).toList();
    return host.isPresent() && !others.isEmpty()
        ? draft.told(
            "held",
            "held." + meeting.purpose(),
            Map.of(
                "host", naming.name(host.get().delegation()),
                "others", naming.row(others),
                "day", day,
                "subject", frame.subject()))
        : draft.told(
            "held",
            "held-together." + meeting.purpose(),
            Map.of("sides", naming.row(present), "day", day, "subject", frame.subject()));
  }

  private Optional<Release.Sentence> between() {
    var sides = naming.present().stream().map(this::described).toList();
    return draft.told(
        "between",
        "between",
        Map.of(
            "sides",
            sides.isEmpty()
                ? draft.gap(Missing.Part.SIDES, "")
                : stylebook.list("described", sides)));
  }

  private String described(SideRecord side) {
    var delegation = side.delegation();
    var about = delegation.name().inOrElse(language);
    var bodies =
        delegation.bodies().stream()
            .map(body -> draft.supplied(body, Missing.Part.BODIES, ""))
            .toList();
    var cities =
        side.places().stream()
            .map(place -> draft.supplied(place.city(), Missing.Part.CITY, ""))
            .toList();
    return stylebook.say(
        "described",
        Map.of(
            "name",
            naming.name(delegation),
            "bodies",
            bodies.isEmpty()
                ? draft.gap(Missing.Part.BODIES, about)
                : stylebook.list("list", bodies),
            "cities",
            cities.isEmpty()
                ? draft.gap(Missing.Part.CITY, about)
                : stylebook.list("list", cities)));
  }

  private Optional<Release.Sentence> chaired() {
    var inOrder = new ArrayList<>(meeting.chairs());
    inOrder.removeIf(this::stayedAway);
    inOrder.sort(Comparator.comparingInt(chair -> naming.rank(chair.side())));
    var chairs = inOrder.stream().map(this::chair).toList();
    return draft.told(
        "chaired",
        "chaired",
        Map.of(
            "count",
            chairs.size(),
            "chairs",
            chairs.isEmpty()
                ? draft.gap(Missing.Part.CHAIR, "")
                : stylebook.list("people", chairs)));
  }

  /** Of a side that did not come nobody is missing. */
  private boolean stayedAway(Chair chair) {
    return chair.side().flatMap(meeting::side).filter(side -> !side.tookPart()).isPresent();
  }

  private String chair(Chair chair) {
    if (chair.presided().isEmpty()) {
      var side = chair.side().flatMap(meeting::side).map(SideRecord::delegation);
      return draft.gap(
          Missing.Part.CHAIR,
          side.map(Delegation::name).map(name -> name.inOrElse(language)).orElse(""));
    }
    var person = chair.presided().get();
    var whole = naming.whole(person.person(), person.name(language), person.anyName(language));
    return chair.byDeputy() ? stylebook.say("chair-by-deputy", Map.of("person", whole)) : whole;
  }

  private Optional<Release.Sentence> attended(SideRecord side) {
    var there = there(side.delegation().id());
    if (there.isEmpty()) {
      return Optional.empty();
    }
    var people = there.stream().map(this::attendee).toList();
    return draft.told(
        "attended-" + side.delegation().id().value(),
        "attended",
        Map.of(
            "side",
            naming.name(side.delegation()),
            "people",
            stylebook.list("people", people),
            "count",
            people.size()));
  }

  /** Whoever was found present at any call, once, as the side said of them last. */
  private List<RollRecord.Line> there(DelegationId side) {
    var found = new LinkedHashMap<PersonId, RollRecord.Line>();
    for (var roll : meeting.rolls()) {
      for (var answer : roll.sides()) {
        if (answer.side().equals(side)) {
          answer.lines().stream()
              .filter(Gathering::isNews)
              .forEach(line -> found.put(line.person(), line));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static boolean isNews(RollRecord.Line line) {
    return line.attended() == Attended.PRESENT
        && switch (line.capacity()) {
          case HEAD, ACTING_HEAD, DELEGATE, ADVISER, EXPERT, SECRETARY, PRESS_OFFICER, OBSERVER ->
              true;
          case INTERPRETER, TECHNICIAN -> false;
        };
  }

  /** A delegate is what everybody is of whom nothing else is said. */
  private String attendee(RollRecord.Line line) {
    var person = naming.person(line.person(), line.names()).words();
    return line.capacity() == Capacity.DELEGATE
        ? person
        : stylebook.say(
            "attendee",
            Map.of(
                "person",
                person,
                "capacity",
                stylebook.say("capacity." + line.capacity(), Map.of())));
  }
}
