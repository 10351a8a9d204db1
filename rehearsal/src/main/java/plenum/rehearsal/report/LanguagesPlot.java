package plenum.rehearsal.report;

import java.util.List;
import java.util.stream.Collectors;
import plenum.rehearsal.languages.Change;
import plenum.rehearsal.languages.Heard;
import plenum.rehearsal.languages.Listener;
import plenum.rehearsal.languages.Stretch;
import plenum.rehearsal.languages.Tongue;
import plenum.rehearsal.languages.Way;
import plenum.rehearsal.rules.Player;
import plenum.rehearsal.rules.Span;
import plenum.wire.Outlet;

/**
 * Who heard which language when: a row per seat, in the languages' colours as they were decoded. Of
 * each row the upper half is the channel, outlet A above B, then comes the floor, and the line at
 * its foot is what the journal has them hear. Strokes across are changes; what broke a rule is
 * framed.
 */
final class LanguagesPlot {
  private static final double HIGH = 12;

  /** Nanoseconds: how wide a change is drawn, of a meeting of a minute a pixel or two. */
  private static final long STROKE = 100_000_000;

  private final LanguagesFindings found;
  private final Axis time;

  private LanguagesPlot(LanguagesFindings found) {
    this.found = found;
    time = Axis.time(found.setting().seconds(), 8);
  }

  static String html(LanguagesFindings found) {
    return new LanguagesPlot(found).drawn();
  }

  /** The colours' and marks' meanings. */
  static String keys(LanguagesFindings found) {
    var languages = new StringBuilder();
    for (int i = 0; i < found.languages().size(); i++) {
      languages.append(key("language-" + i, found.languages().get(i)));
    }
    return languages
        + key("language-none", "no tone of ours")
        + key("change", "a change")
        + key("violation", "against a rule");
  }

  private static String key(String style, String words) {
    return "<span class=\"key\"><i class=\"%s\"></i>%s</span>".formatted(style, Markup.text(words));
  }

  private String drawn() {
    return FloorPlot.lanes(
        found.steps(),
        time,
        this::at,
        found.matter().listeners().stream().map(this::row).collect(Collectors.joining()));
  }

  private String row(Listener listener) {
    return FloorPlot.lane(label(listener.seat()), drawing(listener), "tongues");
  }

  private String label(String seat) {
    return found.matter().cast().stream()
        .filter(player -> player.seat().equals(seat))
        .findFirst()
        .map(this::label)
        .orElse(Markup.text(seat));
  }

  private String label(Player player) {
    var own = player.side().isEmpty() ? "" : " " + player.language();
    return Markup.text(player.name()) + " <small>" + Markup.text(player.part() + own) + "</small>";
  }

  private double at(long nanos) {
    return time.percent(found.setting().second(nanos));
  }

  private String drawing(Listener listener) {
    var drawn = new StringBuilder();
    listener.heard().stream()
        .filter(heard -> heard.way() != Way.PARTNER)
        .filter(heard -> heard.when().until() > found.setting().heard().from())
        .filter(heard -> heard.when().from() < found.setting().heard().until())
        .forEach(heard -> drawn.append(heard(heard)));
    for (var stretch : found.outcome().due().getOrDefault(listener.seat(), List.of())) {
      drawn.append(due(stretch));
    }
    found.outcome().changes().stream()
        .filter(change -> change.listener().equals(listener.seat()))
        .forEach(change -> drawn.append(stroke(change)));
    found.outcome().breaches().stream()
        .filter(breach -> breach.seat().equals(listener.seat()))
        .forEach(breach -> drawn.append(bar(breach.when(), 0, HIGH, "violation")));
    return drawn.toString();
  }

  private String heard(Heard heard) {
    double top = heard.way() == Way.FLOOR ? 6.8 : heard.outlet() == Outlet.CHANNEL_A ? 0.6 : 3.4;
    double high = heard.way() == Way.FLOOR ? 3.2 : 2.6;
    return bar(heard.when(), top, top + high, colour(heard.tongue()));
  }

  private String due(Stretch stretch) {
    return stretch
        .due()
        .right()
        .map(source -> bar(stretch.when(), 10.9, HIGH, colour(source.tongue())))
        .orElse("");
  }

  private String stroke(Change change) {
    return bar(new Span(change.at(), change.at() + STROKE), 0, HIGH, "change");
  }

  private String colour(Tongue tongue) {
    int at = found.languages().indexOf(tongue.language());
    return at < 0 ? "language-none" : "language-" + at;
  }

  private String bar(Span when, double top, double bottom, String style) {
    return Plot.bar(at(when.from()), at(when.until()), top, bottom, "class=\"" + style + "\"");
  }
}
