package plenum.conference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import plenum.conference.command.OpeningCommand;
import plenum.conference.event.OpeningEvent;
import plenum.conference.opening.Opening;
import plenum.conference.opening.RollAnswer;
import plenum.conference.opening.RollEntry;
import plenum.conference.opening.RollPlace;
import plenum.conference.opening.SideRoll;
import plenum.conference.programme.PersonId;

/** Any chair calls the roll; each side answers for its own people, and for all of them. */
final class RollRules {
  private RollRules() {}

  /** A call that nobody has answered yet is still the one that is meant. */
  static Decision call(Entitlement entitlement) {
    return whyNotOpen(entitlement)
        .or(() -> whyTooMany(entitlement))
        .map(Decision::refused)
        .orElseGet(() -> isUnanswered(entitlement) ? Decision.accepted() : called(entitlement));
  }

  private static Decision called(Entitlement entitlement) {
    return Decision.accepted(
        new OpeningEvent.RollCalled(
            opening(entitlement).rolls().size() + 1,
            entitlement.chair().orElseThrow(),
            entitlement.seat().orElseThrow().id(),
            entitlement.now()));
  }

  private static boolean isUnanswered(Entitlement entitlement) {
    return opening(entitlement).roll().filter(call -> call.sides().isEmpty()).isPresent();
  }

  private static Optional<Refusal> whyTooMany(Entitlement entitlement) {
    return opening(entitlement).rolls().size() < Opening.MOST_ROLLS || isUnanswered(entitlement)
        ? Optional.empty()
        : Optional.of(new OpeningRefusal.TooManyRolls(Opening.MOST_ROLLS));
  }

  static Decision confirm(Entitlement entitlement, OpeningCommand.ConfirmRoll command) {
    var side = command.side();
    var list = RollPlace.of(entitlement.conference().programme(), side);
    return whyNotOpen(entitlement)
        .or(() -> whyNotThisCall(entitlement, command.number()))
        .or(() -> whyNotThese(entitlement, command, list))
        .map(Decision::refused)
        .orElseGet(() -> confirmed(entitlement, command, list));
  }

  private static Optional<Refusal> whyNotOpen(Entitlement entitlement) {
    return entitlement.conference().phase() == Phase.OPEN
        ? Optional.empty()
        : Optional.of(new StageRefusal.MeetingNotOpen());
  }

  private static Optional<Refusal> whyNotThisCall(Entitlement entitlement, int number) {
    var last = opening(entitlement).roll();
    if (last.isEmpty()) {
      return Optional.of(new OpeningRefusal.RollNotCalled());
    }
    return last.get().number() == number
        ? Optional.empty()
        : Optional.of(new OpeningRefusal.RollCalledAnew());
  }

  /** Nobody of another side, nobody twice, nobody left out. */
  private static Optional<Refusal> whyNotThese(
      Entitlement entitlement, OpeningCommand.ConfirmRoll command, List<RollPlace> list) {
    var people = list.stream().map(RollPlace::person).collect(Collectors.toSet());
    var named = new HashSet<PersonId>();
    for (var answer : command.answers()) {
      var person = answer.person();
      if (entitlement.conference().programme().person(person).isEmpty()) {
        return Optional.of(new ThingRefusal.UnknownPerson(person));
      }
      if (!people.contains(person)) {
        return Optional.of(new OpeningRefusal.NotOnTheRoll(person, command.side()));
      }
      if (!named.add(person)) {
        return Optional.of(new OpeningRefusal.NamedTwice(person));
      }
    }
    return list.stream()
        .map(RollPlace::person)
        .filter(person -> !named.contains(person))
        .findFirst()
        .map(OpeningRefusal.NotNamed::new);
  }

  private static Decision confirmed(
      Entitlement entitlement, OpeningCommand.ConfirmRoll command, List<RollPlace> list) {
    var entries = entries(list, command.answers());
    var before =
        opening(entitlement)
            .roll()
            .flatMap(call -> Optional.ofNullable(call.sides().get(command.side())))
            .map(SideRoll::entries);
    return before.filter(entries::equals).isPresent()
        ? Decision.accepted()
        : Decision.accepted(
            new OpeningEvent.RollConfirmed(
                command.number(),
                command.side(),
                entitlement.seat().orElseThrow().id(),
                entries,
                entitlement.now()));
  }

  /** In the list's order, whatever order the answers came in. */
  private static List<RollEntry> entries(List<RollPlace> list, List<RollAnswer> answers) {
    Map<PersonId, RollAnswer> said = new HashMap<>();
    answers.forEach(answer -> said.put(answer.person(), answer));
    return list.stream()
        .flatMap(place ->
            Optional.ofNullable(said.get(place.person())).stream()
                .map(answer ->
                    new RollEntry(
                        place.seat(), place.person(), answer.attended(), answer.capacity())))
        .toList();
  }

  private static Opening opening(Entitlement entitlement) {
    return entitlement.conference().opening();
  }
}
