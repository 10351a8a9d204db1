package plenum.conference.opening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.conference.interpretation.BoothId;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/**
 * Who was found to be there, and whether they are heard.
 *
 * @param rolls every call of the roll, the last one last
 * @param soundCheck the one that is under way; none once the meeting is open
 */
public record Opening(List<RollCall> rolls, Optional<SoundCheck> soundCheck) {
  public static final Opening NONE = new Opening(List.of(), Optional.empty());

  /** Calls in one conference: each is kept for the minutes, and none of them can be taken back. */
  public static final int MOST_ROLLS = 50;

  public Opening {
    rolls = List.copyOf(rolls);
  }

  /** The last call, which is the one that sides answer. */
  public Optional<RollCall> roll() {
    return rolls.isEmpty() ? Optional.empty() : Optional.of(rolls.getLast());
  }

  public Opening called(int number, SeatId chair, Instant at) {
    var longer = new ArrayList<>(rolls);
    longer.add(new RollCall(number, chair, at, Map.of()));
    return new Opening(longer, soundCheck);
  }

  public Opening confirmed(int number, DelegationId side, SideRoll answer) {
    return new Opening(
        rolls.stream()
            .map(call -> call.number() == number ? call.with(side, answer) : call)
            .toList(),
        soundCheck);
  }

  public Opening soundCheckBegun(SeatId by, Instant at) {
    return with(Optional.of(new SoundCheck(by, at, Optional.empty(), Map.of(), Map.of())));
  }

  public Opening reading(SeatId seat) {
    return with(soundCheck.map(check -> check.calling(seat)));
  }

  public Opening judged(SeatId seat, SoundResult result) {
    return with(soundCheck.map(check -> check.with(seat, result)));
  }

  public Opening marked(SeatId seat, BoothId booth, SoundResult result) {
    return with(soundCheck.map(check -> check.marked(seat, booth, result)));
  }

  public Opening soundCheckEnded() {
    return with(Optional.empty());
  }

  /** A seat that was struck reads nothing. What the roll says of its people stays. */
  public Opening without(SeatId seat) {
    return with(soundCheck.map(check -> check.without(seat)));
  }

  private Opening with(Optional<SoundCheck> check) {
    return new Opening(rolls, check);
  }
}
