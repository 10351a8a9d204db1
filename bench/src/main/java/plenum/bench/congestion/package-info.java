/** What congestion control makes of the lines of RFC 8867, as a table. */
@NullMarked
package plenum.bench.congestion;

import org.jspecify.annotations.NullMarked;
