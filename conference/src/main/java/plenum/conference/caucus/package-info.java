/** Sealed rooms: who has withdrawn from the meeting and with whom, and what a side notes there. */
@NullMarked
package plenum.conference.caucus;

import org.jspecify.annotations.NullMarked;
