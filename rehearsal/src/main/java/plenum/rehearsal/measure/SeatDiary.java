package plenum.rehearsal.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import plenum.rehearsal.clip.Persona;
import plenum.wire.Outlet;

/**
 * One seat's meeting, held against the script: whether it heard who spoke in each turn and nobody
 * else, whether its stage showed the speaker, and what interrupted it. Only the payload counts.
 * What came before the meeting is passed over. Thread-safe.
 */
public final class SeatDiary implements Diary {
  /** A tone is looked for once a second, in runs of 0.4 s. */
  private static final long WINDOW = 1_060_000_000;

  /** The run that is under way when a turn changes, and the script's glance of 0.1 s. */
  private static final long SETTLE = 1_400_000_000;

  /** The stage follows who has spoken for a second, and then waits for a key frame. */
  private static final long STAGE_FOLLOWS = 2_500_000_000L;

  /** More than a listener could complain of; what comes beyond is passed over. */
  private static final int MOST_TROUBLES = 50_000;

  private final int seat;
  private volatile @Nullable Meeting meeting;
  private final Spread sound = new Spread();
  private final Spread picture = new Spread();
  private final List<Window> windows = new ArrayList<>();
  private final List<Trouble> troubles = new ArrayList<>();
  private long rightFrames;
  private long wrongFrames;

  /**
   * What all seats of a meeting have in common.
   *
   * @param personas of the seats by number: the two heads first, then by turns of the two sides
   * @param timed whose pictures are told apart well enough to know when they left
   * @param lineNanos by how much the lines are delayed on purpose, there and back
   */
  public record Meeting(
      Turns turns,
      List<Persona> personas,
      Set<Persona> timed,
      long lineNanos,
      DelaySeries sounds,
      DelaySeries pictures) {
    public Meeting {
      personas = List.copyOf(personas);
      timed = Set.copyOf(timed);
    }
  }

  private record Window(Set<Persona> tones, long from, long until) {}

  /** What interrupted sound or picture. */
  public enum Kind {
    GAP,
    FREEZE,
    PAUSE
  }

  /** An interruption in one outlet. */
  public record Trouble(Kind kind, Outlet outlet, long from, long until) {}

  /**
   * What the seat heard of the others' turns.
   *
   * @param expected one-second windows in which somebody else's tone ought to be found
   * @param heard those in which it was
   * @param wrong windows of a turn in which another tone was instead; one beside the speaker's in
   *     the same outlet is what a decoder makes of lost packets
   * @param missed turns of which nothing was heard
   */
  public record Listening(int expected, int heard, int wrong, List<Turns.Turn> missed) {
    public Listening {
      missed = List.copyOf(missed);
    }

    private Listening plus(Turns.Turn turn, Listening of) {
      var all = new ArrayList<>(missed);
      if (of.expected > 0 && of.heard == 0) {
        all.add(turn);
      }
      return new Listening(expected + of.expected, heard + of.heard, wrong + of.wrong, all);
    }
  }

  /** An empty one, of the seat of this number from 0; it takes nothing until the meeting begins. */
  public SeatDiary(int seat) {
    this.seat = seat;
  }

  /** From now on what happens within the turns is written down. */
  public void begin(Meeting begun) {
    meeting = begun;
  }

  /** The meeting, if this moment belongs to it. */
  private Optional<Meeting> during(long nanos) {
    return Optional.ofNullable(meeting)
        .filter(begun -> nanos >= begun.turns.from() && nanos < begun.turns.until());
  }

  @Override
  public void soundDelay(Persona persona, long nanos, long arrivalNanos) {
    during(arrivalNanos)
        .ifPresent(now -> {
          now.sounds.add(nanos, arrivalNanos);
          add(sound, nanos);
        });
  }

  @Override
  public void pictureDelay(Persona persona, long nanos, long arrivalNanos) {
    during(arrivalNanos)
        .filter(now -> now.timed.contains(persona))
        .ifPresent(now -> {
          now.pictures.add(nanos, arrivalNanos);
          add(picture, nanos);
        });
  }

  private synchronized void add(Spread to, long nanos) {
    to.add(nanos);
  }

  @Override
  public synchronized void heard(Outlet outlet, Set<Persona> tones, long from, long until) {
    if (during(until).isPresent() && !tones.isEmpty()) {
      windows.add(new Window(tones, from, until));
    }
  }

  @Override
  public void seen(Outlet outlet, Optional<Persona> persona, long arrivalNanos) {
    during(arrivalNanos).ifPresent(now -> seen(now, outlet, persona, arrivalNanos));
  }

  private void seen(Meeting now, Outlet outlet, Optional<Persona> persona, long arrivalNanos) {
    if (outlet == Outlet.HEAD) {
      judge(persona, now.personas.get((seat + 1) % 2));
    } else if (outlet == Outlet.STAGE) {
      now.turns
          .at(arrivalNanos)
          .filter(turn -> turn.speaker() != seat)
          .filter(turn -> arrivalNanos > turn.from() + STAGE_FOLLOWS + now.lineNanos)
          .ifPresent(turn -> judge(persona, now.personas.get(turn.speaker())));
    } else if (persona.isEmpty()) {
      wrong();
    }
  }

  private synchronized void judge(Optional<Persona> shown, Persona expected) {
    if (shown.filter(expected::equals).isPresent()) {
      rightFrames++;
    } else {
      wrongFrames++;
    }
  }

  private synchronized void wrong() {
    wrongFrames++;
  }

  @Override
  public void gap(Outlet outlet, long from, long until) {
    note(new Trouble(Kind.GAP, outlet, from, until));
  }

  @Override
  public void freeze(Outlet outlet, long from, long until) {
    note(new Trouble(Kind.FREEZE, outlet, from, until));
  }

  @Override
  public void pause(Outlet outlet, long from, long until) {
    note(new Trouble(Kind.PAUSE, outlet, from, until));
  }

  private synchronized void note(Trouble trouble) {
    if (during(trouble.until).isPresent() && troubles.size() < MOST_TROUBLES) {
      troubles.add(trouble);
    }
  }

  /** In the order of their ends. */
  public synchronized List<Trouble> troubles() {
    return List.copyOf(troubles);
  }

  /** Frames of the stage and the other head that showed whom they ought to. */
  public synchronized long rightFrames() {
    return rightFrames;
  }

  /** Frames that showed somebody else, and such of any outlet that are of no clip. */
  public synchronized long wrongFrames() {
    return wrongFrames;
  }

  /** A copy. */
  public synchronized Spread soundDelay() {
    var copy = new Spread();
    copy.add(sound);
    return copy;
  }

  /** A copy. */
  public synchronized Spread pictureDelay() {
    var copy = new Spread();
    copy.add(picture);
    return copy;
  }

  /**
   * Holds what was heard against the turns that were over by then.
   *
   * @param now the end, or earlier
   */
  public synchronized Listening listening(long now) {
    var listened = new Listening(0, 0, 0, List.of());
    var over = meeting;
    if (over != null) {
      for (var turn : over.turns.all()) {
        if (turn.speaker() != seat && turn.until() <= now) {
          listened = listened.plus(turn, listening(over, turn));
        }
      }
    }
    return listened;
  }

  private Listening listening(Meeting over, Turns.Turn turn) {
    var speaker = over.personas.get(turn.speaker());
    long settle = SETTLE + over.lineNanos;
    int most = (int) Math.max(0, (turn.until() - turn.from() - settle) / WINDOW);
    long found = windows.stream().filter(window -> of(window, turn, speaker)).count();
    long wrong = windows.stream().filter(window -> strange(window, turn, settle, speaker)).count();
    return new Listening(most, (int) Math.min(found, most), (int) wrong, List.of());
  }

  private static boolean of(Window window, Turns.Turn turn, Persona speaker) {
    return window.until >= turn.from()
        && window.until < turn.until()
        && window.tones.contains(speaker);
  }

  private static boolean strange(Window window, Turns.Turn turn, long settle, Persona speaker) {
    return window.from >= turn.from() + settle
        && window.until < turn.until()
        && !window.tones.contains(speaker);
  }
}
