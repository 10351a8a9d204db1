package plenum.conference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plenum.conference.command.Actor;
import plenum.conference.event.Event;
import plenum.conference.event.FloorEvent;
import plenum.conference.floor.AskKind;
import plenum.conference.floor.Floor;
import plenum.conference.floor.Mode;
import plenum.conference.floor.Right;
import plenum.conference.floor.Turn;
import plenum.conference.floor.TurnEnd;
import plenum.conference.programme.SeatId;

/**
 * What follows on the floor by itself from whatever has happened: who is gone, or in a sealed room,
 * neither speaks nor waits, who stood in for a chair that is back is done, and in a free discussion
 * a free place goes to the first who waits.
 */
final class FloorFollows {
  private FloorFollows() {}

  /** The events that follow, in order; they leave nothing that would follow from them. */
  static List<Event> of(Conference conference, Instant now) {
    if (conference.phase() != Phase.OPEN || conference.floor().equals(Floor.NONE)) {
      return List.of();
    }
    var events = new ArrayList<Event>(gone(conference, now));
    var next = opened(conference.after(events), now);
    while (next.isPresent()) { // each takes one who waits from the list
      events.add(next.get());
      next = opened(conference.after(events), now);
    }
    return events;
  }

  private static List<Event> gone(Conference conference, Instant now) {
    var floor = conference.floor();
    var events = new ArrayList<Event>();
    for (var turn : floor.turns()) {
      over(conference, turn, now)
          .ifPresent(
              why -> events.add(new FloorEvent.TurnEnded(turn.seat(), why, Optional.empty(), now)));
      if (turn.isInterpreted() && !interprets(conference, turn)) {
        events.add(new FloorEvent.VoicePassed(turn.seat(), turn.seat(), now));
      }
    }
    for (var ask : floor.asks()) {
      if (ask.kind() != AskKind.LISTED && !conference.inPlenary(ask.seat())
          || !hasVoice(conference, ask.seat())) {
        events.add(new FloorEvent.AskWithdrawn(ask.seat(), ask.kind()));
      }
    }
    for (var by : floor.priority()) {
      if (!actsAsChair(conference, by, now)
          || !reachable(conference, by)
          || !conference.inPlenary(by)) {
        events.add(new FloorEvent.PriorityReleased(by, now));
      }
    }
    return events;
  }

  private static Optional<TurnEnd> over(Conference conference, Turn turn, Instant now) {
    if (!conference.inPlenary(turn.seat())) {
      return Optional.of(TurnEnd.GONE);
    }
    var entitled =
        turn.right() == Right.CHAIR
            ? actsAsChair(conference, turn.seat(), now)
            : hasVoice(conference, turn.seat());
    return !entitled ? Optional.of(TurnEnd.RIGHT_ENDED) : Optional.empty();
  }

  /** Who sits there now may do so for something else than when they asked. */
  private static boolean hasVoice(Conference conference, SeatId seat) {
    return conference.seat(seat).filter(found -> QueueRules.hasVoice(found.role())).isPresent();
  }

  private static boolean interprets(Conference conference, Turn turn) {
    return conference.inPlenary(turn.voice())
        && conference.interpreterOf(turn).filter(turn.voice()::equals).isPresent();
  }

  private static boolean actsAsChair(Conference conference, SeatId seat, Instant now) {
    return new Entitlement(conference, new Actor.Seated(seat), now).chair().isPresent();
  }

  /** A silence that nobody is there to end would be for good. */
  private static boolean reachable(Conference conference, SeatId seat) {
    return conference
        .state(seat)
        .filter(state -> state.presence().absentSince().isEmpty())
        .isPresent();
  }

  private static Optional<Event> opened(Conference conference, Instant now) {
    var floor = conference.floor();
    if (floor.mode() != Mode.FREE || floor.discussing().size() >= floor.terms().microphones()) {
      return Optional.empty();
    }
    return floor.order(conference::sideOf).stream()
        .filter(ask -> ask.kind() != AskKind.POINT_OF_ORDER)
        .filter(ask -> conference.inPlenary(ask.seat()) && floor.turn(ask.seat()).isEmpty())
        .findFirst()
        .flatMap(ask -> conference.seat(ask.seat()))
        .map(seat ->
            new FloorEvent.TurnBegan(
                seat.id(),
                Right.OPEN,
                floor.terms().lasts(Right.OPEN),
                Optional.empty(),
                false,
                now));
  }
}
