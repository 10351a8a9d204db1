package plenum.media.sdp;

import java.util.OptionalLong;

/**
 * A stream whose SSRC the description names (RFC 5576).
 *
 * @param ssrc 1 to 2^32 - 1
 * @param rtxSsrc its retransmissions, by a group of semantics FID (RFC 4588 section 8.8)
 * @param cname of whom it comes; streams of one cname share a clock
 */
public record SignalledSource(long ssrc, OptionalLong rtxSsrc, String cname) {}
