/** What became of the commitments of a meeting after it. */
@NullMarked
package plenum.conference.register;

import org.jspecify.annotations.NullMarked;
