/** The load client: a publisher and its viewers, and what of the one arrives at the others. */
@NullMarked
package plenum.bench.load;

import org.jspecify.annotations.NullMarked;
