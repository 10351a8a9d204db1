package plenum.media.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import plenum.media.emulation.Direction;
import plenum.media.emulation.EmulatedNetwork;
import plenum.media.emulation.Link;
import plenum.media.emulation.Queue;
import plenum.media.emulation.VirtualTime;
import plenum.media.net.RemoteAddress;

/** Runs a test case in virtual time; the same seed gives the same course. */
public final class CongestionTrial {
  private static final long SECOND = 1_000_000_000;
  private static final long START = 1_800_000_000L * SECOND;
  private static final long NETWORK = 0xffff_c000_0200L;
  private static final int PORT = 7_000;
  private static final Link FAR = Link.PERFECT.withDelay(Duration.ofMillis(50));

  private final TestCase test;
  private final EmulatedNetwork network;
  private final VirtualTime time;
  private final SplittableRandom random;
  private final Course course;
  private final List<MediaFlow> flows = new ArrayList<>();
  private long arrived;
  private final RemoteAddress listener = new RemoteAddress(0, NETWORK + 1, PORT);

  private CongestionTrial(TestCase test, long seed) {
    this.test = test;
    random = new SplittableRandom(seed);
    network = new EmulatedNetwork(seed, Link.PERFECT);
    time = new VirtualTime(network, START);
    course = Course.of(test);
  }

  /** Runs it; the same seed gives the same course. */
  public static Course run(TestCase test, long seed) {
    var trial = new CongestionTrial(test, seed);
    trial.prepare();
    trial.time.runUntil(START + test.seconds() * SECOND);
    trial.count();
    return trial.course;
  }

  private void prepare() {
    prepareFarEnd();
    var line = Link.PERFECT.withJitter(test.jitter()).withLoss(test.loss());
    test.capacity()
        .forEach((second, rate) -> {
          var next = line.withRate(rate, new Queue.Time(test.queue()));
          if (second == 0) {
            network.link(listener, Direction.DOWN, next);
          } else {
            network.change(listener, Direction.DOWN, START + second * SECOND, _ -> next);
          }
        });
    for (int i = 0; i < test.flows().size(); i++) {
      prepare(i);
    }
    for (int i = 0; i < test.connections().size(); i++) {
      prepareConnection(i);
    }
    for (int step = 0; step < course.steps(); step++) {
      int at = step;
      time.at(START + (long) ((step + 1) * Course.STEP * SECOND) - 1, _ -> estimates(at));
    }
  }

  /** Where all flows go; with a narrow way back one comes from there, to the first sender. */
  private void prepareFarEnd() {
    var hears = new Listener(listener, network, this::came, START);
    MediaFlow answering = null;
    if (!test.back().isEmpty()) {
      test.back()
          .forEach((second, rate) ->
              network.change(
                  listener,
                  Direction.UP,
                  START + second * SECOND,
                  link -> link.withRate(rate, new Queue.Time(test.queue()))));
      long most = test.flows().getFirst().most();
      answering = new MediaFlow(listener, sender(0), network, random.split(), most, START);
    }
    time.join(listener, new End(listener, network, hears, answering, this::otherCame));
  }

  private static RemoteAddress sender(int number) {
    return new RemoteAddress(0, NETWORK + 2 + number, PORT);
  }

  private void prepareConnection(int number) {
    var plan = test.connections().get(number);
    var address = sender(test.flows().size() + number);
    network.link(address, Direction.UP, FAR);
    network.link(address, Direction.DOWN, FAR);
    long begins = START + plan.begins() * SECOND + random.nextLong(SECOND);
    var flow = new TcpFlow(address, listener, network, random.split(), plan.files(), begins);
    time.join(address, flow);
  }

  private void otherCame(int octets, long now) {
    course.others()[step(now)] += octets;
  }

  private void prepare(int number) {
    var plan = test.flows().get(number);
    long begins = START + plan.begins() * SECOND;
    var address = sender(number);
    var far = Link.PERFECT.withDelay(plan.delay());
    network.link(address, Direction.UP, far);
    network.link(address, Direction.DOWN, far);
    var flow = new MediaFlow(address, listener, network, random.split(), plan.most(), begins);
    flows.add(flow);
    var hears = new Listener(address, network, (_, _, _, _) -> {}, begins);
    var end = new End(address, network, hears, flow, (_, _) -> {});
    time.at(begins, _ -> time.join(address, end));
    if (plan.resume() > 0) {
      time.at(START + plan.pause() * SECOND, _ -> flow.paused(true));
      time.at(START + plan.resume() * SECOND, _ -> flow.paused(false));
    }
  }

  private void estimates(int step) {
    for (int i = 0; i < flows.size(); i++) {
      course.estimates()[i][step] = flows.get(i).estimate();
    }
  }

  private void came(RemoteAddress from, int octets, long passed, long now) {
    int flow = (int) (from.low() - NETWORK - 2);
    int step = step(now);
    arrived++;
    course.octets()[flow][step] += octets;
    long waited = passed - test.flows().get(flow).delay().toNanos();
    course.waits().get(step).add(waited / 1e6);
  }

  private int step(long now) {
    return (int) Math.min(course.steps() - 1L, (long) ((now - START) / Course.STEP / SECOND));
  }

  private void count() {
    if (!test.connections().isEmpty()) {
      course.sent()[0] = flows.stream().mapToLong(MediaFlow::sent).sum();
      course.lost()[0] = Math.max(0, course.sent()[0] - arrived);
      return;
    }
    for (int i = 0; i < flows.size(); i++) {
      course.sent()[i] = network.tally(flows.get(i).address(), Direction.UP).entered();
    }
    var tally = network.tally(listener, Direction.DOWN);
    course.lost()[0] = tally.lost() + tally.overflowed();
  }
}
