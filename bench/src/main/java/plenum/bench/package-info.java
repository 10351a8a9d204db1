/** Measures what forwarding a packet costs the running program. */
@NullMarked
package plenum.bench;

import org.jspecify.annotations.NullMarked;
