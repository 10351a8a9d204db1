/** What was read from a release: values that say how sure they are and where they stand. */
@NullMarked
package plenum.press.intake.reading;

import org.jspecify.annotations.NullMarked;
