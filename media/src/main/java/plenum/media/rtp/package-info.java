/** RTP and RTCP as bytes (RFC 3550, RFC 4585, RFC 8285): read in place, written in place. */
@NullMarked
package plenum.media.rtp;

import org.jspecify.annotations.NullMarked;
