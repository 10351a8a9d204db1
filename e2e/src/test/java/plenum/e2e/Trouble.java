package plenum.e2e;

import java.util.Optional;
import plenum.e2e.BadLines.Client;

/** What is wrong with lines, one after the other; the speaker is one, who watches the other. */
enum Trouble {
  NONE("nothing wrong", "", "0", 0, 0),
  RECEIVER("10 % lost at random on the receiver's line, 200 ms round trip", "", "0.1", 100, 0),
  BOTH("the same on both lines", "100 0 0.1", "0.1", 100, 0),
  BURSTS("2 % lost in bursts of two on average", "", "0.01 0.5 0 1", 20, 0),
  JITTER("up to 30 ms of jitter", "", "0", 20, 30),
  BLACKOUT("dark for 5 s", "", "dark", 20, 0);

  private final String words;
  private final Optional<String> speakers;
  private final String loss;
  private final int delay;
  private final int jitter;

  Trouble(String words, String speakers, String loss, int delay, int jitter) {
    this.words = words;
    this.speakers = Optional.of(speakers).filter(it -> !it.isEmpty());
    this.loss = loss;
    this.delay = delay;
    this.jitter = jitter;
  }

  void comesTo(BadLines lines) {
    var speaker = speakers.orElse("0 0 0").split(" ");
    lines.line(Client.ONE, Integer.parseInt(speaker[0]), Integer.parseInt(speaker[1]), speaker[2]);
    lines.line(Client.OTHER, delay, jitter, loss);
  }

  @Override
  public String toString() {
    return words;
  }
}
