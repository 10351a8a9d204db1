package plenum.bench.floor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import plenum.bench.subject.Gathering;
import plenum.rehearsal.clip.Persona;
import plenum.rehearsal.seat.Audience;
import plenum.rehearsal.seat.Conditions;
import plenum.rehearsal.seat.Ensemble;
import plenum.rehearsal.seat.Script;
import plenum.rehearsal.seat.SeatSettings;
import plenum.rehearsal.seat.Shape;
import plenum.rehearsal.seat.SyntheticSeat;
import plenum.wire.FloorView;
import plenum.wire.FromPage;
import plenum.wire.FromServer;
import plenum.wire.Outlet;
import plenum.wire.OwnView;

/**
 * Everybody in the meeting: two heads, who are its chairs and film; the speaker, who talks without
 * pause whether or not the microphone is wanted; the listener from the other side; all others
 * beside them, who could speak as well and are never asked.
 */
final class Hall implements AutoCloseable {
  private static final int SPEAKER = 3;
  private static final int LISTENER = 4;
  private static final Shape DELEGATE =
      new Shape(
          true,
          List.of(),
          false,
          List.of(Outlet.FLOOR_1, Outlet.FLOOR_2, Outlet.FLOOR_3, Outlet.HEAD));

  private static final FloorView.Terms BY_REQUEST =
      new FloorView.Terms(
          FloorView.Mode.REQUEST,
          1,
          false,
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty(),
          List.of());

  /** Between two who come: that is not what is measured. */
  private static final Duration BETWEEN = Duration.ofMillis(100);

  private final Ensemble ensemble;
  private final Ear ear = new Ear();
  private final List<SyntheticSeat> seats = new ArrayList<>();

  private Hall(Ensemble ensemble) {
    this.ensemble = ensemble;
  }

  /** Nobody is seated yet. */
  static Hall start(HttpClient http) throws IOException {
    return new Hall(Ensemble.start(http, Conditions.CLEAR));
  }

  /** They come one after the other; {@code links} are the seats' tokens, the heads' first. */
  void come(URI server, List<String> links) throws InterruptedException {
    for (int number = 1; number <= links.size(); number++) {
      ensemble.props().voices().of(Persona.nth(number - 1)); // encoded before anybody waits
      var audience = number == LISTENER ? ear : Audience.NOBODY;
      seats.add(ensemble.seat(settings(server, links.get(number - 1), number), audience));
      Thread.sleep(BETWEEN);
    }
  }

  private static SeatSettings settings(URI server, String link, int number) {
    var persona = Persona.nth(number - 1);
    if (Gathering.isHead(number)) {
      return SeatSettings.listener(server, link, persona).chairing(number == 1);
    }
    var label = "Synthetic seat " + number;
    var script = number == SPEAKER ? Script.ALWAYS : Script.SILENT;
    return new SeatSettings(
        server, link, label, "en", persona, DELEGATE, script, false, false, false);
  }

  /** Waits until all are in and the meeting is open; whether that was before patience was over. */
  boolean awaitOpen(Duration patience) throws InterruptedException {
    return await(
        patience, () -> seats.stream().allMatch(seat -> seat.joined().isDone()) && mayPropose());
  }

  private boolean mayPropose() {
    return chair()
        .own()
        .map(own -> own.may().getOrDefault(OwnView.May.PROPOSE_CLOSING, false))
        .orElse(false);
  }

  /** What the seats say of what went wrong. */
  List<String> troubles() {
    return seats.stream()
        .filter(seat -> !seat.trouble().isEmpty())
        .map(seat -> seat.settings().label() + ": " + seat.trouble())
        .toList();
  }

  /** From now on nobody is heard who was not given the floor. */
  void regulate() throws IOException, InterruptedException {
    ask(id -> new FromPage.SetTerms(id, BY_REQUEST));
  }

  void give() throws IOException, InterruptedException {
    ask(id -> new FromPage.GiveFloor(id, "seat-" + SPEAKER));
  }

  void takeBack() throws IOException, InterruptedException {
    ask(id -> new FromPage.TakeFloor(id, "seat-" + SPEAKER));
  }

  private void ask(LongFunction<FromPage.Request> request)
      throws IOException, InterruptedException {
    if (chair().ask(request) instanceof FromServer.Refused(_, var why, _, var sentence)) {
      throw new IOException("The chair was refused: " + why + ": " + sentence);
    }
  }

  private SyntheticSeat chair() {
    return seats.getFirst();
  }

  /** When the speaker's page was last told that its sound is wanted. */
  long wantedNanos() {
    return seats.get(SPEAKER - 1).wantedNanos();
  }

  /** The listener's. */
  Ear ear() {
    return ear;
  }

  boolean await(Duration patience, BooleanSupplier condition) throws InterruptedException {
    return ensemble.await(patience, condition);
  }

  /** By the clock of the seats' loop. */
  long nowNanos() {
    return ensemble.nowNanos();
  }

  /** They leave. */
  @Override
  public void close() {
    ensemble.close();
  }
}
