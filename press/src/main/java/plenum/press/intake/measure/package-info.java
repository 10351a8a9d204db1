/** How well releases are read, against keys made by hand. */
@NullMarked
package plenum.press.intake.measure;

import org.jspecify.annotations.NullMarked;
