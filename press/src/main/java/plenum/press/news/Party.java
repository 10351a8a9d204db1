package plenum.press.news;

import java.util.List;

/**
 * A side of a meeting.
 *
 * @param bodies departments, city halls, agencies that took part for it
 * @param place the city where its people sat
 */
public record Party(String name, List<String> bodies, String place) {
  public Party {
    bodies = List.copyOf(bodies);
  }
}
