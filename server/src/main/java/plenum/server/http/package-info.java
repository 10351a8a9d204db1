/** The HTTP server: listeners, headers, errors, the web client's files, what operators read. */
@NullMarked
package plenum.server.http;

import org.jspecify.annotations.NullMarked;
