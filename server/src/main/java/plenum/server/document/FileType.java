package plenum.server.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** What a file is, told by its first octets and by nothing else. */
enum FileType {
  PDF("application/pdf", "255044462d"), // ISO 32000-1, section 7.5.2
  PNG("image/png", "89504e470d0a1a0a"), // RFC 2083, section 3.1
  JPEG("image/jpeg", "ffd8ff"); // ITU-T T.81, section B.1.1.3

  /** Octets that tell every type, and the likeliest wrong ones, from the others. */
  static final int TELLING = 512;

  private final String mediaType;
  private final String signature;

  FileType(String mediaType, String signature) {
    this.mediaType = mediaType;
    this.signature = signature;
  }

  String mediaType() {
    return mediaType;
  }

  static Optional<FileType> of(byte[] start) {
    return Arrays.stream(values()).filter(type -> begins(start, type.signature)).findFirst();
  }

  /** What a file that is none of these looks like, in words that follow “This is”. */
  static String otherwise(byte[] start) {
    if (start.length == 0) {
      return "an empty file";
    }
    if (begins(start, "504b0304")) {
      return "a ZIP archive or a document of a word processor";
    }
    if (begins(start, "d0cf11e0")) {
      return "a document of an older word processor";
    }
    if (begins(start, "47494638") || begins(start, "52494646") || begins(start, "49492a00")) {
      return "a picture of another kind";
    }
    var text = new String(start, StandardCharsets.UTF_8).strip().toLowerCase(Locale.ROOT);
    return text.startsWith("<!doctype html") || text.startsWith("<html") || text.startsWith("<svg")
        ? "a web page or drawing"
        : "something else";
  }

  private static boolean begins(byte[] start, String signature) {
    return HexFormat.of().formatHex(start).startsWith(signature);
  }
}
