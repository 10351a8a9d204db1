package plenum.conference.phone;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import plenum.conference.command.DeviceKey;
import plenum.conference.event.PhoneEvent;
import plenum.conference.programme.Ordered;
import plenum.conference.programme.SeatId;

/**
 * Which phones may listen, and beside which seat each of them does. What a phone may hear is said
 * by its seat: it has no place, voice or word of its own.
 *
 * @param bySeat only seats for which a code was ever issued
 */
public record Phones(Map<SeatId, SeatPhones> bySeat) {
  public static final Phones NONE = new Phones(Map.of());

  public Phones {
    bySeat = Ordered.copyOf(bySeat);
  }

  public SeatPhones beside(SeatId seat) {
    return bySeat.getOrDefault(seat, SeatPhones.NONE);
  }

  /** Whether this phone was let in beside this seat, and is still. */
  public boolean listens(SeatId seat, DeviceKey device) {
    return beside(seat).phone(device).filter(Phone::admitted).isPresent();
  }

  /** The first moment at which a code or a phone's time is over. */
  public Optional<Instant> nextEnd() {
    return bySeat.values().stream()
        .flatMap(seat -> seat.nextEnd().stream())
        .min(Instant::compareTo);
  }

  public Phones after(PhoneEvent event) {
    return switch (event) {
      case PhoneEvent.PhoneCodeIssued(var seat, var generation, var until) ->
          with(seat, phones -> phones.issued(generation, until));
      case PhoneEvent.PhoneCodeEnded(var seat, _) -> with(seat, SeatPhones::ended);
      case PhoneEvent.PhoneKnocked(var seat, var device, var number, var at) ->
          with(seat, phones -> phones.with(device, number, at));
      case PhoneEvent.PhoneAdmitted(var seat, var device, var at) ->
          with(seat, phones -> phones.admitted(device, at));
      case PhoneEvent.PhoneLeft(var seat, var device, _) ->
          with(seat, phones -> phones.without(device));
      case PhoneEvent.PhoneRemoved(var seat, var device, _) ->
          with(seat, phones -> phones.without(device));
      case PhoneEvent.PhonesExpired(var seat, var at) -> with(seat, phones -> phones.expired(at));
    };
  }

  /** The seat was shown the door, or its link was ended: so are those beside it. */
  public Phones ended(SeatId seat) {
    return bySeat.containsKey(seat) ? with(seat, SeatPhones::ended) : this;
  }

  public Phones without(SeatId seat) {
    return bySeat.containsKey(seat) ? new Phones(Ordered.without(bySeat, seat)) : this;
  }

  private Phones with(SeatId seat, UnaryOperator<SeatPhones> change) {
    return new Phones(Ordered.with(bySeat, seat, change.apply(beside(seat))));
  }
}
