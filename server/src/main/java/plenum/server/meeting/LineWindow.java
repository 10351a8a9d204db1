package plenum.server.meeting;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import plenum.media.engine.LineFigures;

/**
 * How a transport has fared over the last {@value #LASTS} nanoseconds: what the engine counts from
 * a line's beginning, told as what became of it lately. Confined to the conference's thread.
 */
final class LineWindow {
  /**
   * Shorter would make figures jump with every burst; longer would show a line as bad that is well
   * again, and as good one that has just broken.
   */
  static final long LASTS = 5_000_000_000L;

  /** Figures come a little late. */
  private static final long SLACK = 500_000_000L;

  private static final long MOST_SAMPLES = 16;

  private final Deque<LineFigures> samples = new ArrayDeque<>();

  /** What was sent, and what of it did not arrive. */
  record Tally(long of, long lost) {
    static final Tally NONE = new Tally(0, 0);

    /** Of fewer packets a share says nothing: one that is lost would be several percent. */
    static final long FEWEST = 25;

    Tally plus(Tally more) {
      return new Tally(of + more.of, lost + more.lost);
    }

    Optional<Integer> perMille() {
      return of < FEWEST ? Optional.empty() : Optional.of((int) (lost * 1_000 / of));
    }
  }

  /**
   * How it has fared.
   *
   * @param roundTrip nanoseconds
   * @param jitter of the sound, in nanoseconds
   * @param pictureBits per second
   * @param silent nanoseconds since the peer last proved to be there
   * @param loud nanoseconds since its sound was last as loud as a voice
   */
  record Fared(
      Tally soundUp,
      Tally pictureUp,
      Tally soundDown,
      Tally pictureDown,
      OptionalLong roundTrip,
      OptionalLong jitter,
      long pictureBits,
      long silent,
      OptionalLong loud,
      Optional<LineFigures.Loudness> microphone) {}

  void add(LineFigures figures) {
    samples.addLast(figures);
    while (figures.at() - samples.getFirst().at() > LASTS + SLACK
        || samples.size() > MOST_SAMPLES) {
      samples.removeFirst();
    }
  }

  /** Call it once something was added. */
  Fared fared() {
    LineFigures first = samples.getFirst();
    LineFigures last = samples.getLast();
    long nanos = Math.max(1, last.at() - first.at());
    long octets =
        last.streams().stream()
            .filter(LineFigures.Stream::picture)
            .mapToLong(stream ->
                stream.octets() - before(first, stream).map(LineFigures.Stream::octets).orElse(0L))
            .sum();
    return new Fared(
        up(first, last, stream -> !stream.picture()),
        up(first, last, LineFigures.Stream::picture),
        down(first.sounds(), last.sounds()),
        down(first.pictures(), last.pictures()),
        last.roundTrip(),
        jitter(last),
        samples.size() < 2 ? 0 : (long) (octets * 8e9 / nanos),
        last.at() - last.heard(),
        last.microphone()
            .map(it -> OptionalLong.of(Math.max(0, last.at() - it.loud())))
            .orElseGet(OptionalLong::empty),
        last.microphone());
  }

  private static Tally up(
      LineFigures first, LineFigures last, Predicate<LineFigures.Stream> which) {
    var tally = Tally.NONE;
    for (var stream : last.streams()) {
      if (which.test(stream)) {
        var before = before(first, stream);
        long expected = stream.expected() - before.map(LineFigures.Stream::expected).orElse(0L);
        long came = stream.received() - before.map(LineFigures.Stream::received).orElse(0L);
        tally = tally.plus(new Tally(expected, Math.max(0, expected - came)));
      }
    }
    return tally;
  }

  /** A stream that began within the window has nothing before. */
  private static Optional<LineFigures.Stream> before(LineFigures first, LineFigures.Stream stream) {
    return first.streams().stream()
        .filter(old -> old.source() == stream.source() && old.ssrc() == stream.ssrc())
        .findFirst();
  }

  private static Tally down(LineFigures.Delivered first, LineFigures.Delivered last) {
    return new Tally(last.sent() - first.sent(), last.lost() - first.lost());
  }

  private static OptionalLong jitter(LineFigures last) {
    return last.streams().stream()
        .filter(stream -> !stream.picture())
        .mapToLong(LineFigures.Stream::jitter)
        .max();
  }
}
