/** A side's own minutes on their way from a draft to what the side approves of. */
@NullMarked
package plenum.conference.minutes;

import org.jspecify.annotations.NullMarked;
