/**
 * Synthetic participants: each speaks the pages' protocol over a WebSocket and real ICE, DTLS and
 * SRTP over UDP. All of one process share one thread.
 */
@NullMarked
package plenum.rehearsal.seat;

import org.jspecify.annotations.NullMarked;
