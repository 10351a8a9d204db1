package plenum.rehearsal.seat;

import java.io.IOException;
import java.util.Map;
import plenum.wire.Outlet;
import plenum.wire.SourceKind;

/**
 * How an offer gets to whoever answers it: a page's WebSocket, WHIP and WHEP, or a test's engine.
 */
@FunctionalInterface
public interface Signalling {
  /**
   * Sends the offer and waits for its answer.
   *
   * @param sources what is sent, by mid
   * @param outlets what is to be received, by mid
   * @throws IOException if there is no answer; the message says why
   */
  String answer(String offer, Map<String, SourceKind> sources, Map<String, Outlet> outlets)
      throws IOException, InterruptedException;
}
