package plenum.media.rtp;

/**
 * Told by {@link RtcpReader} what a compound packet says; what it does not need it leaves empty.
 */
public interface RtcpVisitor {
  /**
   * A sender report's own part: the sender's clock against its stream's (RFC 3550 section 6.4.1).
   */
  default void senderReport(int ssrc, long ntp, long rtpTimestamp) {}

  /**
   * One report block about a stream that we send.
   *
   * @param fractionLost since the last report, of 256
   * @param lastReport the middle 32 bits of our last sender report's time, 0 if none came
   * @param delay since that report came, in 1/65536 s
   */
  default void reportBlock(
      int ssrc, int fractionLost, int cumulativeLost, int jitter, int lastReport, long delay) {}

  /** A peer's time, of which it wants to know how long its way here and back takes (RFC 3611). */
  default void referenceTime(int ssrc, long ntp) {}

  /**
   * A peer that receives nothing of ours has had a reference time of ours all the same: the DLRR
   * block (RFC 3611 section 4.5).
   *
   * @param ssrc under which we sent it
   * @param referenceTime its middle 32 bits, 0 if none came
   * @param delay since it came, in 1/65536 s
   */
  default void referenceTimeReceived(int ssrc, int referenceTime, long delay) {}

  /** These packets of a stream that we send did not come (RFC 4585 section 6.2.1). */
  default void nack(int mediaSsrc, int packetId, int followingLost) {}

  /** A key frame is wanted: PLI (RFC 4585 section 6.3.1) or FIR (RFC 5104 section 4.3.1). */
  default void keyFrameWanted(int mediaSsrc) {}

  /**
   * What became of one packet that we sent, by transport-wide feedback
   * (draft-holmer-rmcat-transport-wide-cc-extensions-01 section 3.1); told in the order of sending,
   * and followed by {@link #arrivalsTold}.
   *
   * @param sequence the packet's transport-wide number, 16 bits
   * @param steps when it came by the receiver's clock, in 250 us since that clock's origin, which
   *     wraps around after 2^32 steps; -1 if it did not come
   */
  default void arrival(int sequence, long steps) {}

  /** One transport-wide feedback has been told to its end. */
  default void arrivalsTold() {}

  /**
   * What the receiver has found to get through: REMB (draft-alvestrand-rmcat-remb-03 section 2.2).
   *
   * @param bitsPerSecond 0 to 2^50
   */
  default void receiverEstimate(long bitsPerSecond) {}

  /** A stream has ended (RFC 3550 section 6.6). */
  default void bye(int ssrc) {}
}
