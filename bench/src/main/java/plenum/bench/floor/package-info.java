/** A floor that is given and taken back, and how soon that is heard. */
@NullMarked
package plenum.bench.floor;

import org.jspecify.annotations.NullMarked;
