/** How the program ends. */
@NullMarked
package plenum.server.lifecycle;

import org.jspecify.annotations.NullMarked;
