package plenum.server.rehearsal;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import plenum.rehearsal.measure.SeatDiary;
import plenum.rehearsal.measure.Turns;
import plenum.rehearsal.measure.Watcher;
import plenum.rehearsal.seat.Ensemble;
import plenum.rehearsal.seat.Script;
import plenum.rehearsal.seat.SeatSettings;

/**
 * All synthetic seats of a rehearsal. They come by their links as anybody does; the heads admit
 * their sides, open, and agree to close. Confined to the conductor's thread, but for the script.
 */
final class Company implements AutoCloseable {
  /** Decoding shares the machine with the seats' own loop. */
  private static final int EXAMINERS = 2;

  /** Between two who come: about as fast as people do who were all told the same time. */
  private static final Duration BETWEEN = Duration.ofMillis(50);

  private final URI server;
  private final Map<String, String> tokens;
  private final Ensemble ensemble;
  private final ExecutorService examiners;
  private final List<Participant> participants = new ArrayList<>();
  private volatile @Nullable Turns turns;
  private volatile OptionalInt soloist = OptionalInt.empty();

  /**
   * @param tokens each seat's, out of its link
   */
  Company(URI server, Map<String, String> tokens, Ensemble ensemble) {
    this.server = server;
    this.tokens = tokens;
    this.ensemble = ensemble;
    examiners =
        Executors.newFixedThreadPool(
            EXAMINERS, task -> Thread.ofPlatform().daemon().name("examiner").unstarted(task));
  }

  /** One comes and goes before anything is measured. */
  void warmUp(RehearsalProgramme.Place place, Duration patience) throws InterruptedException {
    ensemble.warmUp(() -> seat(place).seat(), patience);
  }

  /** They come one after the other; returns when all have joined, or patience is over. */
  void come(List<RehearsalProgramme.Place> places, Duration patience) throws InterruptedException {
    for (var place : places) {
      participants.add(seat(place));
      Thread.sleep(BETWEEN);
    }
    ensemble.await(patience, () -> participants.stream().allMatch(Participant::hasJoined));
  }

  private Participant seat(RehearsalProgramme.Place place) {
    int index = place.number() - 1;
    var diary = new SeatDiary(index);
    var watcher = new Watcher(ensemble.props(), examiners, diary);
    var token = tokens.getOrDefault(place.id().value(), "");
    Script script = now -> speaks(index, now);
    var settings = SeatSettings.listener(server, token, place.persona()).speaking(script);
    var seated = place.head() ? settings.chairing(index == 0) : settings;
    return new Participant(place, ensemble.seat(seated, watcher), watcher, diary);
  }

  private boolean speaks(int seat, long now) {
    var meeting = turns;
    return meeting == null
        ? soloist.equals(OptionalInt.of(seat))
        : meeting.at(now).filter(turn -> turn.speaker() == seat).isPresent();
  }

  /** Of those who are here now. */
  Exchange exchange() {
    return new Exchange(
        participants.stream().map(Participant::exchanging).toList(), this::solo, this::nowNanos);
  }

  /** Before the meeting: this one speaks without end, or nobody. */
  void solo(OptionalInt seat) {
    soloist = seat;
  }

  /** From now on they speak by these turns. */
  void begin(SeatDiary.Meeting meeting) {
    turns = meeting.turns();
    participants.forEach(participant -> participant.begin(meeting));
  }

  List<Participant> participants() {
    return participants;
  }

  /** Begins to measure how late the seats themselves are; until it is closed. */
  Lateness lateness() {
    return new Lateness(ensemble.loop());
  }

  long nowNanos() {
    return ensemble.nowNanos();
  }

  /** They leave. */
  @Override
  public void close() {
    ensemble.close();
    examiners.shutdownNow();
  }
}
