/**
 * What remains of a conference, for those who were invited to it: its record and draft releases.
 */
@NullMarked
package plenum.server.record;

import org.jspecify.annotations.NullMarked;
