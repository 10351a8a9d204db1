package plenum.wire;

/**
 * How loud a source is, as its own page measures it before encoding.
 *
 * @param source what its packets carry as CSRC
 * @param tenths of a LUFS: gated loudness by ITU-R BS.1770 over the last half minute in which it
 *     was sent, of one channel
 */
public record SourceLoudness(long source, int tenths) {}
