package plenum.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The agenda as everyone sees it.
 *
 * @param items in the order in which they are to be taken
 * @param adopted when all chairs adopted it
 * @param current the item that is open
 * @param courses what has become of the items that were opened, by item
 * @param proposals what a chair has put to the others, the oldest first
 */
public record AgendaView(
    List<Item> items,
    Optional<Instant> adopted,
    Optional<String> current,
    Map<String, Course> courses,
    List<Proposal> proposals) {

  /**
   * An item.
   *
   * @param title by language
   * @param minutes how long it is meant to take
   * @param side whose item it is, if it is one's
   * @param terms on which the floor is taken when it is opened
   */
  public record Item(
      String id,
      Map<String, String> title,
      int minutes,
      Optional<String> side,
      FloorView.Terms terms) {}

  /**
   * What has become of an item.
   *
   * @param taken milliseconds for which it was open until it was closed last
   * @param running since when it is open; empty while it is not
   */
  public record Course(Instant opened, long taken, Optional<Instant> running) {}

  /**
   * Waits for chairs to agree.
   *
   * @param items the agenda that is proposed; empty where the present one is to be adopted
   * @param agreed the chairs that have agreed, the proposer first
   * @param awaited the chairs that have not
   */
  public record Proposal(
      int number,
      Optional<List<Item>> items,
      String proposedBy,
      Instant at,
      List<String> agreed,
      List<String> awaited) {}
}
