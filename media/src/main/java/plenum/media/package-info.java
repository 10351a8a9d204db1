@NullMarked
package plenum.media;

import org.jspecify.annotations.NullMarked;
