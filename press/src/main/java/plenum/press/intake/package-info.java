/**
 * Reads releases as others publish them: what they tell of a meeting, how sure that is, and where
 * it stands.
 */
@NullMarked
package plenum.press.intake;

import org.jspecify.annotations.NullMarked;
