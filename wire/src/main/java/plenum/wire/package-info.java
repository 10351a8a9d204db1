/**
 * What a page and the server say to each other, as records; the page's TypeScript types are written
 * from them.
 */
@NullMarked
package plenum.wire;

import org.jspecify.annotations.NullMarked;
