/** The right to speak: who has it, who waits for it, on what terms, and for how long. */
@NullMarked
package plenum.conference.floor;

import org.jspecify.annotations.NullMarked;
