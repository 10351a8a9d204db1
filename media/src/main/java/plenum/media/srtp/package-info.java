/** Encrypts what leaves and opens what arrives: SRTP and SRTCP (RFC 3711, RFC 7714) off-heap. */
@NullMarked
package plenum.media.srtp;

import org.jspecify.annotations.NullMarked;
