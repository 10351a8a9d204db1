/** How soon the archive answers when it holds a hundred thousand releases. */
@NullMarked
package plenum.bench.archive;

import org.jspecify.annotations.NullMarked;
