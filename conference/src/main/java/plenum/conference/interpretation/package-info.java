/** Simultaneous interpretation: booths, what each interpreter's console is set to, handing over. */
@NullMarked
package plenum.conference.interpretation;

import org.jspecify.annotations.NullMarked;
