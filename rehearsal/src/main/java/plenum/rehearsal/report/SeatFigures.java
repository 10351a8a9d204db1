package plenum.rehearsal.report;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What one synthetic seat noticed.
 *
 * @param number from 1
 * @param colour of its picture, 0xRRGGBB
 * @param hertz of its tone
 * @param joinMillis from turning to the server until media could flow; empty if it never could
 * @param windowsExpected one-second windows in which somebody else's tone ought to be found
 * @param windowsHeard those in which it was
 * @param windowsWrong those in which another one was
 * @param framesRight of stage and other head, that showed whom they ought to
 * @param framesWrong that showed somebody else, or nothing known
 * @param pictures in how many outlets pictures came
 * @param listened seconds in which others spoke
 * @param returns how often it had to come back
 * @param trouble what it said of itself at the end; empty if nothing
 */
public record SeatFigures(
    int number,
    String name,
    String side,
    char letter,
    int colour,
    int hertz,
    OptionalDouble joinMillis,
    Loss sound,
    Loss picture,
    Delay soundDelay,
    Delay pictureDelay,
    int windowsExpected,
    int windowsHeard,
    int windowsWrong,
    long framesRight,
    long framesWrong,
    int pictures,
    double listened,
    List<Interruption> interruptions,
    int returns,
    String trouble) {
  public SeatFigures {
    interruptions = List.copyOf(interruptions);
  }

  public long count(Interruption.Kind kind) {
    return interruptions.stream().filter(one -> one.kind() == kind).count();
  }

  /** Of all of this kind together, in all outlets. */
  public double seconds(Interruption.Kind kind) {
    return interruptions.stream()
        .filter(one -> one.kind() == kind)
        .mapToDouble(Interruption::seconds)
        .sum();
  }

  public double heardPercent() {
    return windowsExpected == 0 ? 100 : 100.0 * windowsHeard / windowsExpected;
  }

  /** {@code #rrggbb} */
  public String hexColour() {
    return "#%06x".formatted(colour);
  }
}
