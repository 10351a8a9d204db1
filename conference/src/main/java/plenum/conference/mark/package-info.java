/** Moments that a side's secretary or a chair marks, from which minutes and release are drawn. */
@NullMarked
package plenum.conference.mark;

import org.jspecify.annotations.NullMarked;
