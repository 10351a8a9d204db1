package plenum.bench.floor;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import plenum.bench.report.Machine;
import plenum.bench.subject.Gathering;
import plenum.bench.subject.MortalProgram;

/** Seats everybody, and has a chair give one of them the floor and take it back, many times. */
public final class FloorTrial {
  /** Two heads, speaker, listener, and twenty beside them. */
  private static final int SEATS = 24;

  /** Not counted: both processes still compile what they do for the first time. */
  private static final int WARM_UP = 20;

  private static final long SEED = 20_261_122;
  private static final Duration ARRIVAL = Duration.ofSeconds(120);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration SILENCE = Duration.ofMillis(300);

  /** At least so long the floor is held: ten packets. */
  private static final int HELD_MILLIS = 200;

  /** At least so long nobody has it: who is given it soon again still flows and is heard sooner. */
  private static final int FREE_MILLIS = 1_300;

  private final Path root;
  private final PrintStream progress;
  private final SplittableRandom random = new SplittableRandom(SEED);

  /**
   * @param root where the program's launcher lies
   */
  public FloorTrial(Path root, PrintStream progress) {
    this.root = root;
    this.progress = progress;
  }

  /**
   * Tries it so many times.
   *
   * @throws IOException also if the meeting did not come about, or the speaker was never heard
   */
  public Handovers run(int times) throws IOException, InterruptedException {
    var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
    try (var program = MortalProgram.start(root);
        var http = client.connectTimeout(ARRIVAL).build();
        var hall = Hall.start(http)) {
      progress.printf("%d seats: all come%n", SEATS);
      var gathering = new Gathering("How soon the floor is heard", SEATS);
      hall.come(program.address(), program.convene(gathering.file(Instant.now())));
      require(hall.awaitOpen(ARRIVAL), "The meeting did not open", hall);
      hall.regulate();
      progress.printf("the floor is given %d times, and %d before that%n", times, WARM_UP);
      handOver(hall, WARM_UP);
      hall.ear().keepTo();
      return new Handovers(SEATS, handOver(hall, times), Machine.here().load());
    }
  }

  private List<Handover> handOver(Hall hall, int times) throws IOException, InterruptedException {
    var handovers = new ArrayList<Handover>();
    for (int i = 0; i < times; i++) {
      Thread.sleep(FREE_MILLIS + random.nextInt(100));
      handovers.add(handOver(hall));
    }
    return handovers;
  }

  private Handover handOver(Hall hall) throws IOException, InterruptedException {
    var ear = hall.ear();
    ear.startAfresh();
    long given = hall.nowNanos();
    hall.give();
    require(hall.await(PATIENCE, () -> ear.firstNanos() != 0), "Nobody was heard", hall);
    Thread.sleep(HELD_MILLIS + random.nextInt(100));
    long taken = hall.nowNanos();
    hall.takeBack();
    require(
        hall.await(PATIENCE, () -> hall.nowNanos() - ear.lastNanos() > SILENCE.toNanos()),
        "Who lost the floor was heard on",
        hall);
    return new Handover(
        hall.wantedNanos() - given,
        ear.firstNanos() - given,
        Math.max(0, ear.lastOwnNanos() - taken));
  }

  private static void require(boolean came, String otherwise, Hall hall) throws IOException {
    if (!came) {
      throw new IOException(otherwise + ". " + String.join("; ", hall.troubles()));
    }
  }
}
