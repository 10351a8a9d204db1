/** The forms in which releases come, each turned into one text with its parts. */
@NullMarked
package plenum.press.intake.form;

import org.jspecify.annotations.NullMarked;
