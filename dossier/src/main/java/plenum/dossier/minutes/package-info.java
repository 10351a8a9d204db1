/**
 * What a side's minutes say of a meeting, the record of all sides, and the forms they go out in.
 */
@NullMarked
package plenum.dossier.minutes;

import org.jspecify.annotations.NullMarked;
