/** What was said and undertaken in a meeting, from which minutes and releases are drawn. */
@NullMarked
package plenum.conference.statement;

import org.jspecify.annotations.NullMarked;
