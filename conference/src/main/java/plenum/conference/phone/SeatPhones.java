package plenum.conference.phone;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.command.Device;
import plenum.conference.command.DeviceKey;

/**
 * The phones beside one seat, and the code by which others come.
 *
 * @param generation of the code that was issued last; 0 before the first
 * @param until when the code is over; empty while none is in force
 * @param phones in the order in which they came
 * @param lastNumber the highest that a phone was ever given here
 */
public record SeatPhones(
    int generation, Optional<Instant> until, List<Phone> phones, int lastNumber) {
  static final SeatPhones NONE = new SeatPhones(0, Optional.empty(), List.of(), 0);

  public SeatPhones {
    phones = List.copyOf(phones);
  }

  /** Whether the code of this generation opens anything. */
  public boolean opens(int code) {
    return until.isPresent() && generation == code;
  }

  public Optional<Phone> phone(DeviceKey device) {
    return phones.stream().filter(phone -> phone.device().key().equals(device)).findFirst();
  }

  /** Who asks, first come first. */
  public List<Phone> waiting() {
    return phones.stream().filter(phone -> !phone.admitted()).toList();
  }

  /** The first moment at which something here is over. */
  public Optional<Instant> nextEnd() {
    return Stream.concat(until.stream(), phones.stream().map(Phone::until)).min(Instant::compareTo);
  }

  /** Who waited with the former code has to come with the new one; who listens goes on. */
  SeatPhones issued(int code, Instant end) {
    var kept = phones.stream().filter(Phone::admitted).toList();
    return new SeatPhones(code, Optional.of(end), kept, lastNumber);
  }

  SeatPhones ended() {
    return new SeatPhones(generation, Optional.empty(), List.of(), lastNumber);
  }

  SeatPhones with(Device device, int number, Instant at) {
    var phone = new Phone(device, number, false, at, until.orElse(at));
    return withPhones(Stream.concat(phones.stream(), Stream.of(phone)).toList(), number);
  }

  SeatPhones admitted(DeviceKey device, Instant at) {
    return withPhones(
        phones.stream()
            .map(phone -> phone.device().key().equals(device) ? phone.admitted(at) : phone)
            .toList(),
        lastNumber);
  }

  SeatPhones without(DeviceKey device) {
    return withPhones(
        phones.stream().filter(phone -> !phone.device().key().equals(device)).toList(), lastNumber);
  }

  /** Without what was over by then. */
  SeatPhones expired(Instant now) {
    return new SeatPhones(
        generation,
        until.filter(now::isBefore),
        phones.stream().filter(phone -> now.isBefore(phone.until())).toList(),
        lastNumber);
  }

  private SeatPhones withPhones(List<Phone> changed, int number) {
    return new SeatPhones(generation, until, changed, Math.max(lastNumber, number));
  }
}
