/**
 * Headers of one peer's packets, to be read with Wireshark: what of a packet is header, how it gets
 * off the shard's thread, and how it stands in a file (pcapng).
 */
@NullMarked
package plenum.media.capture;

import org.jspecify.annotations.NullMarked;
