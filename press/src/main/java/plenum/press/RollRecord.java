package plenum.press;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.conference.opening.Attended;
import plenum.conference.opening.Capacity;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Ordered;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.PersonName;
import plenum.conference.programme.Texts;

/**
 * One call of the roll, and what came of it.
 *
 * @param sides in the order of the sides, also those that did not answer
 */
public record RollRecord(Instant at, List<Answer> sides) {
  public RollRecord {
    sides = List.copyOf(sides);
  }

  /**
   * What a side said last.
   *
   * @param confirmed when; empty if it did not answer
   * @param lines in the order of protocol
   */
  public record Answer(DelegationId side, Optional<Instant> confirmed, List<Line> lines) {
    public Answer {
      lines = List.copyOf(lines);
    }
  }

  /**
   * What a side said of one of its people.
   *
   * @param names by BCP 47 tag, exactly as supplied
   * @param room the name of the room where they sat, if it was one
   */
  public record Line(
      PersonId person,
      Map<String, PersonName> names,
      Texts room,
      Attended attended,
      Capacity capacity) {
    public Line {
      names = Ordered.copyOf(names);
    }
  }
}
