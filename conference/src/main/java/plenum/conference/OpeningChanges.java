package plenum.conference;

import plenum.conference.event.OpeningEvent;
import plenum.conference.opening.Opening;
import plenum.conference.opening.SideRoll;
import plenum.conference.opening.SoundResult;

/** What is found out about who is there makes this of a conference. */
final class OpeningChanges {
  private OpeningChanges() {}

  static Conference after(Conference conference, OpeningEvent event) {
    return conference.with(after(conference.opening(), event));
  }

  private static Opening after(Opening opening, OpeningEvent event) {
    return switch (event) {
      case OpeningEvent.RollCalled(var number, var chair, _, var at) ->
          opening.called(number, chair, at);
      case OpeningEvent.RollConfirmed(var number, var side, var by, var entries, var at) ->
          opening.confirmed(number, side, new SideRoll(by, at, entries));
      case OpeningEvent.SoundCheckBegan(var by, var at) -> opening.soundCheckBegun(by, at);
      case OpeningEvent.SoundCalled(var seat, _, _) -> opening.reading(seat);
      case OpeningEvent.SoundJudged(var seat, var fault, _, var at) ->
          opening.judged(seat, new SoundResult(fault, at));
      case OpeningEvent.BoothHeard(var booth, var seat, var fault, _, var at) ->
          opening.marked(seat, booth, new SoundResult(fault, at));
    };
  }
}
