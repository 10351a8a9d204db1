/** Releases of others that were read in: kept, corrected, and filed into the archive. */
@NullMarked
package plenum.server.intake;

import org.jspecify.annotations.NullMarked;
