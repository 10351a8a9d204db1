package plenum.media.congestion;

/** The share of packets that did not come, over about the last {@value #PACKETS} of them. */
final class LossShare {
  /**
   * A second or two of a conference. More follows a line that has become bad too late; fewer take
   * one lost packet for a bad line.
   */
  static final int PACKETS = 200;

  private double share;

  void came() {
    share -= share / PACKETS;
  }

  void lost() {
    share += (1 - share) / PACKETS;
  }

  /** What was told as lost has come after all. */
  void cameAfterAll() {
    share = Math.max(0, share - 1.0 / PACKETS);
  }

  /** 0 to 1. */
  double share() {
    return share;
  }
}
