package plenum.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An input read as a sequence of steps, for targets with a state. Past its end it yields zeros and
 * empty arrays, so that every input is a script.
 */
public final class Script {
  private final byte[] input;
  private int at;

  public Script(byte[] input) {
    this.input = input;
  }

  public boolean more() {
    return at < input.length;
  }

  /** The next octet, 0 to 255. */
  public int u8() {
    return more() ? input[at++] & 0xff : 0;
  }

  /** The next two octets, 0 to 65535. */
  public int u16() {
    return u8() << 8 | u8();
  }

  /** So many octets, or what is left if that is less. */
  public byte[] octets(int length) {
    int end = Math.min(input.length, at + length);
    var taken = Arrays.copyOfRange(input, at, end);
    at = end;
    return taken;
  }

  /** Octets that come after their number in two octets. */
  public byte[] sized() {
    return octets(u16());
  }

  /** All that is left. */
  public byte[] rest() {
    return octets(input.length);
  }

  /** All that is left as UTF-8, what is none replaced. */
  public String text() {
    return new String(rest(), StandardCharsets.UTF_8);
  }
}
