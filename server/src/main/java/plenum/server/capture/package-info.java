/** Files with the headers of packets: how they are written, how long they stay. */
@NullMarked
package plenum.server.capture;

import org.jspecify.annotations.NullMarked;
