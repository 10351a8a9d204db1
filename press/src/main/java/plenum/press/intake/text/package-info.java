/** Words, sentences and dates of a text, with their places, found in one pass. */
@NullMarked
package plenum.press.intake.text;

import org.jspecify.annotations.NullMarked;
