/** The program: everything is wired in {@link plenum.server.Main}. */
@NullMarked
package plenum.server;

import org.jspecify.annotations.NullMarked;
