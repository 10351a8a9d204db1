package plenum.rehearsal.report;

import java.util.List;
import java.util.stream.Collectors;
import plenum.rehearsal.rules.Fault;
import plenum.rehearsal.rules.Violation;

/** A formal rehearsal's report as one HTML file that needs nothing beside it. */
public final class FormalPage {
  /** More would be read by nobody; the plot shows them all. */
  private static final int LISTED = 200;

  private FormalPage() {}

  private static final String METHOD =
      "Every seat decodes what it hears and looks for the twelve tones in it, and knows the packets"
          + " of each voice and the frames of each picture by their content; what a sender says of"
          + " itself counts for nothing. The judge reads the journal's public part, reckons from it"
          + " who might be heard by whom at every moment and who had to be, by rules of its own, and"
          + " holds the one against the other. Nobody in this meeting is silent by courtesy: all"
          + " speak all the time, and five of them send all the time, whatever the server says.";

  public static String html(FormalFindings found, Verdict verdict) {
    return ReportPage.page("Rehearsal of a formal meeting", body(found, verdict));
  }

  private static String body(FormalFindings found, Verdict verdict) {
    return Markup.lines(
        List.of(
            "<h1>Rehearsal of a formal meeting</h1>\n",
            Markup.element("p", "class=\"quiet\"", Markup.text(FormalWording.occasion(found))),
            Markup.element(
                "p",
                "class=\"verdict " + (verdict.fit() ? "fit" : "unfit") + "\"",
                Markup.text(FormalWording.verdict(found, verdict))),
            "<h2>Who heard whom</h2>\n",
            ReportPage.caption(
                "Each row is a seat, in the colours of those whom it heard.",
                "<span class=\"key\"><i class=\"apart\"></i>in a sealed room</span>"
                    + "<span class=\"key\"><i class=\"violation\"></i>against a rule</span>"),
            FloorPlot.html(found),
            violations(found),
            "<h2>Rules</h2>\n",
            ReportPage.checks(verdict),
            "<h2>How soon</h2>\n",
            Markup.paragraph(FormalWording.latency(found, true)),
            Markup.paragraph(FormalWording.latency(found, false)),
            Markup.paragraph(FormalWording.tolerance(found)),
            changes(found),
            remains(found),
            "<h2>Steps</h2>\n",
            steps(found.steps(), found.setting()),
            "<h2>How it was judged</h2>\n",
            Markup.paragraph(METHOD),
            Markup.paragraph(found.exchange().sentence()),
            Markup.paragraph(FormalWording.planted(found)),
            planted(found.planted()),
            FormalWording.remarks(found).stream()
                .map(Markup::paragraph)
                .collect(Collectors.joining())));
  }

  private static String violations(FormalFindings found) {
    if (found.outcome().violations().isEmpty()) {
      return "";
    }
    var all = found.outcome().violations();
    var rows = all.stream().limit(LISTED).map(one -> row(found, one)).collect(Collectors.joining());
    return "<h2>Violations</h2>\n"
        + table("violations", List.of("Rule", "At", "Seat", "Noticed", "Journal"), rows)
        + (all.size() > LISTED
            ? Markup.paragraph("The first %d of %,d.".formatted(LISTED, all.size()))
            : "");
  }

  private static String row(FormalFindings found, Violation one) {
    return row(
        List.of(
            one.rule().sentence(),
            Numbers.clock(found.setting().second(one.when().from())),
            one.seat().isEmpty() ? "" : found.name(one.seat()),
            one.noticed(),
            one.journal()));
  }

  private static String remains(FormalFindings found) {
    if (found.remains().isEmpty()) {
      return "";
    }
    var rows = found.remains().stream().map(FormalPage::row).collect(Collectors.joining());
    return "<h2>What remains</h2>\n"
        + Markup.paragraph(FormalWording.remains(found))
        + table("papers", List.of("Paper", "Size", "Read"), rows);
  }

  private static String row(RemainingPaper paper) {
    var link =
        "<a href=\"%s\">%s</a>".formatted(Markup.text(paper.file()), Markup.text(paper.title()));
    return "<tr><td>%s</td><td>%s</td><td>%s</td></tr>\n"
        .formatted(
            link,
            "%,d kB".formatted(Math.max(1, Math.round(paper.octets() / 1_000.0))),
            Markup.text(paper.right() ? "as it ought to be" : paper.wrong()));
  }

  private static String changes(FormalFindings found) {
    var rows =
        found.outcome().changes().stream()
            .filter(change -> !change.nanos().isEmpty())
            .map(change -> row(FormalWording.change(found, change)))
            .collect(Collectors.joining());
    var heads = List.of("At", "Speaker", "Now", "By", "Median", "At most", "Listeners");
    return "<details><summary>Every change</summary>\n"
        + table("changes", heads, rows)
        + "</details>\n";
  }

  static String steps(List<StepTaken> steps, FormalSetting setting) {
    var rows =
        steps.stream()
            .map(step ->
                row(
                    List.of(
                        Numbers.clock(setting.second(step.fromNanos())),
                        step.phase(),
                        step.failure().isEmpty()
                            ? step.name()
                            : step.name() + ": " + step.failure(),
                        Numbers.seconds((step.untilNanos() - step.fromNanos()) / 1e9))))
            .collect(Collectors.joining());
    return table("steps", List.of("At", "Phase", "Step", "Took"), rows);
  }

  static String planted(List<Fault> faults) {
    return "<ul>"
        + faults.stream()
            .map(fault -> "<li>" + Markup.text(FormalWording.planted(fault)) + "</li>")
            .collect(Collectors.joining())
        + "</ul>\n";
  }

  static String table(String style, List<String> heads, String rows) {
    var cells =
        heads.stream()
            .map(head -> "<th>" + Markup.text(head) + "</th>")
            .collect(Collectors.joining());
    return "<div class=\"wide\"><table class=\"words %s\"><thead><tr>%s</tr></thead>\n<tbody>%s</tbody></table></div>\n"
        .formatted(style, cells, rows);
  }

  static String row(List<String> words) {
    return "<tr>"
        + words.stream()
            .map(word -> "<td>" + Markup.text(word) + "</td>")
            .collect(Collectors.joining())
        + "</tr>\n";
  }
}
