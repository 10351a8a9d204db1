/** Who may do what, and whose: the one table that the rules ask and the documents print. */
@NullMarked
package plenum.conference.role;

import org.jspecify.annotations.NullMarked;
