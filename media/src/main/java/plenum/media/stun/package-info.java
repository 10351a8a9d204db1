/**
 * STUN messages (RFC 8489) as ICE uses them (RFC 8445): Binding requests, indications and
 * responses, read without trusting any length.
 */
@NullMarked
package plenum.media.stun;

import org.jspecify.annotations.NullMarked;
