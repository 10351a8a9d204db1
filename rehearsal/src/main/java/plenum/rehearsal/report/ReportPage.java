package plenum.rehearsal.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The report as one HTML file that needs nothing beside it: no script, no font, no other host. */
public final class ReportPage {
  private ReportPage() {}

  public static String html(Findings found, Verdict verdict) {
    return page("Rehearsal", body(found, verdict, Totals.of(found)));
  }

  /** A page around what is markup already. */
  static String page(String title, String body) {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>%s</title>
    <style>
    %s</style>
    </head>
    <body>
    <main>
    %s</main>
    </body>
    </html>
    """
        .formatted(Markup.text(title), style(), body);
  }

  private static String body(Findings found, Verdict verdict, Totals totals) {
    return Markup.lines(
        List.of(
            "<h1>Rehearsal</h1>\n",
            Markup.element("p", "class=\"quiet\"", Markup.text(Wording.occasion(found.setting()))),
            verdict(found, verdict),
            KeyFigures.html(found, totals),
            "<h2>Joining</h2>\n",
            caption(
                "From turning to the server until media could flow, by seat.",
                key("level median", "median") + key("level p95", "95 %")),
            JoinPlot.html(found, totals),
            "<h2>Delay</h2>\n",
            caption("From leaving one seat to arriving at another, per second.", delayKeys(found)),
            DelayPlot.html(found),
            "<h2>Gaps and freezes</h2>\n",
            caption(
                "What each seat missed, along the meeting.",
                key("gap", "sound missing")
                    + key("freeze", "picture frozen")
                    + key("pause", "picture stopped")
                    + key("unheard", "turn not heard")),
            TroublePlot.html(found),
            "<h2>Server</h2>\n",
            Markup.paragraph(Wording.server(found.server())),
            load(found),
            "<h2>Seats</h2>\n",
            SeatTable.html(found),
            "<h2>Limits</h2>\n",
            checks(verdict),
            "<h2>How it was measured</h2>\n",
            Markup.paragraph(found.selfCheck().sentence()),
            Markup.paragraph(METHOD),
            Wording.remarks(found).stream().map(Markup::paragraph).collect(Collectors.joining())));
  }

  private static final String METHOD =
      "Sound is decoded once a second and searched for the speaker's tone; frames are put together"
          + " and matched with the clip; neither SSRCs nor what a sender says count. Loss is counted"
          + " by sequence numbers as they arrive, repairs among them. A gap is over 60 ms of sound"
          + " missing at a jitter buffer of 100 ms. Freezes are those of W3C's webrtc-stats: an"
          + " interval between two frames over three times the average of the last 30, and over that"
          + " average plus 150 ms.";

  private static String verdict(Findings found, Verdict verdict) {
    return Markup.element(
        "p",
        "class=\"verdict " + (verdict.fit() ? "fit" : "unfit") + "\"",
        Markup.text(Wording.verdict(found, verdict)));
  }

  static String caption(String words, String keys) {
    return Markup.element(
        "p", "class=\"caption\"", Markup.text(words) + "<span class=\"keys\">" + keys + "</span>");
  }

  private static String key(String style, String words) {
    return "<span class=\"key\"><i class=\"%s\"></i>%s</span>".formatted(style, Markup.text(words));
  }

  private static String delayKeys(Findings found) {
    return key("line sound", "sound, median")
        + key("line sound p95", "95 %")
        + key("line picture", "pictures, median")
        + key("line picture p95", "95 %")
        + (found.setting().delayMillis() > 0 ? key("level floor", "the lines' own") : "");
  }

  private static String load(Findings found) {
    return found.server().known()
        ? "<div class=\"pair\"><div><p class=\"caption\">Processor time, of one core</p>"
            + LoadPlot.cpu(found)
            + "</div><div><p class=\"caption\">Memory, resident</p>"
            + LoadPlot.memory(found)
            + "</div></div>\n"
        : "";
  }

  static String checks(Verdict verdict) {
    var rows =
        verdict.checks().stream()
            .map(check ->
                "<tr class=\"%s\"><th scope=\"row\">%s</th><td>%s</td><td>%s</td><td>%s</td></tr>\n"
                    .formatted(
                        check.held() ? "held" : "broken",
                        Markup.text(check.what()),
                        Markup.text(check.measured()),
                        Markup.text(check.limit()),
                        check.held() ? "within" : "broken"))
            .collect(Collectors.joining());
    return "<table class=\"checks\"><thead><tr><th>Figure</th><th>Measured</th><th>Limit</th><th></th></tr></thead>\n<tbody>"
        + rows
        + "</tbody></table>\n";
  }

  private static String style() {
    try (var resource = ReportPage.class.getResourceAsStream("report.css")) {
      return new String(
          Objects.requireNonNull(resource, "packed without report.css").readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
