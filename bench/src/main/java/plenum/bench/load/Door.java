package plenum.bench.load;

import java.io.IOException;

/** Where a server takes offers: WHIP (RFC 9725) for who sends, WHEP for who watches. */
public interface Door {
  /** The answer to a publisher's offer. */
  String publish(String offer) throws IOException, InterruptedException;

  /** The answer to a viewer's offer. */
  String watch(String offer) throws IOException, InterruptedException;
}
