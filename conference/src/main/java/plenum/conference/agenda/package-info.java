/** What is talked about in which order, how long it was meant to take, and what all agree to. */
@NullMarked
package plenum.conference.agenda;

import org.jspecify.annotations.NullMarked;
