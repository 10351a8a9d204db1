/** The meeting itself: its state, the rules that decide on commands, and why they refuse. */
@NullMarked
package plenum.conference;

import org.jspecify.annotations.NullMarked;
