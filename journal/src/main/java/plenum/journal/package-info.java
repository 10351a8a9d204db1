/**
 * What the server must not forget: the append-only, hash-chained log of each conference, and beside
 * it the small documents and files that are no events. It knows no event class and no rule.
 */
@NullMarked
package plenum.journal;

import org.jspecify.annotations.NullMarked;
