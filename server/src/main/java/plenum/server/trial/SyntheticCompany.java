package plenum.server.trial;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import plenum.conference.command.DeviceKey;
import plenum.conference.programme.SeatId;
import plenum.rehearsal.seat.Audience;
import plenum.rehearsal.seat.Ensemble;
import plenum.rehearsal.seat.Script;
import plenum.rehearsal.seat.SeatSettings;
import plenum.rehearsal.seat.SyntheticSeat;
import plenum.server.meeting.BrowserSecret;

/** One trial's synthetic people, each on a seat of an ensemble of their own. Thread-safe. */
final class SyntheticCompany implements Trials.Company {
  /** Long enough to be followed, with pauses in which the visitor's own words are heard. */
  private static final Script SPEECH = Script.turns(Duration.ofSeconds(12), Duration.ofSeconds(3));

  private final Ensemble ensemble;
  private final Map<SeatId, SeatSettings> settings;
  private final Map<SeatId, SyntheticSeat> seated = new ConcurrentHashMap<>();
  private final Map<SeatId, DeviceKey> devices = new LinkedHashMap<>();
  private volatile Set<SeatId> talking = Set.of(TrialProgramme.SPEAKER);

  SyntheticCompany(Ensemble ensemble, Map<SeatId, SeatSettings> settings) {
    this.ensemble = ensemble;
    this.settings = settings;
    settings.forEach((seat, how) -> {
      devices.put(seat, BrowserSecret.key(SyntheticSeat.deviceOf(how.link())));
      seat(seat);
    });
  }

  private void seat(SeatId seat) {
    Script script = elapsed -> talking.contains(seat) && SPEECH.speaks(elapsed);
    var how = settings.get(seat);
    if (how != null) {
      seated.put(seat, ensemble.seat(how.speaking(script), Audience.NOBODY));
    }
  }

  @Override
  public Map<SeatId, DeviceKey> devices() {
    return devices;
  }

  @Override
  public void talk(Set<SeatId> speaking) {
    talking = speaking;
  }

  @Override
  public synchronized void seatAgain(SeatId seat) {
    var before = seated.get(seat);
    if (before != null && before.ended().isDone()) {
      seat(seat);
    }
  }

  @Override
  public void close() {
    ensemble.close();
  }
}
