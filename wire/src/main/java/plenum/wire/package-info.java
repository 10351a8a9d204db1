@NullMarked
package plenum.wire;

import org.jspecify.annotations.NullMarked;
