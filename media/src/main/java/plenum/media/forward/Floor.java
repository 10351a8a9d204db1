package plenum.media.forward;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which of the microphones admitted to a room are carried. The caller gives a set, in order of
 * precedence; three of them stand on the buses of rank 1 to 3. Whoever is granted the floor stands
 * on rank 1. A source that stands keeps its place: it loses it only when it is no longer admitted,
 * when rank 1 is granted to another, or to one who speaks while it has been silent. Rank 0, the
 * lead, is for who has one audio outlet only: the holder, else the source that speaks, until it is
 * silent and another one speaks.
 *
 * <p>With at most three admitted nobody is ever chosen against, so no first syllable is cut.
 */
final class Floor {
  /** Browsers mix the three loudest streams; a fourth would not be heard. */
  static final int RANKS = 3;

  private final FloorBus lead = new FloorBus();
  private final FloorBus[] buses = {new FloorBus(), new FloorBus(), new FloorBus()};
  private final @Nullable AudioSource[] standing = new AudioSource[RANKS];
  private final Map<Integer, AudioSource> present;
  private final Map<Integer, Long> since = new HashMap<>();
  private Admission admission = Admission.NOBODY;
  private @Nullable AudioSource leading;

  /**
   * A floor that admits nobody.
   *
   * @param present the microphones that are connected, by their numbers, kept by the caller
   */
  Floor(Map<Integer, AudioSource> present) {
    this.present = present;
  }

  /** From now on these may be heard once the floor is opened to them; who else was, ends. */
  void close(Admission next) {
    admission = next;
    since.keySet().retainAll(next.admitted());
    drop();
  }

  /** Who may be heard here. */
  Admission admission() {
    return admission;
  }

  /** They are heard from now on; of who was not before, nothing that was captured until now. */
  void open(long unixNanos) {
    for (int number : admission.admitted()) {
      boolean newly = since.putIfAbsent(number, unixNanos) == null;
      AudioSource source = present.get(number);
      if (newly && source != null) {
        source.admitted(unixNanos);
      }
    }
    settle(unixNanos);
  }

  /**
   * A microphone is connected; to be followed by {@link #settle}. It may have been somewhere else
   * when it was admitted, on another shard: what it captured before may be on its way to here.
   */
  void arrived(AudioSource source) {
    Long admitted = since.get(source.number());
    if (admitted != null) {
      source.admitted(admitted);
    }
  }

  /** An outlet of this rank listens: 1 to 3, or 0 for the lead. */
  void listen(AudioOutlet outlet, int rank) {
    outlet.join(rank == 0 ? lead : buses[rank - 1]);
  }

  /** Chooses anew; to be called every 20 to 100 ms, and done at each change. */
  void settle(long unixNanos) {
    drop();
    placeHolder();
    place(true, unixNanos);
    place(false, unixNanos);
    chooseLead(unixNanos);
  }

  /** The number of the source on this rank (1 to 3), 0 for none. */
  int on(int rank) {
    AudioSource source = standing[rank - 1];
    return source == null ? 0 : source.number();
  }

  /** Who is no longer admitted, or gone, neither stands nor leads. */
  private void drop() {
    for (int i = 0; i < RANKS; i++) {
      AudioSource source = standing[i];
      if (source != null && (!admits(source.number()) || present.get(source.number()) != source)) {
        take(i);
      }
    }
    if (leading != null && rankOf(leading) < 0) {
      lead(null);
    }
  }

  private boolean admits(int number) {
    return admission.admitted().contains(number);
  }

  private void placeHolder() {
    AudioSource held = present.get(admission.holder());
    if (held == null || !admits(held.number()) || standing[0] == held) {
      return;
    }
    int before = rankOf(held);
    if (before >= 0) {
      take(before);
    }
    AudioSource displaced = take(0);
    put(0, held);
    if (displaced != null && before >= 0) {
      put(before, displaced);
    }
  }

  /** Who does not stand: those who speak first, then by precedence; the silent only fill places. */
  private void place(boolean speaking, long now) {
    var admitted = admission.admitted();
    for (int i = 0; i < admitted.size(); i++) {
      AudioSource source = present.get(admitted.get(i));
      if (source != null && rankOf(source) < 0 && source.speech().speaking(now) == speaking) {
        place(source, now);
      }
    }
  }

  private void place(AudioSource candidate, long now) {
    for (int i = 0; i < RANKS; i++) {
      if (standing[i] == null) {
        put(i, candidate);
        return;
      }
    }
    int quietest = quietest(now);
    if (quietest >= 0 && candidate.speech().speaking(now)) {
      take(quietest);
      put(quietest, candidate);
    }
  }

  /** The rank of the quietest one that does not speak, the last in precedence first; or -1. */
  private int quietest(long now) {
    int found = -1;
    double least = Double.MAX_VALUE;
    for (int i = RANKS - 1; i >= 0; i--) {
      AudioSource source = standing[i];
      if (source == null
          || source.number() == admission.holder()
          || source.speech().speaking(now)) {
        continue;
      }
      if (source.speech().loudness() < least) {
        least = source.speech().loudness();
        found = i;
      }
    }
    return found;
  }

  private void chooseLead(long now) {
    AudioSource wanted = present.get(admission.holder());
    if (wanted == null || rankOf(wanted) < 0) {
      wanted = leading != null && rankOf(leading) >= 0 ? leading : null;
      if (wanted == null || !wanted.speech().speaking(now)) {
        wanted = firstSpeaking(now, wanted);
      }
    }
    lead(wanted);
  }

  private void lead(@Nullable AudioSource next) {
    if (leading != null && leading != next) {
      lead.closed(leading.number());
      leading.leads(FloorBus.NONE);
    }
    leading = next;
    if (next != null) {
      next.leads(lead);
    }
  }

  private @Nullable AudioSource firstSpeaking(long now, @Nullable AudioSource otherwise) {
    AudioSource any = otherwise;
    for (AudioSource source : standing) {
      if (source != null && source.speech().speaking(now)) {
        return source;
      }
      any = any == null ? source : any;
    }
    return any;
  }

  private int rankOf(AudioSource source) {
    for (int i = 0; i < RANKS; i++) {
      if (standing[i] == source) {
        return i;
      }
    }
    return -1;
  }

  private void put(int rank, AudioSource source) {
    standing[rank] = source;
    source.stands(buses[rank]);
  }

  private @Nullable AudioSource take(int rank) {
    AudioSource source = standing[rank];
    standing[rank] = null;
    if (source != null) {
      source.stands(FloorBus.NONE);
      buses[rank].closed(source.number());
    }
    return source;
  }
}
