/** What the technician may set, where it may be set, and what is said when it is set wrongly. */
@NullMarked
package plenum.server.configuration;

import org.jspecify.annotations.NullMarked;
