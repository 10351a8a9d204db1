package plenum.conference.role;

import java.util.Map;

/** A cell without what narrows it. */
public record Grant(Capacity capacity, Reach reach) {
  static Grant of(Map.Entry<Capacity, Cell> cell) {
    return new Grant(cell.getKey(), cell.getValue().reach());
  }
}
