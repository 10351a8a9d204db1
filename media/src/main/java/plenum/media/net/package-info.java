/** Where datagrams come from and go to. */
@NullMarked
package plenum.media.net;

import org.jspecify.annotations.NullMarked;
