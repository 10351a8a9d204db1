package plenum.server.meeting;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.function.DoubleSupplier;
import plenum.media.engine.MediaEngine;

/** What those who run the server can watch of its conferences. Thread-safe. */
public final class Meters {
  private static final double SECONDS_PER_NANO = 1e-9;

  private final PrometheusRegistry registry;
  private final Counter refusals;
  private final Histogram appends;

  public Meters(PrometheusRegistry registry) {
    this.registry = registry;
    refusals =
        Counter.builder()
            .name("plenum_refusals_total")
            .help("Commands refused, by the key of the reason")
            .labelNames("why")
            .register(registry);
    appends =
        Histogram.builder()
            .name("plenum_journal_append_seconds")
            .help("Time until an append is on the disk, or has failed")
            .classicUpperBounds(0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2.5)
            .register(registry);
  }

  /** {@code key} is one of a catalogue's: their number bounds that of the time series. */
  void refused(String key) {
    refusals.labelValues(key).inc();
  }

  void appended(long nanos) {
    appends.observe(nanos * SECONDS_PER_NANO);
  }

  void watch(Conferences conferences) {
    gauge("plenum_conferences", "Conferences that are held in memory", conferences::count);
    gauge("plenum_pages", "Pages connected", conferences::pages);
  }

  /** Shows what the engine counts. */
  public void watch(MediaEngine engine) {
    gauge("plenum_media_transports", "Media transports", () -> engine.figures().transports());
    counter("received", "Datagrams received", () -> engine.figures().received());
    counter("sent", "Datagrams sent", () -> engine.figures().sent());
    counter("dropped", "Datagrams lost on this machine", () -> engine.figures().dropped());
    counter("strange", "Datagrams that belong to no transport", () -> engine.figures().strangers());
    counter("refused", "Packets forged, replayed or malformed", () -> engine.figures().refused());
  }

  private void gauge(String name, String help, DoubleSupplier value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(call -> call.call(value.getAsDouble()))
        .register(registry);
  }

  private void counter(String what, String help, DoubleSupplier value) {
    CounterWithCallback.builder()
        .name("plenum_media_datagrams_" + what + "_total")
        .help(help)
        .callback(call -> call.call(value.getAsDouble()))
        .register(registry);
  }
}
