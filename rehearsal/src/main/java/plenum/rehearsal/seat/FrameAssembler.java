package plenum.rehearsal.seat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import plenum.rehearsal.clip.Clip;
import plenum.rehearsal.clip.Vp8Payload;

/**
 * Puts VP8 frames together again from their packets, in order, waiting a while for those that are
 * missing. After a loss that nobody mended, frames count as not decodable until a key frame comes.
 */
final class FrameAssembler {
  /** As long as a browser's jitter buffer waits at most for a repair before it freezes. */
  private static final long PATIENCE = 300_000_000;

  private static final int MOST_WAITING = 1024;
  private static final int LARGEST_FRAME = 1 << 20;

  @SuppressWarnings("ArrayRecordComponent") // Internal, never compared.
  private record Piece(
      long timestamp, boolean marker, int contributor, byte[] payload, long arrivalNanos) {}

  private final TreeMap<Long, Piece> waiting = new TreeMap<>();
  private final List<Piece> begun = new ArrayList<>();
  private final Consumer<Audience.Picture> whole;
  private long next = -1;
  private long gapSince = -1;
  private boolean broken = true;

  FrameAssembler(Consumer<Audience.Picture> whole) {
    this.whole = whole;
  }

  /** A packet came; one that is too late is passed over. */
  void add(
      long sequence,
      long timestamp,
      boolean marker,
      int contributor,
      byte[] payload,
      long nowNanos) {
    next = next < 0 ? sequence : next;
    if (sequence >= next && waiting.size() < MOST_WAITING) {
      waiting.put(sequence, new Piece(timestamp, marker, contributor, payload, nowNanos));
    }
    advance(nowNanos);
  }

  /** Gives up what was waited for long enough. */
  void advance(long nowNanos) {
    while (!waiting.isEmpty()) {
      var first = waiting.firstEntry();
      if (first.getKey() > next && !passOver(first.getKey(), nowNanos)) {
        return;
      }
      gapSince = -1;
      waiting.pollFirstEntry();
      next = first.getKey() + 1;
      take(first.getValue());
    }
  }

  private boolean passOver(long to, long nowNanos) {
    gapSince = gapSince < 0 ? nowNanos : gapSince;
    if (nowNanos - gapSince < PATIENCE && waiting.size() < MOST_WAITING) {
      return false;
    }
    broken = true;
    begun.clear();
    next = to;
    return true;
  }

  private void take(Piece piece) {
    var header = Vp8Payload.read(piece.payload).orElse(null);
    if (header == null) {
      return; // Padding, or nothing of VP8.
    }
    if (header.start()) {
      begun.clear();
    } else if (begun.isEmpty()) {
      broken = true;
      return;
    }
    begun.add(piece);
    if (piece.marker) {
      complete(piece);
    }
  }

  private void complete(Piece last) {
    var frame = new ByteArrayOutputStream();
    long arrival = last.arrivalNanos;
    for (var piece : begun) {
      arrival = Math.max(arrival, piece.arrivalNanos);
      int header = Vp8Payload.read(piece.payload).map(Vp8Payload::headerLength).orElse(0);
      frame.write(piece.payload, header, piece.payload.length - header);
    }
    begun.clear();
    var octets = frame.toByteArray();
    if (octets.length > LARGEST_FRAME) {
      broken = true;
      return;
    }
    broken &= !Clip.isKeyFrame(octets);
    whole.accept(new Audience.Picture(octets, last.timestamp, !broken, last.contributor, arrival));
  }

  /** Nothing can be decoded until a key frame comes. */
  boolean broken() {
    return broken;
  }

  /** The sequence number that is waited for; -1 before the first packet. */
  long next() {
    return next;
  }
}
