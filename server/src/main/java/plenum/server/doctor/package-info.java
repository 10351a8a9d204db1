/** What may be wrong with an installation, in plain words, and what to do. */
@NullMarked
package plenum.server.doctor;

import org.jspecify.annotations.NullMarked;
