package plenum.rehearsal.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.LongToDoubleFunction;
import java.util.stream.Collectors;
import plenum.rehearsal.rules.Player;
import plenum.rehearsal.rules.Received;
import plenum.rehearsal.rules.Span;

/**
 * Who was heard when and by whom: above the phases of the meeting and the journal's floor, below
 * them a row per seat with what came to it, in the speakers' colours. Several at once share a row's
 * height. What broke a rule is framed in red.
 */
final class FloorPlot {
  private static final double HIGH = 12;

  /** Above and below the voices the row's own ground is seen: whether the seat sits apart. */
  private static final double EDGE = 1.8;

  /** Nanoseconds. Frames that are closer would not be told apart. */
  private static final long NEAR = 300_000_000;

  /** Percent of the whole: under this a phase's name does not fit. */
  private static final double NARROWEST = 5.5;

  private final FormalFindings found;
  private final Axis time;

  private FloorPlot(FormalFindings found) {
    this.found = found;
    time = Axis.time(found.setting().seconds(), 8);
  }

  static String html(FormalFindings found) {
    return new FloorPlot(found).drawn();
  }

  private String drawn() {
    var rows =
        found.received().stream()
            .map(one -> lane(label(one.seat()), heard(one), "heard"))
            .collect(Collectors.joining());
    return lanes(
        found.steps(), time, this::at, lane("Journal: the floor", floor(), "floor") + rows);
  }

  /** Lanes under the meeting's phases, over a scale of time. */
  static String lanes(List<StepTaken> steps, Axis time, LongToDoubleFunction at, String lanes) {
    var marks =
        time.marks().stream()
            .map(mark ->
                "<span style=\"left:%s%%\">%s</span>"
                    .formatted(Markup.number(time.percent(mark)), Numbers.clock(mark)))
            .collect(Collectors.joining());
    return Markup.element(
        "div",
        "class=\"lanes formal\"",
        "<div class=\"who\">Phase</div>"
            + Markup.element("div", "class=\"phases\"", phases(steps, at))
            + lanes
            + "<div></div>"
            + Markup.element("div", "class=\"across\"", marks));
  }

  private String label(String seat) {
    return found.cast().stream()
        .filter(player -> player.seat().equals(seat))
        .findFirst()
        .map(FloorPlot::label)
        .orElse(Markup.text(seat));
  }

  static String label(Player player) {
    return "<span class=\"chip\" style=\"background:%s\">%s</span>%s <small>%s</small>"
        .formatted(
            hex(player.colour()),
            Markup.text(String.valueOf(player.letter())),
            Markup.text(player.name()),
            Markup.text(player.part()));
  }

  private static String hex(int colour) {
    return "#%06x".formatted(colour);
  }

  private String colour(String seat) {
    return found.cast().stream()
        .filter(player -> player.seat().equals(seat))
        .map(player -> hex(player.colour()))
        .findFirst()
        .orElse("#888888");
  }

  static String lane(String label, String drawing, String style) {
    return Markup.element("div", "class=\"who\"", label)
        + "<svg class=\"lane %s\" viewBox=\"0 0 100 12\" preserveAspectRatio=\"none\" aria-hidden=\"true\">%s</svg>\n"
            .formatted(style, drawing);
  }

  private static String phases(List<StepTaken> steps, LongToDoubleFunction at) {
    var html = new StringBuilder();
    for (var phase : merged(steps)) {
      double left = at.applyAsDouble(phase.fromNanos());
      double wide = at.applyAsDouble(phase.untilNanos()) - left;
      html.append(
          "<span title=\"%s\" style=\"left:%s%%;width:%s%%\">%s</span>"
              .formatted(
                  Markup.text(phase.phase()),
                  Markup.number(left),
                  Markup.number(wide),
                  wide < NARROWEST ? "" : Markup.text(phase.phase())));
    }
    return html.toString();
  }

  /** Steps of one phase as one. */
  static List<StepTaken> merged(List<StepTaken> steps) {
    var phases = new ArrayList<StepTaken>();
    for (var step : steps) {
      boolean same = !phases.isEmpty() && phases.getLast().phase().equals(step.phase());
      long from = same ? phases.removeLast().fromNanos() : step.fromNanos();
      phases.add(new StepTaken(step.phase(), "", from, step.untilNanos(), ""));
    }
    return phases;
  }

  private double at(long nanos) {
    return time.percent(found.setting().second(nanos));
  }

  private String floor() {
    var drawn = new StringBuilder();
    for (var floor : found.outcome().floor()) {
      if (!floor.apart().isEmpty()) {
        drawn.append(bar(floor.when(), 0, HIGH, "class=\"apart\""));
      }
      drawn.append(stacked(floor.when(), floor.voices()));
    }
    return drawn.toString();
  }

  private String bar(Span when, double top, double bottom, String attributes) {
    return Plot.bar(at(when.from()), at(when.until()), top, bottom, attributes);
  }

  private String stacked(Span when, List<String> speakers) {
    var drawn = new StringBuilder();
    double each = (HIGH - 2 * EDGE) / Math.max(1, speakers.size());
    for (int i = 0; i < speakers.size(); i++) {
      double top = EDGE + i * each;
      drawn.append(bar(when, top, top + each, "fill=\"" + colour(speakers.get(i)) + "\""));
    }
    return drawn.toString();
  }

  private String heard(Received received) {
    var drawn = new StringBuilder();
    for (var floor : found.outcome().floor()) {
      if (floor.apart().contains(received.seat())) {
        drawn.append(bar(floor.when(), 0, HIGH, "class=\"apart\""));
      }
    }
    pieces(received.sounds()).forEach((when, speakers) -> drawn.append(stacked(when, speakers)));
    for (var when : violations(received.seat())) {
      drawn.append(bar(when, 0, HIGH, "class=\"violation\""));
    }
    return drawn.toString();
  }

  /** In order of time; what would be drawn over each other is one. */
  private List<Span> violations(String seat) {
    var frames = new ArrayList<Span>();
    for (var one : found.outcome().violations()) {
      if (!one.seat().equals(seat)) {
        continue;
      }
      boolean near = !frames.isEmpty() && one.when().from() - frames.getLast().until() < NEAR;
      var before = near ? frames.removeLast() : one.when();
      frames.add(new Span(before.from(), Math.max(before.until(), one.when().until())));
    }
    return frames;
  }

  /** Cut where anybody begins or ends, so that in each piece the same are heard throughout. */
  static Map<Span, List<String>> pieces(Map<String, List<Span>> sounds) {
    var cuts = new TreeSet<Long>();
    sounds
        .values()
        .forEach(spans ->
            spans.forEach(span -> {
              cuts.add(span.from());
              cuts.add(span.until());
            }));
    var pieces = new LinkedHashMap<Span, List<String>>();
    long from = Long.MIN_VALUE;
    for (long until : cuts) {
      long begin = from;
      var speakers =
          sounds.entrySet().stream()
              .filter(one ->
                  one.getValue().stream()
                      .anyMatch(span -> span.from() <= begin && span.until() >= until))
              .map(Map.Entry::getKey)
              .sorted()
              .toList();
      if (from != Long.MIN_VALUE && !speakers.isEmpty()) {
        pieces.put(new Span(from, until), speakers);
      }
      from = until;
    }
    return pieces;
  }
}
