@NullMarked
package plenum.journal;

import org.jspecify.annotations.NullMarked;
