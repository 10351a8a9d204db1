/** Many connected UDP sockets of one thread on Linux, with the kernel's own stamps and counts. */
@NullMarked
package plenum.bench.net;

import org.jspecify.annotations.NullMarked;
