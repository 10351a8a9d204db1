package plenum.bench.load;

/**
 * What a load client counted in its window. Delays are in microseconds, from the publisher's send
 * to the kernel's stamp at the viewer.
 *
 * @param expected packets sent, times viewers
 * @param received of these, each counted once
 * @param dropped by the client's own sockets, for want of room
 * @param duplicates packets that came twice
 * @param breaks how often the server's numbering jumped
 * @param opened packets that were decrypted and were what had been sent
 * @param wrong packets that were not, or could not be decrypted
 * @param lateness by how much the publisher sent later than it should have, at the 99th percentile
 */
public record Tally(
    long expected,
    long received,
    long dropped,
    long duplicates,
    long breaks,
    long opened,
    long wrong,
    double audioMedian,
    double audio99,
    double videoMedian,
    double video99,
    double lateness) {

  /** Packets that neither came nor were dropped by the client itself. */
  public long lost() {
    return expected - received - dropped;
  }

  /** What all viewers got together. */
  static final class Sum {
    private long received;
    private long duplicates;
    private long breaks;

    void add(StreamCount stream) {
      received += stream.received();
      duplicates += stream.duplicates();
      breaks += stream.breaks();
    }

    Tally tally(Measured measured, int viewers, long dropped, Delays lateness) {
      long sent = (long) measured.audio().size() + measured.video().size();
      var audio = measured.audioDelays();
      var video = measured.videoDelays();
      return new Tally(
          sent * viewers,
          received,
          dropped,
          duplicates,
          breaks,
          (long) audio.count() + video.count(),
          measured.wrongs(),
          audio.micros(0.5),
          audio.micros(0.99),
          video.micros(0.5),
          video.micros(0.99),
          lateness.micros(0.99));
    }
  }
}
