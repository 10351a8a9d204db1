/** What a release's text tells, by the rules of its language. */
@NullMarked
package plenum.press.intake.extract;

import org.jspecify.annotations.NullMarked;
