package plenum.server.photograph;

import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of picture that are taken, told by their first octets and by nothing else. */
enum Format {
  /** SOI and the first octet of the next marker (ITU-T T.81, section B.1.1.3). */
  JPEG("jpeg", "ffd8ff"),
  /** The signature (RFC 2083, section 3.1). */
  PNG("png", "89504e470d0a1a0a");

  /** Octets that tell every format from the others. */
  static final int TELLING = 8;

  private final String reader;
  private final String signature;

  Format(String reader, String signature) {
    this.reader = reader;
    this.signature = signature;
  }

  /** What the JDK calls its reader. */
  String reader() {
    return reader;
  }

  static Optional<Format> of(byte[] start) {
    return Stream.of(values()).filter(format -> format.begins(start)).findFirst();
  }

  private boolean begins(byte[] start) {
    return HexFormat.of().formatHex(start).startsWith(signature);
  }
}
