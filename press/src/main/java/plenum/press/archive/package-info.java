/**
 * The archive: what was published and which meetings were held, found by people, sides, dates,
 * places and words, and what came of it between two sides. Nobody finds what is not theirs to read.
 */
@NullMarked
package plenum.press.archive;

import org.jspecify.annotations.NullMarked;
