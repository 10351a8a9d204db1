package plenum.server.rehearsal;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import plenum.rehearsal.clip.Persona;
import plenum.rehearsal.measure.Watcher;
import plenum.rehearsal.rules.Received;
import plenum.rehearsal.rules.Witness;
import plenum.rehearsal.seat.Ensemble;
import plenum.rehearsal.seat.Habits;
import plenum.rehearsal.seat.Script;
import plenum.rehearsal.seat.SeatSettings;
import plenum.rehearsal.seat.ServerClock;
import plenum.rehearsal.seat.Shape;
import plenum.rehearsal.seat.SyntheticSeat;
import plenum.server.rehearsal.FormalProgramme.Place;
import plenum.wire.ConferenceView;
import plenum.wire.OwnView;
import plenum.wire.WireJson;
import tools.jackson.databind.JsonNode;

/**
 * The synthetic seats of a formal rehearsal. Who speaks is told to all of them together; whether
 * anybody hears it is the server's. Confined to the conductor's thread, but for the script.
 */
final class Troupe implements AutoCloseable {
  /** Decoding shares the machine with the seats' own loop. */
  private static final int EXAMINERS = 2;

  private static final Duration BETWEEN = Duration.ofMillis(50);

  private final URI server;
  private final Map<String, String> tokens;
  private final Ensemble ensemble;
  private final ExecutorService examiners;
  private final List<Member> members = new ArrayList<>();
  private final Map<Persona, String> wearers = new EnumMap<>(Persona.class);
  private final WireJson json = new WireJson();
  private volatile Set<Integer> speaking = Set.of();

  /** One of them. */
  final class Member {
    private final Place place;
    private final SyntheticSeat seat;
    private final Watcher watcher;
    private final Witness witness;
    private volatile boolean joined;
    private @Nullable JsonNode seen;
    private @Nullable ConferenceView view;

    private Member(Place place, SyntheticSeat seat, Watcher watcher, Witness witness) {
      this.place = place;
      this.seat = seat;
      this.watcher = watcher;
      this.witness = witness;
      var _ = seat.joined().thenRun(() -> joined = true);
    }

    Place place() {
      return place;
    }

    SyntheticSeat seat() {
      return seat;
    }

    Witness witness() {
      return witness;
    }

    /** What its page would show; empty while it shows no chamber. */
    Optional<Scene> scene() {
      var own = seat.own().filter(shown -> shown.where() == OwnView.Where.CHAMBER);
      return own.isEmpty() ? Optional.empty() : conference().map(it -> new Scene(it, own.get()));
    }

    @SuppressWarnings("ReferenceEquality") // To compare two views would cost what reading one does.
    private Optional<ConferenceView> conference() {
      var now = seat.conference().orElse(null);
      if (now != null && now != seen) {
        seen = now;
        view = json.view(now, ConferenceView.class);
      }
      return Optional.ofNullable(view);
    }

    /** Writes down what lies open before it. */
    void look(long nowNanos) {
      if (!seat.ended().isDone()) {
        seat.conference()
            .ifPresent(shown -> {
              var open = shown.path("shown");
              witness.shows(
                  open.path("document").asString(""), open.path("page").asInt(0), nowNanos);
            });
      }
    }

    private Exchange.Witness exchanging() {
      return new Exchange.Witness(
          place.number(),
          place.name(),
          place.persona(),
          place.head(),
          () -> joined,
          seat::media,
          watcher);
    }
  }

  /**
   * @param tokens each seat's, out of its link
   */
  Troupe(URI server, Map<String, String> tokens, Ensemble ensemble) {
    this.server = server;
    this.tokens = tokens;
    this.ensemble = ensemble;
    FormalProgramme.places().forEach(place -> wearers.put(place.persona(), place.id().value()));
    examiners =
        Executors.newFixedThreadPool(
            EXAMINERS, task -> Thread.ofPlatform().daemon().name("examiner").unstarted(task));
  }

  /** One comes and goes: so that what is slow at first is over. */
  void warmUp(Duration patience) throws InterruptedException {
    ensemble.warmUp(() -> member(FormalProgramme.places().getFirst()).seat(), patience);
  }

  /** They come one after the other; whether all have joined before patience was over. */
  boolean come(List<Place> places, Duration patience) throws InterruptedException {
    for (var place : places) {
      members.add(member(place));
      Thread.sleep(BETWEEN);
    }
    return ensemble.await(patience, () -> members.stream().allMatch(one -> one.joined));
  }

  private Member member(Place place) {
    var id = place.id().value();
    var witness = new Witness(id, wearers);
    var watcher = new Watcher(ensemble.props(), examiners, witness);
    Script script = _ -> speaking.contains(place.number());
    var settings =
        new SeatSettings(
            server,
            tokens.getOrDefault(id, ""),
            "Synthetic seat " + place.persona().letter(),
            place.language(),
            place.persona(),
            Shape.page(),
            script,
            place.head(),
            false,
            false,
            new Habits(place.rude(), true));
    return new Member(place, ensemble.seat(settings, watcher), watcher, witness);
  }

  /** From now on these speak, as far as they are let. */
  void speak(Set<Integer> seats) {
    speaking = Set.copyOf(seats);
  }

  Exchange exchange() {
    return new Exchange(
        members.stream().map(Member::exchanging).toList(), this::solo, this::nowNanos);
  }

  private void solo(OptionalInt index) {
    speak(index.isPresent() ? Set.of(index.getAsInt() + 1) : Set.of());
  }

  Member member(int number) {
    return members.stream()
        .filter(one -> one.place().number() == number)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no seat " + number));
  }

  List<Member> members() {
    return members;
  }

  /** All that they received so far. */
  List<Received> received() {
    return members.stream().map(one -> one.witness().received()).toList();
  }

  /** The server's clock, as whoever knows it best was told it. */
  ServerClock clock() {
    return members.stream()
        .map(one -> one.seat().clock())
        .reduce(ServerClock.UNKNOWN, ServerClock::or);
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
