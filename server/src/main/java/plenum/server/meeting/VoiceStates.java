package plenum.server.meeting;

import java.time.Instant;
import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.Decision;
import plenum.conference.Phase;
import plenum.conference.Rules;
import plenum.conference.SeatState;
import plenum.conference.Voices;
import plenum.conference.command.Actor;
import plenum.conference.command.FloorCommand;
import plenum.conference.floor.AskKind;
import plenum.conference.floor.Turn;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.wire.OwnView.Voice;

/**
 * What a seat's microphone is good for at this moment, told from the state alone. Whether what is
 * granted is routed already, the routes say.
 */
final class VoiceStates {
  private final Conference conference;
  private final Instant now;
  private final Voices voices;

  VoiceStates(Conference conference, Instant now) {
    this.conference = conference;
    this.now = now;
    voices = Voices.of(conference);
  }

  Conference conference() {
    return conference;
  }

  /** Whether nobody regulates who is heard. */
  boolean everybody() {
    return voices.everybody();
  }

  /** Whether this seat's slides are let through. */
  boolean show(SeatId seat) {
    return voices.shows(seat);
  }

  Voice of(Seat seat) {
    var floor = conference.floor();
    if (conference.phase() != Phase.OPEN
        || !floor.mode().isRegulated() && floor.priority().isEmpty()) {
      return Voice.SWITCH;
    }
    if (!floor.mode().isRegulated()) {
      return voices.hears(seat.id()) ? Voice.SWITCH : Voice.SILENCED;
    }
    return turnOf(seat.id()).map(turn -> speaking(seat, turn)).orElseGet(() -> silent(seat));
  }

  /** Whether the page should send sound: it has a right to, or may have one at any moment. */
  boolean wanted(Seat seat) {
    return switch (of(seat)) {
      case SWITCH, GRANTED, HEARD -> true;
      case WAITS, LISTENS, MAY_ASK, MAY_OPEN, SILENCED, OTHER_SPEAKS, MUTED -> false;
    };
  }

  /** The turn in which this seat speaks, or renders the speaker. */
  private Optional<Turn> turnOf(SeatId seat) {
    var floor = conference.floor();
    return floor
        .turn(seat)
        .or(() ->
            floor.turns().stream()
                .filter(turn -> conference.interpreterOf(turn).filter(seat::equals).isPresent())
                .findFirst());
  }

  private Voice speaking(Seat seat, Turn turn) {
    if (conference.state(seat.id()).filter(SeatState::muted).isPresent()) {
      return Voice.MUTED;
    }
    if (!turn.voice().equals(seat.id())) {
      return Voice.OTHER_SPEAKS;
    }
    if (!voices.hears(seat.id())) {
      return Voice.SILENCED;
    }
    return Voice.GRANTED;
  }

  private Voice silent(Seat seat) {
    if (voices.hears(seat.id())) { // a chair's priority needs no turn
      return Voice.GRANTED;
    }
    if (conference.floor().asks().stream().anyMatch(ask -> ask.seat().equals(seat.id()))) {
      return Voice.WAITS;
    }
    if (allowed(seat, new FloorCommand.OpenMicrophone())) {
      return Voice.MAY_OPEN;
    }
    return allowed(seat, new FloorCommand.Ask(AskKind.REQUEST)) ? Voice.MAY_ASK : Voice.LISTENS;
  }

  private boolean allowed(Seat seat, FloorCommand command) {
    return Rules.decide(conference, command, new Actor.Seated(seat.id()), now)
            instanceof Decision.Accepted(var events)
        && !events.isEmpty();
  }
}
