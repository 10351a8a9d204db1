package plenum.rehearsal.seat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import plenum.rehearsal.clip.Persona;

/**
 * All synthetic seats of one process, with what they share: one loop for media, one HTTP client,
 * the clips and voices. This is what a trial or a rehearsal starts. Thread-safe.
 */
public final class Ensemble implements AutoCloseable {
  private static final Duration GLANCE = Duration.ofMillis(2);
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private final SeatLoop loop;
  private final Props props;
  private final HttpClient http;
  private final List<SyntheticSeat> seats = new ArrayList<>();

  private Ensemble(SeatLoop loop, Props props, HttpClient http) {
    this.loop = loop;
    this.props = props;
    this.http = http;
  }

  /**
   * Loads the clips and starts the loop.
   *
   * @param http makes the WebSockets; it decides which certificates are trusted
   * @param conditions what happens to every datagram of every seat
   * @throws IOException if the system gives no selector
   */
  public static Ensemble start(HttpClient http, Conditions conditions) throws IOException {
    return start(http, conditions, Props.load());
  }

  /** The same, with voices and clips that were made before. */
  public static Ensemble start(HttpClient http, Conditions conditions, Props props)
      throws IOException {
    return new Ensemble(SeatLoop.start(conditions), props, http);
  }

  /** Seats somebody; the audience is told what it receives. */
  public synchronized SyntheticSeat seat(SeatSettings settings, Audience audience) {
    seats.removeIf(seat -> seat.ended().isDone());
    var seat = SyntheticSeat.start(settings, loop, props, http, audience);
    seats.add(seat);
    return seat;
  }

  /** Those who were seated and have not ended. */
  public synchronized List<SyntheticSeat> seats() {
    return seats.stream().filter(seat -> !seat.ended().isDone()).toList();
  }

  /** For audiences that judge what arrives, and for media without a seat. */
  public Props props() {
    return props;
  }

  /** For media without a seat: WHIP, WHEP, a bench. */
  public SeatLoop loop() {
    return loop;
  }

  /** By the clock of the seats' loop. */
  public long nowNanos() {
    return loop.nowNanos();
  }

  /** Waits until this is true; whether it was before patience was over. */
  public boolean await(Duration patience, BooleanSupplier condition) throws InterruptedException {
    long until = nowNanos() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (nowNanos() >= until) {
        return false;
      }
      Thread.sleep(GLANCE);
    }
    return true;
  }

  /**
   * All voices are encoded, and one comes and goes: what a seat's own program takes to get going is
   * nobody's join time.
   *
   * @param first who does; not seated before the voices are there
   */
  public void warmUp(Supplier<SyntheticSeat> first, Duration patience) throws InterruptedException {
    for (var persona : Persona.values()) {
      props.voices().of(persona);
    }
    var seat = first.get();
    await(patience, () -> seat.joined().isDone() || seat.ended().isDone());
    seat.close();
    seat.ended().completeOnTimeout("", FAREWELL.toMillis(), TimeUnit.MILLISECONDS).join();
  }

  /** Everybody leaves, waiting a little for their farewells; then the loop ends. */
  @Override
  public void close() {
    var leaving = seats();
    leaving.forEach(SyntheticSeat::close);
    for (var seat : leaving) {
      seat.ended().completeOnTimeout("", 1, TimeUnit.SECONDS).join();
    }
    loop.close();
  }
}
