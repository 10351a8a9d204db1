/** Releases sent to agencies' desks by HTTP, at least once each, never before their moment. */
@NullMarked
package plenum.press.publication.desk;

import org.jspecify.annotations.NullMarked;
