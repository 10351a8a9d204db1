package plenum.conference.command;

/**
 * A browser that knocks.
 *
 * @param label what the admitting side reads of it, such as "Firefox on Linux"
 */
public record Device(DeviceKey key, String label) {
  /** Characters of a label; the rest is cut, since a browser says what it likes. */
  public static final int LONGEST_LABEL = 80;

  public Device {
    label = label.strip();
    label = label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL);
  }
}
