package plenum.dossier.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import plenum.conference.programme.ConferenceId;
import plenum.conference.programme.DelegationId;

/**
 * What one side's minutes say, in no language: who was there, what was gone through, and what its
 * secretary wrote beside it. They hold what everybody may read and what this side has sealed for
 * itself, and nothing that another sealed, whoever passes it.
 *
 * @param side whose minutes they are
 * @param sides in the order of the sides, those of whom nobody came too
 * @param others who was there for no side
 * @param sections in the order in which they were gone through
 * @param messages that preceded the meeting, as the side wrote them down
 * @param draft since they were put out for correction; the side's marks are not in them any more
 */
public record Minutes(
    Head head,
    DelegationId side,
    Directory directory,
    List<AttendingSide> sides,
    List<Attendee> others,
    List<Section> sections,
    List<Happening.Written> messages,
    JointMinutes joint,
    Optional<DraftState> draft) {
  public Minutes {
    sides = List.copyOf(sides);
    others = List.copyOf(others);
    sections = List.copyOf(sections);
    messages = List.copyOf(messages);
  }

  /**
   * From all events of a conference in their order.
   *
   * @param events with the sealed parts of this side; those of others are left aside
   * @param now to when what still goes on has lasted
   */
  public static Minutes of(ConferenceId id, List<Happened> events, DelegationId side, Instant now) {
    return MinutesReader.read(id, events, Optional.of(side), now)
        .minutes(side, JointMinutes.of(id, events, now));
  }
}
