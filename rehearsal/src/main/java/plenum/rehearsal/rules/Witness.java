package plenum.rehearsal.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import plenum.rehearsal.clip.Persona;
import plenum.rehearsal.measure.Diary;
import plenum.rehearsal.rules.Received.Fetched;
import plenum.rehearsal.rules.Received.Page;
import plenum.rehearsal.rules.Received.Sight;
import plenum.rehearsal.rules.Received.Tones;
import plenum.wire.Outlet;

/**
 * Writes down what one seat receives, whole: every packet by whose voice it is, every decoded tone,
 * every picture, every page. Thread-safe.
 */
public final class Witness implements Diary {
  /** Longer than a voice's pause between two syllables, and than two lost packets beside it. */
  private static final long PAUSE = 200_000_000;

  /** Longer than a stream of pictures is still while nobody changes it. */
  private static final long STILL = 1_000_000_000;

  /** Silence of 20 ms has no more octets (RFC 6716 section 3.1). */
  private static final int SILENCE = 3;

  private final String seat;
  private final Map<Persona, String> wearers;
  private final Map<Persona, List<Span>> sounds = new EnumMap<>(Persona.class);
  private final List<Span> nameless = new ArrayList<>();
  private final List<Tones> tones = new ArrayList<>();
  private final Map<Outlet, Sight> showing = new EnumMap<>(Outlet.class);
  private final List<Sight> sights = new ArrayList<>();
  private final List<Page> pages = new ArrayList<>();
  private final List<Fetched> fetched = new ArrayList<>();

  /**
   * @param wearers which seat has which voice and picture; each has one of its own
   */
  public Witness(String seat, Map<Persona, String> wearers) {
    this.seat = seat;
    this.wearers = Map.copyOf(wearers);
  }

  @Override
  public synchronized void came(
      Outlet outlet, Optional<Persona> persona, int octets, long arrivalNanos) {
    if (persona.isPresent()) {
      extend(sounds.computeIfAbsent(persona.get(), _ -> new ArrayList<>()), arrivalNanos);
    } else if (octets > SILENCE) {
      extend(nameless, arrivalNanos);
    }
  }

  private static void extend(List<Span> spans, long at) {
    if (!spans.isEmpty() && at - spans.getLast().until() <= PAUSE) {
      spans.set(spans.size() - 1, new Span(spans.getLast().from(), at));
    } else {
      spans.add(new Span(at, at));
    }
  }

  @Override
  public synchronized void heard(
      Outlet outlet, Set<Persona> found, long fromNanos, long untilNanos) {
    var speakers = new HashSet<String>();
    found.forEach(persona -> speakers.add(wearer(persona)));
    tones.add(new Tones(new Span(fromNanos, untilNanos), Set.copyOf(speakers)));
  }

  @Override
  public synchronized void seen(Outlet outlet, Optional<Persona> persona, long arrivalNanos) {
    var shown = persona.map(this::wearer).orElse("?");
    @Nullable Sight before = showing.get(outlet);
    boolean goesOn =
        before != null
            && before.shown().equals(shown)
            && arrivalNanos - before.when().until() <= STILL;
    if (before != null && !goesOn) {
      sights.add(before);
    }
    long from = goesOn && before != null ? before.when().from() : arrivalNanos;
    showing.put(outlet, new Sight(outlet == Outlet.STAGE, shown, new Span(from, arrivalNanos)));
  }

  private String wearer(Persona persona) {
    return wearers.getOrDefault(persona, "?");
  }

  /** What its page shows of the documents now; told as often as one likes. */
  public synchronized void shows(String document, int page, long nowNanos) {
    boolean same =
        pages.isEmpty()
            ? page == 0
            : pages.getLast().document().equals(document) && pages.getLast().page() == page;
    if (!same) {
      pages.add(new Page(document, page, nowNanos));
    }
  }

  public synchronized void fetched(Fetched file) {
    fetched.add(file);
  }

  /** All of it so far. */
  public synchronized Received received() {
    var bySeat = new HashMap<String, List<Span>>();
    sounds.forEach((persona, spans) -> bySeat.put(wearer(persona), List.copyOf(spans)));
    var all = new ArrayList<>(sights);
    all.addAll(showing.values());
    return new Received(seat, bySeat, nameless, tones, all, pages, fetched);
  }
}
