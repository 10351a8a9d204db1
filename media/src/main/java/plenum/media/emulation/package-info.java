/** A network in virtual time, seeded and as bad as asked, for whole conferences in one thread. */
@NullMarked
package plenum.media.emulation;

import org.jspecify.annotations.NullMarked;
