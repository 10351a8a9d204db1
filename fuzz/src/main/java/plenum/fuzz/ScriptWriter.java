package plenum.fuzz;

import java.io.ByteArrayOutputStream;

/** Writes seeds that {@link Script} reads. */
public final class ScriptWriter {
  private final ByteArrayOutputStream octets = new ByteArrayOutputStream();

  public ScriptWriter u8(int value) {
    octets.write(value);
    return this;
  }

  public ScriptWriter u16(int value) {
    return u8(value >> 8).u8(value);
  }

  public ScriptWriter octets(byte[] more) {
    octets.writeBytes(more);
    return this;
  }

  public ScriptWriter sized(byte[] more) {
    return u16(more.length).octets(more);
  }

  public byte[] end() {
    return octets.toByteArray();
  }
}
