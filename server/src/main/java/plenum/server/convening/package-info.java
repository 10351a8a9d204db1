/** How a conference is convened: as a file, by its convener's page, by a delegation's secretary. */
@NullMarked
package plenum.server.convening;

import org.jspecify.annotations.NullMarked;
