package plenum.media.forward;

/** The picture codecs that the engine carries. */
public enum VideoCodec {
  VP8,
  H264
}
