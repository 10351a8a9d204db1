/** Journeys: what people do with the real program, in real browsers. */
@NullMarked
package plenum.e2e;

import org.jspecify.annotations.NullMarked;
