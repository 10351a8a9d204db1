package plenum.conference.command;

import java.util.List;
import plenum.conference.programme.SeatId;

/** Phones that listen beside a seat. */
public sealed interface PhoneCommand extends Command {
  /** A code by which phones may ask; the former is void, and who listens by it goes on. */
  record IssuePhoneCode(SeatId seat) implements PhoneCommand {}

  /** No code is in force any more, and every phone beside this seat falls silent. */
  record EndPhoneCode(SeatId seat) implements PhoneCommand {}

  /** Lets those of these in who still wait. */
  record AdmitPhones(SeatId seat, List<DeviceKey> devices) implements PhoneCommand {
    public AdmitPhones {
      devices = List.copyOf(devices);
    }
  }

  /** Turns a phone away that waits, or sends one away that listens. */
  record RemovePhone(SeatId seat, DeviceKey device) implements PhoneCommand {}

  /**
   * A phone came with a code. Asking again is harmless.
   *
   * @param generation the one that the code carries
   */
  record KnockByPhone(SeatId seat, int generation, Device device) implements PhoneCommand {}

  /** It goes by itself. */
  record LeaveByPhone(SeatId seat, DeviceKey device) implements PhoneCommand {}

  /** Ends the codes and the phones whose time is over. */
  record EndExpiredPhones() implements PhoneCommand {}
}
