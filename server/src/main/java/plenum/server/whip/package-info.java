/** Outside devices: they publish by WHIP, watch by WHEP, and carry a token in the header. */
@NullMarked
package plenum.server.whip;

import org.jspecify.annotations.NullMarked;
