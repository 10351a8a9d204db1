package plenum.rehearsal.rules;

import java.util.List;

/**
 * A seat of the meeting, as whoever convened it wrote it down.
 *
 * @param people who is on the roll for this seat
 * @param letter of its picture
 * @param colour of its picture, 0xRRGGBB
 */
public record Player(
    String seat,
    String name,
    String side,
    String part,
    boolean chair,
    String language,
    List<String> people,
    char letter,
    int colour) {
  public Player {
    people = List.copyOf(people);
  }
}
