/** Per language, the words by which its releases are read, kept as data. */
@NullMarked
package plenum.press.intake.rule;

import org.jspecify.annotations.NullMarked;
