/** What comes before the matter itself: who is present, in what capacity, and whether all hear. */
@NullMarked
package plenum.conference.opening;

import org.jspecify.annotations.NullMarked;
