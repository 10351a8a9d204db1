/** Who may read what belongs to a conference outside of its chamber. */
@NullMarked
package plenum.server.reading;

import org.jspecify.annotations.NullMarked;
