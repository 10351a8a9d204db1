/** What a side writes down of a meeting, over HTTP: while it runs and after it. */
@NullMarked
package plenum.server.minutes;

import org.jspecify.annotations.NullMarked;
