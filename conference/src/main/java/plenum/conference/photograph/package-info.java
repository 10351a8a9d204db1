/** The picture that goes with a release. */
@NullMarked
package plenum.conference.photograph;

import org.jspecify.annotations.NullMarked;
