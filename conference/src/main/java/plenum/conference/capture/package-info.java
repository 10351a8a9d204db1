/** Whose packets' headers an operator has recorded, to find a fault of a line. */
@NullMarked
package plenum.conference.capture;

import org.jspecify.annotations.NullMarked;
