/** How the commands of one machine find and reach the server that runs there. */
@NullMarked
package plenum.server.local;

import org.jspecify.annotations.NullMarked;
