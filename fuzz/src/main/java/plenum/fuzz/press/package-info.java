/** Targets for what reads releases of others. */
@NullMarked
package plenum.fuzz.press;

import org.jspecify.annotations.NullMarked;
