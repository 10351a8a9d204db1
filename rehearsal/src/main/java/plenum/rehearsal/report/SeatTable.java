package plenum.rehearsal.report;

import java.util.stream.Collectors;

/** One row per seat; on a narrow page each becomes a card. */
final class SeatTable {
  private SeatTable() {}

  static String html(Findings found) {
    var headings =
        SeatColumns.HEADINGS.stream()
            .map(heading -> "<th scope=\"col\">" + Markup.text(heading) + "</th>")
            .collect(Collectors.joining());
    return "<div class=\"wide\"><table class=\"seats\"><thead><tr><th scope=\"col\">seat</th>"
        + "<th scope=\"col\">tone</th>"
        + headings
        + "</tr></thead>\n<tbody>"
        + found.seats().stream().map(SeatTable::row).collect(Collectors.joining())
        + "</tbody></table></div>\n";
  }

  private static String row(SeatFigures seat) {
    var cells = new StringBuilder();
    var words = SeatColumns.of(seat);
    for (int i = 0; i < words.size(); i++) {
      cells.append(cell(SeatColumns.alone(i), words.get(i)));
    }
    var trouble =
        seat.trouble().isEmpty()
            ? ""
            : "<br><small class=\"trouble\">" + Markup.text(seat.trouble()) + "</small>";
    return "<tr><th scope=\"row\">%s <small>%s</small>%s</th>%s%s</tr>\n"
        .formatted(
            SeatLabel.html(seat),
            Markup.text(seat.side()),
            trouble,
            cell("tone", seat.hertz() + " Hz"),
            cells);
  }

  private static String cell(String label, String words) {
    return "<td data-label=\"%s\">%s</td>".formatted(Markup.text(label), Markup.text(words));
  }
}
