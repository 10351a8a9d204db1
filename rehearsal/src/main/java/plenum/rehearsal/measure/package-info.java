/** Judges what arrived from the payload alone: tones heard, frames recognised, gaps and freezes. */
@NullMarked
package plenum.rehearsal.measure;

import org.jspecify.annotations.NullMarked;
