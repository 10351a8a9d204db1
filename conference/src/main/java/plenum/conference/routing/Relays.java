package plenum.conference.routing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.interpretation.Booth;
import plenum.conference.interpretation.Console;
import plenum.conference.interpretation.Ear;
import plenum.conference.programme.Ordered;
import plenum.conference.programme.SeatId;

/**
 * What the interpreters of one room hear. Whoever would by others hear themselves hears the floor,
 * so that no chain of relays closes.
 *
 * @param heard by every interpreter who works in a booth
 */
public record Relays(Map<SeatId, Heard> heard) {
  public Relays {
    heard = Ordered.copyOf(heard);
  }

  /**
   * @param channel the language of the channel; empty for the floor
   * @param degree how many interpreters are between the floor and this ear: 0 for the floor, 1 for
   *     a relay, 2 for a relay of a relay
   * @param byItself whether the program has chosen it because the booth does not know what is
   *     spoken
   */
  public record Heard(Optional<String> channel, int degree, boolean byItself) {
    static final Heard FLOOR = new Heard(Optional.empty(), 0, false);
  }

  static Relays of(Conference conference, Channels channels, Participants participants) {
    var wishes = new LinkedHashMap<SeatId, Heard>();
    for (var booth : conference.interpretation().plan().working()) {
      for (var seat : booth.seats()) {
        if (participants.seat(seat).isPresent()) {
          wishes.put(seat, wish(conference, channels, booth, seat));
        }
      }
    }
    var heard = new LinkedHashMap<SeatId, Heard>();
    var speakers = speakers(wishes, channels);
    wishes.forEach((seat, wish) -> heard.put(seat, resolved(seat, wish, speakers)));
    return new Relays(heard);
  }

  private static Heard wish(Conference conference, Channels channels, Booth booth, SeatId seat) {
    var ear =
        conference.interpretation().console(seat).map(Console::ear).orElseGet(Ear.AsNeeded::new);
    return switch (ear) {
      case Ear.OfFloor() -> Heard.FLOOR;
      case Ear.Relay(var language) -> new Heard(Optional.of(language), 1, false);
      case Ear.AsNeeded() ->
          channels
              .spoken()
              .filter(language -> !booth.understands(language))
              .flatMap(_ -> conference.interpretation().plan().pivot())
              .filter(pivot -> booth.understands(pivot) && !isOut(conference, seat, pivot))
              .map(pivot -> new Heard(Optional.of(pivot), 1, true))
              .orElse(Heard.FLOOR);
    };
  }

  /** Nobody hears the channel that they speak into. */
  private static boolean isOut(Conference conference, SeatId seat, String language) {
    return conference
        .interpretation()
        .console(seat)
        .filter(console -> console.into().equals(language))
        .isPresent();
  }

  /** Whom each would hear, if each heard what they wish. */
  private static Map<SeatId, SeatId> speakers(Map<SeatId, Heard> wishes, Channels channels) {
    var speakers = new HashMap<SeatId, SeatId>();
    wishes.forEach((listener, wish) ->
        wish.channel()
            .flatMap(language -> channels.of(language).interpreter())
            .ifPresent(speaker -> speakers.put(listener, speaker)));
    return speakers;
  }

  private static Heard resolved(SeatId seat, Heard wish, Map<SeatId, SeatId> speakers) {
    return inCircle(seat, speakers)
        ? Heard.FLOOR
        : new Heard(wish.channel(), degree(seat, speakers), wish.byItself());
  }

  private static int degree(SeatId seat, Map<SeatId, SeatId> next) {
    int degree = 0;
    var at = Optional.ofNullable(next.get(seat));
    while (at.isPresent() && degree < next.size()) {
      degree++;
      at = inCircle(at.get(), next) ? Optional.empty() : Optional.ofNullable(next.get(at.get()));
    }
    return degree;
  }

  private static boolean inCircle(SeatId seat, Map<SeatId, SeatId> next) {
    var at = next.get(seat);
    for (int step = 0; at != null && step < next.size(); step++) {
      if (at.equals(seat)) {
        return true;
      }
      at = next.get(at);
    }
    return false;
  }
}
