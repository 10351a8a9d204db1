/** A certificate that the server gets, and renews, by itself (ACME, RFC 8555). */
@NullMarked
package plenum.server.certificate.acme;

import org.jspecify.annotations.NullMarked;
