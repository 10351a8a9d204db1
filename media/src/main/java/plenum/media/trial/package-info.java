/** The test cases of RFC 8867 in virtual time: what congestion control makes of a line. */
@NullMarked
package plenum.media.trial;

import org.jspecify.annotations.NullMarked;
