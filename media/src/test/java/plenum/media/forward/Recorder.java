package plenum.media.forward;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import plenum.media.octets.Octets;

/** A transmitter that keeps what outlets send, and makes their streams. */
final class Recorder implements Transmitter {
  final Arena arena = Arena.ofAuto();
  final List<Sent> sent = new ArrayList<>();
  final List<Report> reports = new ArrayList<>();

  boolean full;

  record Sent(
      int ssrc,
      int payloadType,
      long sequence,
      long timestamp,
      boolean marker,
      int contributor,
      int level,
      List<Integer> payload) {}

  record Report(int ssrc, long timestamp, long unixNanos) {}

  @Override
  public void transmit(
      OutletStream stream,
      long sequence,
      long timestamp,
      boolean marker,
      int contributor,
      int level,
      MemorySegment payload,
      long offset,
      int length) {
    var octets = new ArrayList<Integer>();
    for (byte octet : Octets.bytes(payload, offset, length)) {
      octets.add(octet & 0xff);
    }
    sent.add(
        new Sent(
            stream.ssrc(),
            stream.payloadType(),
            sequence,
            timestamp,
            marker,
            contributor,
            level,
            octets));
  }

  @Override
  public boolean full() {
    return full;
  }

  @Override
  public void report(OutletStream stream, long timestamp, long unixNanos) {
    reports.add(new Report(stream.ssrc(), timestamp, unixNanos));
  }

  OutletStream stream(int ssrc, int type, int rate) {
    var template = new HeaderTemplate(arena, ssrc, new HeaderTemplate.Extensions(0, 0, 0));
    return new OutletStream(ssrc, type, rate, template, 100, 5000);
  }

  List<Long> sequences() {
    return sent.stream().map(Sent::sequence).toList();
  }

  List<Long> timestamps() {
    return sent.stream().map(Sent::timestamp).toList();
  }

  static MemorySegment octets(int... octets) {
    var segment = Arena.ofAuto().allocate(Math.max(1, octets.length));
    for (int i = 0; i < octets.length; i++) {
      Octets.put8(segment, i, octets[i]);
    }
    return segment;
  }
}
