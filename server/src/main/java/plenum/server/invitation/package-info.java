/** What is handed to an invited person: signed links, QR codes, calendar files and letters. */
@NullMarked
package plenum.server.invitation;

import org.jspecify.annotations.NullMarked;
