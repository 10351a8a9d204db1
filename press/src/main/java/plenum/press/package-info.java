/**
 * What remains of a closed meeting: the record of who met, and the release that a press office
 * begins with. Pure: events in, texts out.
 */
@NullMarked
package plenum.press;

import org.jspecify.annotations.NullMarked;
