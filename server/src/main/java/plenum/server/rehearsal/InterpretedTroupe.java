package plenum.server.rehearsal;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import plenum.conference.programme.Role;
import plenum.rehearsal.clip.Persona;
import plenum.rehearsal.languages.Decoding;
import plenum.rehearsal.languages.Listener;
import plenum.rehearsal.languages.SoundLog;
import plenum.rehearsal.languages.Tongue;
import plenum.rehearsal.seat.Ensemble;
import plenum.rehearsal.seat.Habits;
import plenum.rehearsal.seat.Script;
import plenum.rehearsal.seat.SeatSettings;
import plenum.rehearsal.seat.ServerClock;
import plenum.rehearsal.seat.Shape;
import plenum.rehearsal.seat.SyntheticSeat;
import plenum.server.rehearsal.InterpretedProgramme.Place;
import plenum.wire.Outlet;
import plenum.wire.OwnView;

/**
 * The synthetic seats of an interpreted rehearsal. Whoever has a tone speaks without end; whether
 * anybody hears it is the server's. Confined to the conductor's thread.
 */
final class InterpretedTroupe implements AutoCloseable {
  private static final Duration BETWEEN = Duration.ofMillis(50);
  private static final Duration GLANCE = Duration.ofMillis(10);

  /** Sound alone: pictures prove nothing here and take their share of the machine. */
  private static final List<Outlet> EARS =
      List.of(
          Outlet.FLOOR_1,
          Outlet.FLOOR_2,
          Outlet.FLOOR_3,
          Outlet.CHANNEL_A,
          Outlet.CHANNEL_B,
          Outlet.PARTNER_SOUND);

  private final URI server;
  private final Map<String, String> tokens;
  private final Ensemble ensemble;
  private final Map<Tongue, Persona> tones;
  private final List<Member> members = new ArrayList<>();

  /** One of them. */
  record Member(Place place, SyntheticSeat seat, SoundLog log) {
    Optional<OwnView> own() {
      return seat.own().filter(shown -> shown.where() == OwnView.Where.CHAMBER);
    }
  }

  /**
   * @param tokens each seat's, out of its link
   */
  InterpretedTroupe(
      URI server, Map<String, String> tokens, Ensemble ensemble, Map<Tongue, Persona> tones) {
    this.server = server;
    this.tokens = tokens;
    this.ensemble = ensemble;
    this.tones = tones;
  }

  /** One comes and goes: so that what is slow at first is over. */
  void warmUp(Place first, Duration patience) throws InterruptedException {
    ensemble.warmUp(() -> member(first).seat(), patience);
  }

  /** They come one after the other; whether all have joined before patience was over. */
  boolean come(List<Place> places, Duration patience) throws InterruptedException {
    for (var place : places) {
      members.add(member(place));
      Thread.sleep(BETWEEN);
    }
    return ensemble.await(
        patience, () -> members.stream().allMatch(one -> one.seat().joined().isDone()));
  }

  private Member member(Place place) {
    var log = new SoundLog(ensemble.props());
    boolean head = place.role() == Role.HEAD;
    var settings =
        new SeatSettings(
            server,
            tokens.getOrDefault(place.id(), ""),
            "Synthetic seat " + place.persona().letter(),
            "en", // what it is told when it is refused stands in the report
            place.speaks().stream()
                .findFirst()
                .map(language -> tone(place, language))
                .orElse(place.persona()),
            new Shape(!place.speaks().isEmpty(), List.of(), false, EARS),
            place.speaks().isEmpty() ? Script.SILENT : Script.ALWAYS,
            head,
            false,
            false,
            Habits.PAGE);
    return new Member(place, ensemble.seat(settings, log), log);
  }

  private Persona tone(Place place, String language) {
    var tone = tones.get(new Tongue(place.id(), language));
    if (tone == null) {
      throw new IllegalArgumentException(place.name() + " has no tone for " + language);
    }
    return tone;
  }

  /** From now on this one speaks that language, into whatever the microphone goes. */
  void speaks(int number, String language) {
    var member = member(number);
    var tone = tone(member.place(), language);
    member.seat().media().ifPresent(core -> core.appear(tone));
  }

  /** From now on the one sounds as the other does: a mistake that has to be noticed. */
  void borrows(int number, int from) {
    var place = member(from).place();
    var tone = tone(place, place.speaks().getFirst());
    member(number).seat().media().ifPresent(core -> core.appear(tone));
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

  /** By seat. */
  Map<String, SoundLog> logs() {
    var logs = new LinkedHashMap<String, SoundLog>();
    members.forEach(member -> logs.put(member.place().id(), member.log()));
    return logs;
  }

  /** Decodes all that came to each of them. */
  List<Listener> listeners() {
    var tongues = new EnumMap<Persona, Tongue>(Persona.class);
    tones.forEach((tongue, tone) -> tongues.put(tone, tongue));
    var decoding = new Decoding(tongues);
    return members.parallelStream()
        .map(member -> decoding.of(member.place().id(), member.log()))
        .toList();
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

  /** Waits until this is so; whether it was before patience was over. */
  boolean within(Duration patience, BooleanSupplier so) throws InterruptedException {
    long until = nowNanos() + patience.toNanos();
    while (!so.getAsBoolean()) {
      if (nowNanos() >= until) {
        return false;
      }
      Thread.sleep(GLANCE);
    }
    return true;
  }

  /** They leave. */
  @Override
  public void close() {
    ensemble.close();
  }
}
