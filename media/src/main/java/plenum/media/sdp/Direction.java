package plenum.media.sdp;

import java.util.Optional;

/** Which way media flows, as seen by the side that describes it (RFC 8866 section 6.7). */
public enum Direction {
  SEND_RECEIVE("sendrecv", true, true),
  SEND_ONLY("sendonly", true, false),
  RECEIVE_ONLY("recvonly", false, true),
  INACTIVE("inactive", false, false);

  private final String word;
  private final boolean sends;
  private final boolean receives;

  Direction(String word, boolean sends, boolean receives) {
    this.word = word;
    this.sends = sends;
    this.receives = receives;
  }

  public boolean sends() {
    return sends;
  }

  public boolean receives() {
    return receives;
  }

  /** The same flow as the other side describes it. */
  public Direction reversed() {
    return of(receives, sends);
  }

  /** Whether media of the one may flow where the other allows it. */
  boolean sharesWith(Direction other) {
    return (sends && other.sends) || (receives && other.receives);
  }

  String word() {
    return word;
  }

  static Direction of(boolean sends, boolean receives) {
    if (sends) {
      return receives ? SEND_RECEIVE : SEND_ONLY;
    }
    return receives ? RECEIVE_ONLY : INACTIVE;
  }

  static Optional<Direction> of(String word) {
    for (var direction : values()) {
      if (direction.word.equals(word)) {
        return Optional.of(direction);
      }
    }
    return Optional.empty();
  }

  /** The section's own direction, else the session's, else both ways. */
  static Direction of(Section section, Section session) {
    return stated(section).or(() -> stated(session)).orElse(SEND_RECEIVE);
  }

  private static Optional<Direction> stated(Section section) {
    return section.lines().stream()
        .filter(line -> line.argument().isEmpty())
        .flatMap(line -> of(line.name()).stream())
        .findFirst();
  }
}
