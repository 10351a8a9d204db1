/**
 * Interactive Connectivity Establishment (RFC 8445) without sockets, threads or clocks: the lite
 * side of the server and a small controlling agent for the seats that a rehearsal makes.
 */
@NullMarked
package plenum.media.ice;

import org.jspecify.annotations.NullMarked;
