/** Structured logs, as text or as JSON lines. */
@NullMarked
package plenum.server.log;

import org.jspecify.annotations.NullMarked;
