package plenum.media.sdp;

/** The codecs that the engine carries, in the order in which it prefers them. */
public enum MediaFormat {
  OPUS,
  VP8,
  /** Constrained baseline or baseline, packetization mode 1 (RFC 6184 section 6.3). */
  H264
}
