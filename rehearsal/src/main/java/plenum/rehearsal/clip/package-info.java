/** What synthetic participants show and say: clips, voices, and the packets of pictures. */
@NullMarked
package plenum.rehearsal.clip;

import org.jspecify.annotations.NullMarked;
