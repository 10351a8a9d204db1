/**
 * Holds a rehearsal: the command's side starts or finds a server, fills a conference with synthetic
 * people and gathers what they measured; the server's side takes rehearsals away again.
 */
@NullMarked
package plenum.server.rehearsal;

import org.jspecify.annotations.NullMarked;
