/** Documents as files: brought, checked and copied on the way in, and read by who may. */
@NullMarked
package plenum.server.document;

import org.jspecify.annotations.NullMarked;
