/** The press offices of a conference, over HTTP. */
@NullMarked
package plenum.server.release;

import org.jspecify.annotations.NullMarked;
