/**
 * The archive as the program keeps and serves it: closed conferences go in, signed-in people ask.
 */
@NullMarked
package plenum.server.archive;

import org.jspecify.annotations.NullMarked;
