/** The meeting told line by line, as its journal may be read by people. */
@NullMarked
package plenum.conference.protocol;

import org.jspecify.annotations.NullMarked;
