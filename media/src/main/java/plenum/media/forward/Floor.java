package plenum.media.forward;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which of the admitted microphones are carried. The caller gives a set, in order of precedence;
 * three of them stand on the buses of rank 1 to 3. Whoever is granted the floor stands on rank 1. A
 * source that stands keeps its place: it loses it only when it is no longer admitted, when rank 1
 * is granted to another, or to one who speaks while it has been silent. Rank 0, the lead, is for
 * who has one audio outlet only: the holder, else the source that speaks, until it is silent and
 * another one speaks.
 *
 * <p>With at most three admitted nobody is ever chosen against, so no first syllable is cut.
 */
public final class Floor {
  /** Browsers mix the three loudest streams; a fourth would not be heard. */
  public static final int RANKS = 3;

  private final FloorBus lead = new FloorBus();
  private final FloorBus[] buses = {new FloorBus(), new FloorBus(), new FloorBus()};
  private final @Nullable AudioSource[] standing = new AudioSource[RANKS];
  private final Map<Integer, AudioSource> present = new LinkedHashMap<>();
  private List<Integer> admitted = List.of();
  private int holder;
  private @Nullable AudioSource leading;

  /**
   * From now on these may be heard, and nobody else.
   *
   * @param numbers sources in order of precedence
   * @param holder who was granted the floor, 0 for nobody
   */
  public void admit(List<Integer> numbers, int holder, long unixNanos) {
    for (AudioSource source : present.values()) {
      if (numbers.contains(source.number()) && !admitted.contains(source.number())) {
        source.admitted(unixNanos);
      }
    }
    admitted = List.copyOf(numbers);
    this.holder = holder;
    settle(unixNanos);
  }

  /** A microphone is connected; it is heard if it is admitted. */
  public void arrive(AudioSource source, long unixNanos) {
    present.put(source.number(), source);
    settle(unixNanos);
  }

  /** A microphone is gone. */
  public void depart(AudioSource source, long unixNanos) {
    if (present.remove(source.number(), source)) {
      settle(unixNanos);
    }
  }

  /** An outlet of this rank listens: 1 to 3, or 0 for the lead. */
  public void listen(AudioOutlet outlet, int rank) {
    outlet.join(rank == 0 ? lead : buses[rank - 1]);
  }

  /** Chooses anew; to be called every 20 to 100 ms, and done at each change. */
  public void settle(long unixNanos) {
    dropUnadmitted();
    placeHolder();
    place(true, unixNanos);
    place(false, unixNanos);
    chooseLead(unixNanos);
  }

  /** The number of the source on this rank (1 to 3), 0 for none. */
  public int on(int rank) {
    AudioSource source = standing[rank - 1];
    return source == null ? 0 : source.number();
  }

  private void dropUnadmitted() {
    for (int i = 0; i < RANKS; i++) {
      AudioSource source = standing[i];
      if (source != null
          && (!admitted.contains(source.number()) || present.get(source.number()) != source)) {
        take(i);
      }
    }
  }

  private void placeHolder() {
    AudioSource held = present.get(holder);
    if (held == null || !admitted.contains(holder) || standing[0] == held) {
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
      if (source == null || source.number() == holder || source.speech().speaking(now)) {
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
    AudioSource wanted = present.get(holder);
    if (wanted == null || rankOf(wanted) < 0) {
      wanted = leading != null && rankOf(leading) >= 0 ? leading : null;
      if (wanted == null || !wanted.speech().speaking(now)) {
        wanted = firstSpeaking(now, wanted);
      }
    }
    if (wanted != leading && leading != null) {
      lead.closed(leading.number());
      leading.leads(FloorBus.NONE);
    }
    leading = wanted;
    if (wanted != null) {
      wanted.leads(lead);
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
