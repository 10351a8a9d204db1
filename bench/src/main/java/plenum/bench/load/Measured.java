package plenum.bench.load;

/** The window that is measured, and what its decrypted packets told. */
final class Measured {
  private final Window audio = new Window();
  private final Window video = new Window();
  private final Delays audioDelays = new Delays();
  private final Delays videoDelays = new Delays();
  private long wrong;

  Window audio() {
    return audio;
  }

  Window video() {
    return video;
  }

  /** A packet was what it should be; {@code delay} in nanoseconds, from sending to arriving. */
  void opened(boolean sound, long index, long delay) {
    if ((sound ? audio : video).holds(index)) {
      (sound ? audioDelays : videoDelays).add(delay);
    }
  }

  /** A packet could not be decrypted, or was not what the publisher had sent. */
  void wrong() {
    wrong++;
  }

  Delays audioDelays() {
    return audioDelays;
  }

  Delays videoDelays() {
    return videoDelays;
  }

  long wrongs() {
    return wrong;
  }
}
