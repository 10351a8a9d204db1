/** The certificate under which the server is reached: given, or made by itself. */
@NullMarked
package plenum.server.certificate;

import org.jspecify.annotations.NullMarked;
