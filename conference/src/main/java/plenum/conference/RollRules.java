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
  static Decision call(Standing standing) {
    return whyNotOpen(standing)
        .or(() -> whyTooMany(standing))
        .map(Decision::refused)
        .orElseGet(() -> isUnanswered(standing) ? Decision.accepted() : called(standing));
  }

  private static Decision called(Standing standing) {
    return Decision.accepted(
        new OpeningEvent.RollCalled(
            opening(standing).rolls().size() + 1,
            standing.chair().orElseThrow(),
            standing.seat().orElseThrow().id(),
            standing.now()));
  }

  private static boolean isUnanswered(Standing standing) {
    return opening(standing).roll().filter(call -> call.sides().isEmpty()).isPresent();
  }

  private static Optional<Refusal> whyTooMany(Standing standing) {
    return opening(standing).rolls().size() < Opening.MOST_ROLLS || isUnanswered(standing)
        ? Optional.empty()
        : Optional.of(new OpeningRefusal.TooManyRolls(Opening.MOST_ROLLS));
  }

  static Decision confirm(Standing standing, OpeningCommand.ConfirmRoll command) {
    var side = command.side();
    var list = RollPlace.of(standing.conference().programme(), side);
    return whyNotOpen(standing)
        .or(() -> whyNotThisCall(standing, command.number()))
        .or(() -> whyNotThese(standing, command, list))
        .map(Decision::refused)
        .orElseGet(() -> confirmed(standing, command, list));
  }

  private static Optional<Refusal> whyNotOpen(Standing standing) {
    return standing.conference().phase() == Phase.OPEN
        ? Optional.empty()
        : Optional.of(new StageRefusal.MeetingNotOpen());
  }

  private static Optional<Refusal> whyNotThisCall(Standing standing, int number) {
    var last = opening(standing).roll();
    if (last.isEmpty()) {
      return Optional.of(new OpeningRefusal.RollNotCalled());
    }
    return last.get().number() == number
        ? Optional.empty()
        : Optional.of(new OpeningRefusal.RollCalledAnew());
  }

  /** Nobody of another side, nobody twice, nobody left out. */
  private static Optional<Refusal> whyNotThese(
      Standing standing, OpeningCommand.ConfirmRoll command, List<RollPlace> list) {
    var people = list.stream().map(RollPlace::person).collect(Collectors.toSet());
    var named = new HashSet<PersonId>();
    for (var answer : command.answers()) {
      var person = answer.person();
      if (standing.conference().programme().person(person).isEmpty()) {
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
      Standing standing, OpeningCommand.ConfirmRoll command, List<RollPlace> list) {
    var entries = entries(list, command.answers());
    var before =
        opening(standing)
            .roll()
            .flatMap(call -> Optional.ofNullable(call.sides().get(command.side())))
            .map(SideRoll::entries);
    return before.filter(entries::equals).isPresent()
        ? Decision.accepted()
        : Decision.accepted(
            new OpeningEvent.RollConfirmed(
                command.number(),
                command.side(),
                standing.seat().orElseThrow().id(),
                entries,
                standing.now()));
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

  private static Opening opening(Standing standing) {
    return standing.conference().opening();
  }
}
