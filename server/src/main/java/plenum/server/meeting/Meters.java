package plenum.server.meeting;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import plenum.media.engine.MediaEngine;
import plenum.media.engine.TrafficFigures;
import plenum.media.engine.TrafficFigures.Count;
import plenum.media.engine.TrafficFigures.Place;
import plenum.media.engine.TrafficKind;
import plenum.media.forward.DropReason;

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
    traffic("packets", "Packets of media", Count.PACKETS_IN, Count.PACKETS_OUT, engine::traffic);
    traffic(
        "payload_bytes",
        "Octets of payload in packets of media",
        Count.OCTETS_IN,
        Count.OCTETS_OUT,
        engine::traffic);
    traffic(
        "packets_lost",
        "Packets of media that the line lost, by gaps in numbers and by receivers' reports",
        Count.LOST_IN,
        Count.LOST_OUT,
        engine::traffic);
    drops(engine::traffic);
  }

  private void traffic(
      String what, String help, Count in, Count out, Supplier<TrafficFigures> figures) {
    CounterWithCallback.builder()
        .name("plenum_media_" + what + "_total")
        .help(help)
        .labelNames("kind", "way")
        .callback(call -> {
          var now = figures.get();
          for (var kind : TrafficKind.values()) {
            call.call(now.of(kind, in), key(kind), "in");
            call.call(now.of(kind, out), key(kind), "out");
          }
        })
        .register(registry);
  }

  /** Kinds, places and reasons bound the number of time series; nobody's seat is among them. */
  private void drops(Supplier<TrafficFigures> figures) {
    CounterWithCallback.builder()
        .name("plenum_media_packet_drops_total")
        .help("Packets that did not go on, to anybody (place source) or to one receiver (outlet)")
        .labelNames("kind", "place", "reason")
        .callback(call -> {
          var now = figures.get();
          for (var kind : TrafficKind.values()) {
            for (var place : Place.values()) {
              for (var why : DropReason.values()) {
                long packets = now.dropped(kind, place, why);
                if (packets > 0) {
                  call.call(packets, key(kind), key(place), why.key());
                }
              }
            }
          }
        })
        .register(registry);
  }

  private static String key(Enum<?> of) {
    return of.name().toLowerCase(Locale.ROOT);
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
