package plenum.bench.subject;

import java.io.IOException;
import java.net.URI;
import plenum.bench.load.Door;

/** WHIP and WHEP of one conference. */
record HttpDoor(Http http, URI publishers, URI viewers, String publisher, String viewer)
    implements Door {
  @Override
  public String publish(String offer) throws IOException, InterruptedException {
    return http.offer(publishers, publisher, offer);
  }

  @Override
  public String watch(String offer) throws IOException, InterruptedException {
    return http.offer(viewers, viewer, offer);
  }
}
