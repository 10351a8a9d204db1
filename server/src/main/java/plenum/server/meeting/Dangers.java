package plenum.server.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plenum.conference.Conference;
import plenum.conference.Phase;
import plenum.conference.floor.Ask;
import plenum.conference.floor.Turn;
import plenum.conference.programme.SeatId;
import plenum.wire.DeviceState;
import plenum.wire.MicrophoneMeasure;
import plenum.wire.OperatorView.Danger;
import plenum.wire.OperatorView.DangerKind;
import plenum.wire.OperatorView.LineState;
import plenum.wire.OperatorView.SeatLine;
import plenum.wire.OperatorView.SeatSignals;

/**
 * What endangers a meeting, by its state and by how its seats fare as far as the one who is told
 * may know. Grave is what would stop or spoil the meeting in the next minute: it concerns the
 * chairs, who has the floor, whoever lends them a voice, and who is next.
 */
final class Dangers {
  /** A reload, or a change of network, takes one or two seconds. */
  static final Duration GRACE = Duration.ofSeconds(3);

  /**
   * Percent of packets. Opus hides single losses; from three percent on speech is heard to suffer,
   * and beyond ten syllables go missing, for interpreters first.
   */
  static final int LOSS = 3;

  static final int GRAVE_LOSS = 10;

  /**
   * Milliseconds there and back. ITU-T G.114 wants the way to one ear below 150 to 400 ms, of which
   * the browsers' buffers take a good part: beyond 400 people begin to speak at once, beyond 800
   * there is no conversation.
   */
  static final int ROUND_TRIP = 400;

  static final int GRAVE_ROUND_TRIP = 800;

  /** Seconds. Speakers pause for breath and to leaf; nobody who has begun is silent for so long. */
  static final int SILENT = 10;

  /** Samples at full scale of ten thousand: half a percent is heard as roughness. */
  static final int CLIPPING = 50;

  /** The same: three percent, and words are hard to tell. */
  static final int GRAVE_CLIPPING = 300;

  /**
   * Hz: a telephone's band ends at 3,400, what a filter cuts off at 4,000 a little above.
   * Interpreters need consonants, which lie beyond.
   */
  static final int NARROW = 4_500;

  /** dBFS: louder than a ventilator at arm's length. */
  static final int NOISE = -45;

  /** More than anybody reads. */
  static final int MOST = 40;

  private final Conference conference;
  private final Map<SeatId, SeatLine> lines;
  private final Instant now;
  private final List<Danger> found = new ArrayList<>();
  private final boolean open;
  private final Optional<Turn> holder;
  private final Optional<SeatId> next;
  private final Set<SeatId> key = new LinkedHashSet<>();

  private Dangers(Conference conference, Map<SeatId, SeatLine> lines, Instant now) {
    this.conference = conference;
    this.lines = lines;
    this.now = now;
    open = conference.phase() == Phase.OPEN;
    holder = open ? conference.floor().holder() : Optional.empty();
    next = open ? next(conference) : Optional.empty();
    holder.ifPresent(turn -> {
      key.add(turn.voice());
      key.add(turn.seat());
    });
    key.addAll(conference.programme().chairs());
    next.ifPresent(key::add);
  }

  /**
   * The most urgent first.
   *
   * @param lines in the programme's order
   */
  static List<Danger> of(Conference conference, Map<SeatId, SeatLine> lines, Instant now) {
    return new Dangers(conference, lines, now).all();
  }

  /**
   * Who is to speak next: the first who waits, else the presenter who has not begun, of the open
   * item or of the one after it. Who is in a sealed room is not waited for.
   */
  static Optional<SeatId> next(Conference conference) {
    var floor = conference.floor();
    var agenda = conference.agenda();
    return floor.order(conference::sideOf).stream()
        .map(Ask::seat)
        .findFirst()
        .or(() -> floor.terms().presenter())
        .filter(seat -> floor.turn(seat).isEmpty())
        .or(() ->
            agenda
                .next()
                .flatMap(item -> item.terms().presenter())
                .filter(seat -> floor.turn(seat).isEmpty()))
        .filter(seat -> conference.roomOf(seat).isEmpty());
  }

  private List<Danger> all() {
    holder.ifPresent(this::floor);
    next.ifPresent(this::next);
    lines.forEach((seat, line) -> {
      if (isGone(line)) {
        gone(seat);
      } else if (line.line() == LineState.UP) {
        line(seat, line);
        line.inside()
            .filter(signals -> signals.microphone() == DeviceState.ON)
            .flatMap(SeatSignals::measured)
            .ifPresent(measured -> microphone(seat, measured));
      }
    });
    return found.stream()
        .distinct()
        .sorted(Comparator.comparing((Danger it) -> !it.grave()).thenComparing(Danger::kind))
        .limit(MOST)
        .toList();
  }

  private void floor(Turn turn) {
    var line = lines.get(turn.voice());
    if (line == null || line.line() != LineState.UP || line.inside().isEmpty()) {
      return;
    }
    var signals = line.inside().get();
    if (signals.microphone() != DeviceState.ON) {
      add(DangerKind.FLOOR_MICROPHONE, true, turn.voice(), Optional.empty());
      return;
    }
    turn.running()
        .flatMap(from -> signals.quiet().map(quiet -> Math.min(quiet, seconds(from))))
        .filter(quiet -> quiet >= SILENT)
        .ifPresent(quiet -> add(DangerKind.FLOOR_SILENT, true, turn.voice(), Optional.of(quiet)));
  }

  private int seconds(Instant from) {
    return (int) Math.clamp(Duration.between(from, now).toSeconds(), 0, Integer.MAX_VALUE);
  }

  private void next(SeatId seat) {
    var line = lines.get(seat);
    if (line == null) {
      return;
    }
    if (line.line() == LineState.ABSENT) {
      add(DangerKind.NEXT_ABSENT, true, seat, Optional.empty());
    } else if (line.line() == LineState.UP
        && line.inside().filter(it -> it.microphone() == DeviceState.NONE).isPresent()) {
      add(DangerKind.NEXT_MICROPHONE, true, seat, Optional.empty());
    }
  }

  private boolean isGone(SeatLine line) {
    boolean bad = line.line() == LineState.DOWN || line.line() == LineState.QUIET;
    return bad && line.since().filter(since -> since.plus(GRACE).isAfter(now)).isEmpty();
  }

  private void gone(SeatId seat) {
    boolean speaks =
        holder.filter(turn -> turn.seat().equals(seat) || turn.voice().equals(seat)).isPresent();
    if (speaks) {
      add(DangerKind.FLOOR_LINE, true, seat, Optional.empty());
    } else if (conference.programme().chairs().contains(seat)) {
      add(DangerKind.CHAIR_LINE, open, seat, Optional.empty());
    } else if (next.filter(seat::equals).isPresent()) {
      add(DangerKind.NEXT_ABSENT, true, seat, Optional.empty());
    } else {
      add(DangerKind.LINE, false, seat, Optional.empty());
    }
  }

  private void line(SeatId seat, SeatLine line) {
    line.lossUp().ifPresent(loss -> above(DangerKind.LOSS_UP, seat, loss / 10, LOSS, GRAVE_LOSS));
    line.lossDown()
        .ifPresent(loss -> above(DangerKind.LOSS_DOWN, seat, loss / 10, LOSS, GRAVE_LOSS));
    line.roundTrip()
        .ifPresent(time -> above(DangerKind.ROUND_TRIP, seat, time, ROUND_TRIP, GRAVE_ROUND_TRIP));
  }

  /** What spoils one seat's meeting spoils everybody's only where all depend on that seat. */
  private void above(DangerKind kind, SeatId seat, int figure, int limit, int graveLimit) {
    if (figure >= limit) {
      add(kind, figure >= graveLimit && open && key.contains(seat), seat, Optional.of(figure));
    }
  }

  private void microphone(SeatId seat, MicrophoneMeasure measured) {
    if (measured.clipping() >= CLIPPING) {
      boolean speaks = holder.filter(turn -> turn.voice().equals(seat)).isPresent();
      add(
          DangerKind.CLIPPING,
          speaks && measured.clipping() >= GRAVE_CLIPPING,
          seat,
          Optional.of(Math.max(1, measured.clipping() / 100)));
    }
    measured
        .band()
        .filter(band -> band < NARROW)
        .ifPresent(band -> add(DangerKind.NARROW_BAND, false, seat, Optional.of(band)));
    measured
        .noise()
        .filter(noise -> noise > NOISE)
        .ifPresent(noise -> add(DangerKind.NOISE, false, seat, Optional.of(noise)));
  }

  private void add(DangerKind kind, boolean grave, SeatId seat, Optional<Integer> figure) {
    found.add(new Danger(kind, grave, seat.value(), figure));
  }
}
