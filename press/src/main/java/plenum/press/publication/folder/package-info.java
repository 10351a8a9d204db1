/** The static site in a folder, from which any web server carries it. */
@NullMarked
package plenum.press.publication.folder;

import org.jspecify.annotations.NullMarked;
