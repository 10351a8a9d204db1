package plenum.server.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plenum.conference.Conference;
import plenum.conference.command.OpeningCommand;
import plenum.conference.opening.Attended;
import plenum.conference.opening.Capacity;
import plenum.conference.opening.RollAnswer;
import plenum.conference.opening.RollCall;
import plenum.conference.opening.RollEntry;
import plenum.conference.opening.RollPlace;
import plenum.conference.opening.SideRoll;
import plenum.conference.opening.SoundCheck;
import plenum.conference.opening.SoundFault;
import plenum.conference.opening.SoundResult;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.Programme;
import plenum.conference.programme.SeatId;
import plenum.wire.FromPage;
import plenum.wire.OpeningView;

/** Who was found to be there in the words of the wire, both ways. */
final class OpeningViews {
  private OpeningViews() {}

  static OpeningView of(Conference conference, Setting setting) {
    return new OpeningView(
        conference.opening().roll().map(call -> call(call, setting.lists())),
        conference
            .opening()
            .soundCheck()
            .map(check -> check(check, setting.readers(), booths(conference))));
  }

  private static OpeningView.RollCall call(
      RollCall call, Map<String, List<OpeningView.RollPlace>> lists) {
    var sides = new LinkedHashMap<String, OpeningView.SideRoll>();
    call.sides().forEach((side, answer) -> sides.put(side.value(), answer(answer)));
    return new OpeningView.RollCall(call.number(), call.chair().value(), call.at(), sides, lists);
  }

  private static OpeningView.SoundCheck check(
      SoundCheck check, List<String> readers, Map<String, List<String>> booths) {
    var results = new LinkedHashMap<String, OpeningView.SoundResult>();
    check.results().forEach((seat, result) -> results.put(seat.value(), result(result)));
    var marks = new LinkedHashMap<String, Map<String, OpeningView.SoundResult>>();
    check
        .marks()
        .forEach((seat, ofSeat) -> {
          var byBooth = new LinkedHashMap<String, OpeningView.SoundResult>();
          ofSeat.forEach((booth, result) -> byBooth.put(booth.value(), result(result)));
          marks.put(seat.value(), byBooth);
        });
    return new OpeningView.SoundCheck(
        check.by().value(),
        check.since(),
        check.called().map(SeatId::value),
        readers,
        results,
        marks,
        booths);
  }

  private static OpeningView.SoundResult result(SoundResult result) {
    return new OpeningView.SoundResult(
        result.fault().map(fault -> OpeningView.SoundFault.valueOf(fault.name())), result.at());
  }

  /** The booths that hear anything: an empty one is waited for by nobody. */
  private static Map<String, List<String>> booths(Conference conference) {
    var booths = new LinkedHashMap<String, List<String>>();
    conference.interpretation().plan().booths().stream()
        .filter(booth -> booth.seats().stream().anyMatch(conference::admitted))
        .forEach(booth -> booths.put(booth.id().value(), booth.into()));
    return booths;
  }

  private static OpeningView.SideRoll answer(SideRoll answer) {
    return new OpeningView.SideRoll(
        answer.by().value(),
        answer.at(),
        answer.entries().stream().map(OpeningViews::entry).toList());
  }

  private static OpeningView.RollEntry entry(RollEntry entry) {
    return new OpeningView.RollEntry(
        entry.seat().value(),
        entry.person().value(),
        OpeningView.Attended.valueOf(entry.attended().name()),
        capacity(entry.capacity()));
  }

  /** Whom each side is asked about: it is told by the programme alone. */
  static Map<String, List<OpeningView.RollPlace>> lists(Programme programme) {
    var lists = new LinkedHashMap<String, List<OpeningView.RollPlace>>();
    for (DelegationId side : programme.heading().order()) {
      lists.put(
          side.value(), RollPlace.of(programme, side).stream().map(OpeningViews::place).toList());
    }
    return lists;
  }

  private static OpeningView.RollPlace place(RollPlace place) {
    return new OpeningView.RollPlace(
        place.seat().value(), place.person().value(), capacity(place.capacity()));
  }

  private static OpeningView.Capacity capacity(Capacity capacity) {
    return OpeningView.Capacity.valueOf(capacity.name());
  }

  /**
   * What a page asks.
   *
   * @throws IllegalArgumentException if it names something by what is no id
   */
  static OpeningCommand command(FromPage.OfOpening request) {
    return switch (request) {
      case FromPage.CallRoll _ -> new OpeningCommand.CallRoll();
      case FromPage.ConfirmRoll(_, var call, var side, var answers) ->
          new OpeningCommand.ConfirmRoll(
              call, new DelegationId(side), answers.stream().map(OpeningViews::answer).toList());
      case FromPage.BeginSoundCheck _ -> new OpeningCommand.BeginSoundCheck();
      case FromPage.CallForSound(_, var seat) -> new OpeningCommand.CallForSound(new SeatId(seat));
      case FromPage.JudgeSound(_, var seat, var fault) ->
          new OpeningCommand.JudgeSound(
              new SeatId(seat), fault.map(found -> SoundFault.valueOf(found.name())));
    };
  }

  private static RollAnswer answer(OpeningView.RollAnswer answer) {
    return new RollAnswer(
        new PersonId(answer.person()),
        Attended.valueOf(answer.attended().name()),
        Capacity.valueOf(answer.capacity().name()));
  }
}
