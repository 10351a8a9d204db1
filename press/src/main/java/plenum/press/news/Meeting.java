package plenum.press.news;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import plenum.conference.programme.Purpose;

/**
 * What a release tells of a meeting, in the words of its own language.
 *
 * @param host as the release names it: a side, or whoever called the meeting
 * @param sides in the order in which the release names them
 * @param people each once, second mentions joined, in the order of first mention
 * @param statements in the order of the text
 * @param messages what had been written or said before the meeting
 */
public record Meeting(
    Optional<LocalDate> held,
    Optional<Purpose> purpose,
    String subject,
    String host,
    List<Party> sides,
    List<Attendee> people,
    List<Said> statements,
    List<PriorMessage> messages,
    List<Undertaking> commitments) {
  /** A release that tells of no meeting, as far as is known. */
  public static final Meeting UNKNOWN =
      new Meeting(
          Optional.empty(),
          Optional.empty(),
          "",
          "",
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  public Meeting {
    sides = List.copyOf(sides);
    people = List.copyOf(people);
    statements = List.copyOf(statements);
    messages = List.copyOf(messages);
    commitments = List.copyOf(commitments);
  }
}
