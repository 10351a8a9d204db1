/**
 * DTLS 1.2 handshakes that yield SRTP keys (RFC 5764), behind a seam because the library that
 * speaks the protocol blocks: each handshake has a virtual thread of its own.
 */
@NullMarked
package plenum.media.dtls;

import org.jspecify.annotations.NullMarked;
