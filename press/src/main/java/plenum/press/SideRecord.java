package plenum.press;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.Site;

/**
 * A side and who was there for it.
 *
 * @param participants the head first, then as the order of proceedings lists them
 */
public record SideRecord(Delegation delegation, List<Participant> participants) {
  public SideRecord {
    participants = List.copyOf(participants);
  }

  /** Whether anybody of this side was in the meeting. */
  public boolean tookPart() {
    return !participants.isEmpty();
  }

  /** Where its people sat, each place once. */
  public List<Site> places() {
    return participants.stream().flatMap(one -> one.site().stream()).distinct().toList();
  }

  /** Where the side is at home: where its head sat, else the first of its sites. */
  public Optional<Site> seatOfSide() {
    return Stream.concat(
            participants.stream().filter(Participant::head).flatMap(one -> one.site().stream()),
            delegation.sites().stream())
        .findFirst();
  }
}
