package plenum.rehearsal.report;

import java.util.List;
import java.util.stream.Collectors;
import plenum.rehearsal.languages.Leg;

/** An interpreted rehearsal's report as one HTML file that needs nothing beside it. */
public final class LanguagesPage {
  /** More would be read by nobody; the plot shows them all. */
  private static final int LISTED = 200;

  private static final String METHOD =
      "Everybody who speaks has a tone of their own for each language they speak, and speaks"
          + " without end, whoever has the floor. All that came to each seat was kept, and decoded"
          + " after the meeting, packet by packet; what a sender says of itself counts for nothing."
          + " The judge reads the journal's public part and what people chose to hear, reckons from"
          + " it by rules of its own whom everybody had to hear in which outlet at every moment, and"
          + " holds the one against the other.";

  private LanguagesPage() {}

  public static String html(LanguagesFindings found, Verdict verdict) {
    return ReportPage.page("Rehearsal of an interpreted meeting", body(found, verdict));
  }

  private static String body(LanguagesFindings found, Verdict verdict) {
    return Markup.lines(
        List.of(
            "<h1>Rehearsal of an interpreted meeting</h1>\n",
            Markup.element("p", "class=\"quiet\"", Markup.text(LanguagesWording.occasion(found))),
            Markup.element(
                "p",
                "class=\"verdict " + (verdict.fit() ? "fit" : "unfit") + "\"",
                Markup.text(LanguagesWording.verdict(found, verdict))),
            "<h2>Who heard which language</h2>\n",
            ReportPage.caption(
                "Each row is a seat: above, the channel's outlets A and B; below, the floor; at the"
                    + " foot, what the journal has them hear.",
                LanguagesPlot.keys(found)),
            LanguagesPlot.html(found),
            breaches(found),
            "<h2>Rules and limits</h2>\n",
            ReportPage.checks(verdict),
            "<h2>Changes</h2>\n",
            figures(found),
            Markup.paragraph(LanguagesWording.grace(found)),
            changes(found),
            "<h2>From seat to seat</h2>\n",
            delays(found),
            "<h2>Steps</h2>\n",
            FormalPage.steps(found.steps(), found.setting()),
            "<h2>How it was judged</h2>\n",
            Markup.paragraph(METHOD),
            Markup.paragraph(LanguagesWording.mistake(found)),
            Markup.paragraph(LanguagesWording.planted(found)),
            FormalPage.planted(found.planted()),
            Markup.paragraph(LanguagesWording.remark(found))));
  }

  private static String breaches(LanguagesFindings found) {
    var all = found.outcome().breaches();
    if (all.isEmpty()) {
      return "";
    }
    var rows =
        all.stream()
            .limit(LISTED)
            .map(one ->
                FormalPage.row(
                    List.of(
                        one.rule().sentence(),
                        Numbers.clock(found.setting().second(one.when().from())),
                        one.seat().isEmpty() ? "" : found.matter().name(one.seat()),
                        one.noticed(),
                        one.due())))
            .collect(Collectors.joining());
    return "<h2>Violations</h2>\n"
        + FormalPage.table(
            "violations", List.of("Rule", "At", "Seat", "Noticed", "To be heard"), rows)
        + (all.size() > LISTED
            ? Markup.paragraph("The first %d of %,d.".formatted(LISTED, all.size()))
            : "");
  }

  private static String figures(LanguagesFindings found) {
    var rows =
        ChangeFigures.of(found.outcome().changes()).stream()
            .map(figures -> FormalPage.row(LanguagesWording.figures(figures)))
            .collect(Collectors.joining());
    return FormalPage.table("figures", LanguagesWording.FIGURES, rows);
  }

  private static String changes(LanguagesFindings found) {
    var rows =
        found.outcome().changes().stream()
            .map(change -> FormalPage.row(LanguagesWording.change(found, change)))
            .collect(Collectors.joining());
    return "<details><summary>Every change at every listener</summary>\n"
        + FormalPage.table("changes", LanguagesWording.CHANGE, rows)
        + "</details>\n";
  }

  private static String delays(LanguagesFindings found) {
    var rows = new StringBuilder();
    for (var leg : Leg.values()) {
      var delay = found.delays().get(leg);
      if (delay != null) {
        rows.append(FormalPage.row(LanguagesWording.delay(leg.words(), delay)));
      }
    }
    return FormalPage.table("delays", LanguagesWording.DELAY, rows.toString());
  }
}
