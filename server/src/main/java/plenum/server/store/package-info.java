/** The server's own documents in the journal's cabinet: accounts and sessions. */
@NullMarked
package plenum.server.store;

import org.jspecify.annotations.NullMarked;
