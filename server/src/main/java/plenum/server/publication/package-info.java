/** What the world reads: issued releases as pages, feeds and files, and on their way to desks. */
@NullMarked
package plenum.server.publication;

import org.jspecify.annotations.NullMarked;
