/**
 * Big-endian reads and writes on off-heap memory: the one way in which the engine touches bytes.
 */
@NullMarked
package plenum.media.octets;

import org.jspecify.annotations.NullMarked;
