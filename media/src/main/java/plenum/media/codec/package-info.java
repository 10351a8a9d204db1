/** What the engine must know of a codec's payload to carry it: key frames, picture ids, silence. */
@NullMarked
package plenum.media.codec;

import org.jspecify.annotations.NullMarked;
