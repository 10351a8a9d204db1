/** For engineers: what the media of a conference are like at this moment. */
@NullMarked
package plenum.server.inspection;

import org.jspecify.annotations.NullMarked;
