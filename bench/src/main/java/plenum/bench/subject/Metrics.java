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

  /** Octets of the heap in use, alive or not. */
  public double heap() throws IOException, InterruptedException {
    return sum(http.get(address), "jvm_memory_used_bytes{area=\"heap\"}").orElse(Double.NaN);
  }

  /** Datagrams for which the media port had no room. */
  public double dropped() throws IOException, InterruptedException {
    return sum(http.get(address), "plenum_media_datagrams_dropped_total").orElse(Double.NaN);
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
