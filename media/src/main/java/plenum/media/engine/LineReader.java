package plenum.media.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads how a transport fares; on its shard's thread, and only when somebody asks. */
final class LineReader {
  private static final long NANOS = 1_000_000_000;

  private LineReader() {}

  static LineFigures figures(Transport transport, LineFigures.Turns turns, long now) {
    var told = transport.deliveries();
    return new LineFigures(
        transport.id(),
        transport.connected(),
        now,
        transport.heard(now),
        told.roundTrip(),
        told.sounds(),
        told.pictures(),
        streams(transport),
        microphone(transport, now),
        new LineFigures.Timing(
            told.leastRoundTrip(now), told.held(), lateness(transport), carried(transport), turns));
  }

  private static List<LineFigures.Late> lateness(Transport transport) {
    var sounds = new ArrayList<LineFigures.Late>();
    for (SourceStream stream : transport.inflow().streams()) {
      var lateness = stream.lateness();
      if (stream.picture() == null && lateness.packets() > 0) {
        int source = stream.stream().section().source();
        sounds.add(new LineFigures.Late(source, lateness.packets(), lateness.nanos()));
      }
    }
    return sounds;
  }

  private static List<LineFigures.Carried> carried(Transport transport) {
    var carried = new ArrayList<LineFigures.Carried>();
    transport
        .sounds()
        .forEach((key, outlet) -> {
          if (outlet.carried() != 0) {
            carried.add(new LineFigures.Carried(key.slot(), outlet.carried()));
          }
        });
    return carried;
  }

  private static List<LineFigures.Stream> streams(Transport transport) {
    var streams = new ArrayList<LineFigures.Stream>();
    for (SourceStream stream : transport.inflow().streams()) {
      var reception = stream.reception();
      if (reception.begun()) {
        streams.add(
            new LineFigures.Stream(
                stream.stream().section().source(),
                stream.stream().layer(),
                stream.stream().ssrc(),
                stream.picture() != null,
                reception.expected(),
                reception.received(),
                reception.octets(),
                reception.jitter() * NANOS / reception.rate()));
      }
    }
    return streams;
  }

  private static Optional<LineFigures.Loudness> microphone(Transport transport, long now) {
    for (Origin origin : transport.inflow().origins()) {
      var sound = origin.sound();
      if (sound != null && sound.speech().stated()) {
        var speech = sound.speech();
        return Optional.of(
            new LineFigures.Loudness(
                origin.number(), sound.flows(now), speech.level(), speech.lastLoud()));
      }
    }
    return Optional.empty();
  }
}
