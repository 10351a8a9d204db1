package plenum.conference.role;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A line of the table while it is written. */
final class Cells {
  private final Map<Capacity, Cell> byCapacity = new EnumMap<>(Capacity.class);
  private Attendance attendance = Attendance.ADMITTED;

  /** A line on which these have this reach. */
  static Cells to(Reach reach, Capacity... capacities) {
    return new Cells().and(reach, capacities);
  }

  /** A line for who sits in a seat, in whatever capacity. */
  static Cells anySeat() {
    return to(
        Reach.OWN_SEAT,
        Capacity.HEAD,
        Capacity.SECRETARY,
        Capacity.DELEGATE,
        Capacity.EXPERT,
        Capacity.INTERPRETER,
        Capacity.PRESS_OFFICER,
        Capacity.OPERATOR,
        Capacity.OBSERVER,
        Capacity.GUEST);
  }

  /** A line for those who lead a side, over its own people. */
  static Cells leaders() {
    return to(Reach.OWN_SIDE, Capacity.HEAD, Capacity.DEPUTY, Capacity.SECRETARY, Capacity.CHAIR);
  }

  /** The same, where any chair also sees to what belongs to no side. */
  static Cells leadersAndChairs() {
    return leaders().and(Reach.OWN_SIDE_AND_NOBODYS, Capacity.CHAIR);
  }

  /** A line for those who speak for themselves: an expert speaks when called. */
  static Cells speakers() {
    return to(Reach.OWN_SEAT, Capacity.HEAD, Capacity.SECRETARY, Capacity.DELEGATE, Capacity.GUEST);
  }

  /** Also these, with this reach; what was said of them before is void. */
  Cells and(Reach reach, Capacity... capacities) {
    for (var capacity : capacities) {
      byCapacity.put(capacity, new Cell(reach, List.of()));
    }
    return this;
  }

  /** As far as these notes do not narrow what was said of this one. */
  Cells noting(Capacity capacity, Note... notes) {
    byCapacity.computeIfPresent(capacity, (_, cell) -> new Cell(cell.reach(), List.of(notes)));
    return this;
  }

  /** With these notes for everybody on the line. */
  Cells noting(Note... notes) {
    byCapacity.replaceAll((_, cell) -> new Cell(cell.reach(), List.of(notes)));
    return this;
  }

  Cells attending(Attendance needed) {
    attendance = needed;
    return this;
  }

  Attendance attendance() {
    return attendance;
  }

  Map<Capacity, Cell> byCapacity() {
    return byCapacity;
  }
}
