package plenum.dossier.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import plenum.conference.programme.DelegationId;

/**
 * A side and its people.
 *
 * @param roll when it last answered a call of the roll
 * @param people in the order of protocol, the absent ones too
 */
public record AttendingSide(DelegationId side, Optional<Instant> roll, List<Attendee> people) {
  public AttendingSide {
    people = List.copyOf(people);
  }

  public List<Attendee> present() {
    return people.stream().filter(Attendee::present).toList();
  }

  public List<Attendee> missing() {
    return people.stream().filter(one -> !one.present()).toList();
  }
}
