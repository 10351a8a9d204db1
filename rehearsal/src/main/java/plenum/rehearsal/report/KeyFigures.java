package plenum.rehearsal.report;

/** The figures that a reader looks for first. */
final class KeyFigures {
  private KeyFigures() {}

  static String html(Findings found, Totals totals) {
    var line = found.setting().lineLossPercent();
    return Markup.element(
        "dl",
        "class=\"key-figures\"",
        figure(
                "Join",
                Numbers.millis(totals.joinMedianMillis()),
                "95 %: " + Numbers.millis(totals.joinP95Millis()))
            + figure(
                "Delay added, sound",
                Numbers.millis(totals.soundDelayMillis()),
                "95 %: " + Numbers.millis(totals.soundDelayP95Millis()))
            + figure(
                "Delay added, pictures",
                found.pictureDelay().measured() ? Numbers.millis(totals.pictureDelayMillis()) : "-",
                "95 %: " + Numbers.millis(totals.pictureDelayP95Millis()))
            + figure(
                "Sound lost",
                Numbers.percent(totals.soundLossPercent()),
                line == 0 ? "none of it on purpose" : "the lines lose " + Numbers.percent(line))
            + figure(
                "Pictures lost",
                Numbers.percent(totals.pictureLossPercent()),
                "repaired: " + Numbers.percent(totals.repairedPercent()))
            + figure(
                "Gaps in sound",
                "" + totals.gaps(),
                Numbers.percent(totals.gapPercent()) + " of the speech")
            + figure(
                "Freezes",
                "" + (totals.freezes() + totals.pauses()),
                Numbers.percent(totals.frozenPercent()) + " of the pictures")
            + server(found, totals));
  }

  private static String server(Findings found, Totals totals) {
    return found.server().known()
        ? figure(
            "Server",
            Numbers.percent(totals.cpuPercent()),
            "of a core; " + Numbers.megabytes(totals.memoryHighestMegabytes()))
        : figure("Server", "-", "not to be had");
  }

  private static String figure(String name, String value, String beside) {
    return "<div><dt>%s</dt><dd>%s</dd><dd class=\"quiet\">%s</dd></div>\n"
        .formatted(Markup.text(name), Markup.text(value), Markup.text(beside));
  }
}
