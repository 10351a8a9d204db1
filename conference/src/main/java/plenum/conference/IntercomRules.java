package plenum.conference;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import plenum.conference.intercom.Call;
import plenum.conference.intercom.Circle;
import plenum.conference.intercom.Intercom;
import plenum.conference.intercom.Line;
import plenum.conference.intercom.Signal;
import plenum.conference.intercom.Word;
import plenum.conference.interpretation.Booth;
import plenum.conference.programme.Role;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Routing;

/** What may be said at the intercom, and who gets it. */
public final class IntercomRules {
  private IntercomRules() {}

  /** What a word came to. */
  public sealed interface Outcome {
    record Changed(Intercom after) implements Outcome {}

    record Refused(Refusal why) implements Outcome {}
  }

  /** Decides what somebody who is in the chamber does. */
  public static Outcome decide(
      Conference conference, Intercom intercom, SeatId by, Word word, Instant now) {
    var why = whyNot(conference, intercom, by, word, now);
    return why.isPresent()
        ? new Outcome.Refused(why.get())
        : new Outcome.Changed(after(conference, intercom, by, word, now));
  }

  private static Optional<Refusal> whyNot(
      Conference conference, Intercom intercom, SeatId by, Word word, Instant now) {
    return switch (word) {
      case Word.Give(var signal) ->
          whyNoInterpreter(conference, by)
              .or(() -> whyNobodySpeaks(conference, by))
              .or(() -> whyTooSoon(conference, intercom, by, signal, now));
      case Word.CallOperator() -> whyNoInterpreter(conference, by);
      case Word.TakeBackCall() -> whyNoInterpreter(conference, by);
      case Word.AnswerCall(var seat) ->
          isOperator(conference, by)
              ? when(
                  !intercom.calls().containsKey(seat), new InterpretationRefusal.NobodyCalled(seat))
              : Optional.of(new PersonRefusal.NotForYou());
      case Word.Write(var to, var text) ->
          whyNoCircle(conference, by, to)
              .or(() ->
                  when(
                      text.isBlank() || text.length() > Line.LONGEST,
                      new InterpretationRefusal.LineUnusable(Line.LONGEST)));
    };
  }

  private static Optional<Refusal> when(boolean holds, Refusal why) {
    return holds ? Optional.of(why) : Optional.empty();
  }

  private static Optional<Refusal> whyNoInterpreter(Conference conference, SeatId by) {
    return when(booth(conference, by).isEmpty(), new InterpretationRefusal.InNoBooth(by));
  }

  private static Optional<Refusal> whyNobodySpeaks(Conference conference, SeatId by) {
    return when(
        conference.programme().seats().stream()
            .noneMatch(seat -> !seat.id().equals(by) && isAddressed(conference, seat.id(), by)),
        new InterpretationRefusal.NobodySpeaks());
  }

  private static Optional<Refusal> whyTooSoon(
      Conference conference, Intercom intercom, SeatId by, Signal signal, Instant now) {
    return intercom
        .again(signal, room(conference, by), now)
        .map(again -> (int) Duration.between(now, again).plusMillis(999).toSeconds())
        .map(InterpretationRefusal.SignalledAlready::new);
  }

  private static Optional<Refusal> whyNoCircle(Conference conference, SeatId by, Circle to) {
    if (to == Circle.BOOTHS && isOperator(conference, by)) {
      return Optional.empty();
    }
    return whyNoInterpreter(conference, by)
        .or(() ->
            when(
                to == Circle.PARTNER && partner(conference, by).isEmpty(),
                new InterpretationRefusal.NoPartner()));
  }

  private static Intercom after(
      Conference conference, Intercom intercom, SeatId by, Word word, Instant now) {
    return switch (word) {
      case Word.Give(var signal) -> intercom.signalled(signal, room(conference, by), now);
      case Word.CallOperator() ->
          intercom.calls().containsKey(by)
              ? intercom
              : intercom.called(by, new Call(now, Optional.empty()));
      case Word.TakeBackCall() -> intercom.withoutCall(by);
      case Word.AnswerCall(var seat) ->
          Optional.ofNullable(intercom.calls().get(seat))
              .map(call -> intercom.called(seat, new Call(call.at(), Optional.of(by))))
              .orElse(intercom);
      case Word.Write(var to, var text) ->
          intercom.written(room(conference, by), by, to, text.strip(), now);
    };
  }

  /** What this seat is shown of what booths ask whoever speaks: speakers, chairs and booths. */
  public static List<Signal> asked(
      Conference conference, Intercom intercom, SeatId seat, Instant now) {
    var room = conference.roomNumber(seat);
    var asked = room.isPresent() ? intercom.asked(room.getAsInt(), now) : List.<Signal>of();
    boolean shown =
        !asked.isEmpty()
            && (booth(conference, seat).isPresent()
                || conference.programme().chairs().contains(seat)
                || isAddressed(conference, seat, seat));
    return shown ? asked : List.of();
  }

  /** The lines that this seat reads, the newest last. */
  public static List<Line> read(Conference conference, Intercom intercom, SeatId seat) {
    var room = conference.roomNumber(seat);
    boolean works = booth(conference, seat).isPresent();
    if (room.isEmpty() || !works && !isOperator(conference, seat)) {
      return List.of();
    }
    var partner = partner(conference, seat);
    return intercom.lines().stream()
        .filter(line -> line.room() == room.getAsInt())
        .filter(line ->
            line.to() == Circle.BOOTHS
                || line.from().equals(seat)
                || partner.filter(line.from()::equals).isPresent())
        .toList();
  }

  public static boolean isOperator(Conference conference, SeatId seat) {
    return conference.seat(seat).filter(it -> it.role() == Role.OPERATOR).isPresent();
  }

  /** Whether this seat is one of those whom everybody in the room of the other one may hear. */
  private static boolean isAddressed(Conference conference, SeatId seat, SeatId listener) {
    return conference.roomNumber(seat).isPresent()
        && conference.roomNumber(seat).equals(conference.roomNumber(listener))
        && conference.seat(seat).filter(it -> Voices.of(conference).hears(it)).isPresent();
  }

  private static Optional<Booth> booth(Conference conference, SeatId seat) {
    return conference.interpretation().plan().of(seat);
  }

  private static Optional<SeatId> partner(Conference conference, SeatId seat) {
    return booth(conference, seat).flatMap(booth -> booth.partnerOf(seat));
  }

  private static int room(Conference conference, SeatId seat) {
    return conference.roomNumber(seat).orElse(Routing.PLENARY);
  }
}
