package plenum.server.meeting;

import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.SeatState;
import plenum.conference.Voices;
import plenum.conference.floor.Turn;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.wire.OwnView.Voice;

/**
 * What the floor makes of a seat's microphone, told from the state alone. Whether what is granted
 * is routed already, the routes say; what a seat without a turn may ask for, the rules.
 */
final class VoiceStates {
  private final Conference conference;
  private final Voices voices;

  VoiceStates(Conference conference) {
    this.conference = conference;
    voices = Voices.of(conference);
  }

  /** Whether nobody regulates who is heard. */
  boolean everybody() {
    return voices.everybody();
  }

  /** Whether this seat's slides are let through. */
  boolean show(SeatId seat) {
    return conference.seat(seat).filter(voices::shows).isPresent();
  }

  /** Empty where the seat has no part in what is being said, and waits or may ask. */
  Optional<Voice> held(Seat seat) {
    if (seat.role() == Role.OBSERVER) {
      return Optional.of(Voice.LISTENS);
    }
    if (voices.booths().contains(seat.id()) && !voices.hears(seat)) {
      return Optional.of(turnOf(seat.id()).isPresent() ? Voice.OTHER_SPEAKS : Voice.BOOTH);
    }
    if (voices.everybody() || voices.apart().contains(seat.id())) {
      return Optional.of(Voice.SWITCH);
    }
    if (!conference.floor().mode().isRegulated()) {
      return Optional.of(voices.hears(seat) ? Voice.SWITCH : Voice.SILENCED);
    }
    return turnOf(seat.id())
        .map(turn -> speaking(seat, turn))
        .or(
            () -> // a chair's priority needs no turn
            voices.hears(seat) ? Optional.of(Voice.GRANTED) : Optional.empty());
  }

  /** Whether the page should send sound. */
  boolean wanted(Seat seat) {
    return held(seat).filter(it -> it == Voice.SWITCH || it == Voice.GRANTED).isPresent()
        || conference.interpretation().isOnAir(seat.id());
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
    return voices.hears(seat) ? Voice.GRANTED : Voice.SILENCED;
  }
}
