package plenum.server.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.IntercomRules;
import plenum.conference.intercom.Call;
import plenum.conference.intercom.Circle;
import plenum.conference.intercom.Intercom;
import plenum.conference.intercom.Line;
import plenum.conference.intercom.Signal;
import plenum.conference.intercom.Word;
import plenum.conference.programme.SeatId;
import plenum.wire.FromPage;
import plenum.wire.IntercomView;
import plenum.wire.IntercomView.BoothSignal;
import plenum.wire.IntercomView.IntercomCall;
import plenum.wire.IntercomView.IntercomCircle;
import plenum.wire.IntercomView.IntercomLine;
import plenum.wire.IntercomView.IntercomSignal;

/** The intercom as seats see it. */
record IntercomViews(Conference conference, Intercom intercom, Instant now) {

  static Word word(FromPage.OfIntercom request) {
    return switch (request) {
      case FromPage.SignalSpeaker(_, var signal) -> new Word.Give(Signal.valueOf(signal.name()));
      case FromPage.CallOperator(_, var on) ->
          on ? new Word.CallOperator() : new Word.TakeBackCall();
      case FromPage.AnswerCall(_, var seat) -> new Word.AnswerCall(new SeatId(seat));
      case FromPage.WriteLine(_, var to, var text) ->
          new Word.Write(Circle.valueOf(to.name()), text);
    };
  }

  IntercomView of(SeatId seat) {
    if (intercom.equals(Intercom.SILENT)) {
      return IntercomView.SILENT;
    }
    return new IntercomView(
        signals(seat),
        Optional.ofNullable(intercom.calls().get(seat)).map(IntercomViews::call),
        IntercomRules.isOperator(conference, seat) ? calls() : Map.of(),
        IntercomRules.read(conference, intercom, seat).stream().map(IntercomViews::line).toList());
  }

  private List<IntercomSignal> signals(SeatId seat) {
    var asked = IntercomRules.asked(conference, intercom, seat, now);
    boolean asks = conference.interpretation().plan().of(seat).isPresent();
    var room = conference.roomNumber(seat);
    var signals = new ArrayList<IntercomSignal>();
    for (var signal : Signal.values()) {
      var again =
          asks && room.isPresent()
              ? intercom.again(signal, room.getAsInt(), now)
              : Optional.<Instant>empty();
      if (asked.contains(signal) || again.isPresent()) {
        signals.add(
            new IntercomSignal(BoothSignal.valueOf(signal.name()), asked.contains(signal), again));
      }
    }
    return signals;
  }

  private Map<String, IntercomCall> calls() {
    var calls = new LinkedHashMap<String, IntercomCall>();
    intercom.calls().forEach((seat, call) -> calls.put(seat.value(), call(call)));
    return calls;
  }

  private static IntercomCall call(Call call) {
    return new IntercomCall(call.at(), call.seenBy().map(SeatId::value));
  }

  private static IntercomLine line(Line line) {
    return new IntercomLine(
        line.number(),
        line.from().value(),
        IntercomCircle.valueOf(line.to().name()),
        line.text(),
        line.at());
  }
}
