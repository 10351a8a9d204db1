/** A conference as it runs: one writer each, its pages, its views, and its routes in the engine. */
@NullMarked
package plenum.server.meeting;

import org.jspecify.annotations.NullMarked;
