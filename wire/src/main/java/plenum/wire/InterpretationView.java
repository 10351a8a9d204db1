package plenum.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one seat may hear, or see signed, in the room in which it is, and, for an interpreter, how
 * the console stands.
 *
 * @param channels by language (BCP 47): those to which booths give a voice
 * @param signs by sign language (BCP 47): those into which booths work
 * @param spoken the language of the floor; empty while it is not known
 * @param choice what this page has asked to hear
 * @param booth for who works in one
 */
public record InterpretationView(
    Map<String, ChannelView> channels,
    Map<String, SignView> signs,
    Optional<String> spoken,
    HearingChoice choice,
    Optional<BoothView> booth) {

  /** Nobody interprets. */
  public static final InterpretationView NONE =
      new InterpretationView(
          Map.of(),
          Map.of(),
          Optional.empty(),
          new HearingChoice(Optional.empty(), HearingMode.BOTH),
          Optional.empty());

  /**
   * A language as it is listened to.
   *
   * @param interpreter the seat whose voice is on it; empty where the floor is heard instead
   * @param source what its packets carry as CSRC; 0 for the floor
   */
  public record ChannelView(Optional<String> interpreter, long source) {}

  /**
   * A sign language as it is watched.
   *
   * @param interpreter who is on the air in it and seen; empty while nobody is
   */
  public record SignView(Optional<String> interpreter) {}

  /** How what a booth produces reaches people: heard, or signed and seen. */
  public enum BoothMedium {
    VOICE,
    SIGN
  }

  /**
   * @param language empty for one's own
   */
  public record HearingChoice(Optional<String> language, HearingMode mode) {}

  /** Which of floor and interpretation. */
  public enum HearingMode {
    BOTH,
    ORIGINAL,
    INTERPRETATION
  }

  /**
   * An interpreter's console.
   *
   * @param medium what goes out: a microphone, or a camera
   * @param into the booth's outgoing channels, A and B; a booth that signs has one
   * @param from what it understands besides
   * @param partner who else works here, if they are here now
   * @param out the language to which the console is set
   * @param onAir since when what goes out is on
   * @param carried whether that is what is heard, or seen, on the channel now
   * @param automatic whether the direction turns by itself
   * @param ear what was chosen to be heard
   * @param hears what is heard now
   * @param handover that was asked for
   */
  public record BoothView(
      String id,
      BoothMedium medium,
      List<String> into,
      List<String> from,
      Optional<BoothPartner> partner,
      String out,
      Optional<Instant> onAir,
      boolean carried,
      boolean automatic,
      EarChoice ear,
      HeardNow hears,
      Optional<HandoverView> handover) {
    public BoothView {
      into = List.copyOf(into);
      from = List.copyOf(from);
    }
  }

  /** The colleague, and since when they are on the air into which language. */
  public record BoothPartner(String seat, boolean connected, Optional<Instant> onAir, String out) {}

  /**
   * @param asNeeded the floor, or the pivot's channel where the booth does not know what is spoken
   * @param channel another channel; the floor where this is empty and {@code asNeeded} is not set
   */
  public record EarChoice(boolean asNeeded, Optional<String> channel) {}

  /**
   * @param channel empty for the floor
   * @param degree how many interpreters stand between: 0 for the floor, 1 for a relay, 2 for a
   *     relay of a relay
   * @param byItself whether the program has chosen it
   */
  public record HeardNow(Optional<String> channel, int degree, boolean byItself) {}

  /**
   * @param by who asked
   * @param due when it takes place; empty until the other has accepted
   */
  public record HandoverView(String by, Optional<Instant> due) {}
}
