package plenum.bench.subject;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.OptionalDouble;

/** Reads a server's metrics in Prometheus' text format. */
public final class Metrics {
  private final Http http;
  private final URI address;

  public Metrics(Http http, URI address) {
    this.http = http;
    this.address = address;
  }

  /** What the threads of the media engine have allocated, in bytes; empty if it does not say. */
  public OptionalDouble allocated() throws IOException, InterruptedException {
    return sum(http.get(address), "plenum_thread_allocated_bytes_total{thread=\"media-");
  }

  static OptionalDouble sum(String text, String prefix) {
    var values =
        text.lines()
            .filter(line -> line.startsWith(prefix))
            .map(line -> line.substring(line.lastIndexOf(' ') + 1))
            .mapToDouble(Double::parseDouble)
            .toArray();
    return values.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Arrays.stream(values).sum());
  }
}
