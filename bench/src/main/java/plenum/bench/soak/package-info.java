/** A long meeting in virtual time, told in words and figures. */
@NullMarked
package plenum.bench.soak;

import org.jspecify.annotations.NullMarked;
