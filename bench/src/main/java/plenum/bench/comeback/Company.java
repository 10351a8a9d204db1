package plenum.bench.comeback;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import plenum.bench.subject.Gathering;
import plenum.rehearsal.clip.Persona;
import plenum.rehearsal.seat.Conditions;
import plenum.rehearsal.seat.Ensemble;
import plenum.rehearsal.seat.Script;
import plenum.rehearsal.seat.SeatSettings;
import plenum.rehearsal.seat.Shape;
import plenum.rehearsal.seat.SyntheticSeat;
import plenum.wire.Outlet;
import plenum.wire.OwnView;

/**
 * All seats of the conference: the heads are full pages that speak and film without pause and let
 * their sides in; the others only receive, what the heads say and the other head's picture.
 */
final class Company implements AutoCloseable {
  private static final Shape OTHERS = Shape.viewer(Outlet.FLOOR_1, Outlet.FLOOR_2, Outlet.HEAD);

  /** Between two who come at first: that is not what is measured. */
  private static final Duration BETWEEN = Duration.ofMillis(100);

  private final Ensemble ensemble;
  private final ExecutorService examiner;
  private final List<Member> members = new ArrayList<>();

  private record Member(SyntheticSeat seat, Witness witness) {}

  private Company(Ensemble ensemble) {
    this.ensemble = ensemble;
    examiner =
        Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().daemon().name("examiner").unstarted(task));
  }

  /** Nobody is seated yet. */
  static Company start(HttpClient http) throws IOException {
    return new Company(Ensemble.start(http, Conditions.CLEAR));
  }

  /** They come one after the other; {@code links} are the seats' tokens, the heads' first. */
  void come(URI server, List<String> links) throws InterruptedException {
    for (var persona : List.of(Persona.nth(0), Persona.nth(1))) {
      ensemble.props().voices().of(persona); // encoded before anybody waits for it
    }
    for (int number = 1; number <= links.size(); number++) {
      var witness = new Witness(otherHead(number), ensemble.props(), examiner);
      var seat = ensemble.seat(settings(server, links.get(number - 1), number), witness);
      members.add(new Member(seat, witness));
      Thread.sleep(BETWEEN);
    }
  }

  private static Persona otherHead(int number) {
    return Persona.nth(number % 2);
  }

  private static SeatSettings settings(URI server, String link, int number) {
    var persona = Persona.nth(number - 1);
    if (Gathering.isHead(number)) {
      return SeatSettings.listener(server, link, persona)
          .speaking(Script.ALWAYS)
          .chairing(number == 1);
    }
    return new SeatSettings(
        server,
        link,
        "Synthetic seat " + number,
        "en",
        persona,
        OTHERS,
        Script.SILENT,
        false,
        false,
        false);
  }

  /** Waits until all hear and see; whether they did before patience was over. */
  boolean awaitAllBack(Duration patience) throws InterruptedException {
    return ensemble.await(patience, () -> members.stream().allMatch(one -> one.witness().isBack()));
  }

  /** Waits until the first head may propose to close, which means that the meeting is open. */
  boolean awaitOpen(Duration patience) throws InterruptedException {
    return ensemble.await(patience, () -> mayPropose(members.getFirst().seat()));
  }

  private static boolean mayPropose(SyntheticSeat seat) {
    return seat.own()
        .map(own -> own.may().getOrDefault(OwnView.May.PROPOSE_CLOSING, false))
        .orElse(false);
  }

  /** Waits until nothing has come to anybody for so long. */
  boolean awaitSilence(Duration silence, Duration patience) throws InterruptedException {
    return ensemble.await(patience, () -> nowNanos() - lastNanos() >= silence.toNanos());
  }

  /** When anybody received anything last, by the loop's clock. */
  long lastNanos() {
    return members.stream().mapToLong(one -> one.witness().lastNanos()).max().orElse(0);
  }

  /** What anybody heard or saw so far no longer counts. */
  void startAfresh() {
    members.forEach(one -> one.witness().startAfresh());
  }

  /** How each came back since then; {@code ready} is when the server answered. */
  List<Return> returns(long ready) {
    return members.stream().map(one -> wayBack(one, ready)).toList();
  }

  private static Return wayBack(Member member, long ready) {
    var reached = member.seat().milestones();
    return new Return(
        since(ready, reached.began()),
        since(ready, reached.admitted()),
        since(ready, reached.connected()),
        since(ready, member.witness().seenNanos()),
        since(ready, member.witness().heardNanos()));
  }

  private static long since(long ready, long at) {
    return at == 0 ? Return.NEVER : at - ready;
  }

  /** What the seats that are not back say of it. */
  List<String> troubles() {
    return members.stream()
        .filter(one -> !one.witness().isBack())
        .map(one -> one.seat().settings().label() + ": " + one.seat().trouble())
        .toList();
  }

  /** By the clock of the seats' loop. */
  long nowNanos() {
    return ensemble.nowNanos();
  }

  /** They leave. */
  @Override
  public void close() {
    ensemble.close();
    examiner.shutdownNow();
  }
}
