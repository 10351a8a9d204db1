/**
 * Session descriptions (RFC 8866, 9429): offers read, answers decided and written, and the small
 * client side that synthetic seats need. One transport per peer, we are ICE-lite and DTLS-passive.
 */
@NullMarked
package plenum.media.sdp;

import org.jspecify.annotations.NullMarked;
