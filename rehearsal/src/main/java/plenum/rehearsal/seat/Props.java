package plenum.rehearsal.seat;

import plenum.rehearsal.clip.Clips;
import plenum.rehearsal.clip.Departures;
import plenum.rehearsal.clip.Voices;

/** What all synthetic participants of a process share; threads may share it. */
public record Props(Clips clips, Voices voices, Departures departures) {

  /** Loads the clips. */
  public static Props load() {
    return with(new Voices());
  }

  /** Loads the clips, for these voices. */
  public static Props with(Voices voices) {
    return new Props(Clips.load(), voices, new Departures());
  }
}
