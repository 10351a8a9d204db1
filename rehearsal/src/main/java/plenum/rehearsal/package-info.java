@NullMarked
package plenum.rehearsal;

import org.jspecify.annotations.NullMarked;
