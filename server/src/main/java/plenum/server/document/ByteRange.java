package plenum.server.document;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of a file (RFC 9110, section 14.1.2).
 *
 * @param from the first byte, from 0
 * @param length bytes, at least 1
 */
record ByteRange(long from, long length) {
  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /** What a header asks for. */
  sealed interface Asked {
    /** No range, one in another unit, or several: the whole may be sent instead. */
    record Whole() implements Asked {}

    record Part(ByteRange range) implements Asked {}

    /** Nothing of the file lies in it. */
    record Outside() implements Asked {}
  }

  /**
   * @param size of the file, in bytes
   */
  static Asked of(Optional<String> header, long size) {
    var match = ONE.matcher(header.orElse("").strip());
    if (!match.matches() || match.group(1).isEmpty() && match.group(2).isEmpty()) {
      return new Asked.Whole();
    }
    if (match.group(1).isEmpty()) {
      long last = Math.min(Long.parseLong(match.group(2)), size);
      return last == 0 ? new Asked.Outside() : part(size - last, size - 1);
    }
    long from = Long.parseLong(match.group(1));
    long to =
        match.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(match.group(2)), size - 1);
    if (!match.group(2).isEmpty() && Long.parseLong(match.group(2)) < from) {
      return new Asked.Whole(); // not a range at all
    }
    return from >= size ? new Asked.Outside() : part(from, to);
  }

  private static Asked part(long from, long to) {
    return new Asked.Part(new ByteRange(from, to - from + 1));
  }

  String contentRange(long size) {
    return "bytes " + from + "-" + (from + length - 1) + "/" + size;
  }
}
