/** Targets for what reaches the media port or comes in an offer, each with its oracle. */
@NullMarked
package plenum.fuzz.protocol;

import org.jspecify.annotations.NullMarked;
