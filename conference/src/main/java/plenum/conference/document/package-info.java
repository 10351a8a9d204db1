/** The papers of a meeting: who may read them, and what all look at. */
@NullMarked
package plenum.conference.document;

import org.jspecify.annotations.NullMarked;
