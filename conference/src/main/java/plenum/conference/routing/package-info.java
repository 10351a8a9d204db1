/** Which source every outlet carries, as a function of the conference and of what flows. */
@NullMarked
package plenum.conference.routing;

import org.jspecify.annotations.NullMarked;
