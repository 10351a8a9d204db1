/** Photographs as a press desk wants them: cut, composed, and with what is said of them inside. */
@NullMarked
package plenum.dossier.photograph;

import org.jspecify.annotations.NullMarked;
