/** "Try it alone": a conference of invented people, made by one click, gone after a day. */
@NullMarked
package plenum.server.trial;

import org.jspecify.annotations.NullMarked;
