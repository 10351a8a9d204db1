/** A server that is killed and started again, and how soon everybody is back in the meeting. */
@NullMarked
package plenum.bench.comeback;

import org.jspecify.annotations.NullMarked;
