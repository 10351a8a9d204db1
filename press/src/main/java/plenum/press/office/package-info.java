/** What a press office makes of a draft: the text as it would be printed, and as it went out. */
@NullMarked
package plenum.press.office;

import org.jspecify.annotations.NullMarked;
