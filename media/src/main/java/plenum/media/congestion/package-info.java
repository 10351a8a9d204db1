/**
 * How much a receiver's line carries, found out from what the receiver says of the packets that
 * came: Google congestion control on the sending side. Sans-IO; docs/congestion.md tells it whole.
 */
@NullMarked
package plenum.media.congestion;

import org.jspecify.annotations.NullMarked;
