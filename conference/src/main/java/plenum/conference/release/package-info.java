/** Press releases: each side's own and the joint one, as its press office writes and issues it. */
@NullMarked
package plenum.conference.release;

import org.jspecify.annotations.NullMarked;
