package plenum.rehearsal.report;

/** A seat's colour, letter and name. */
final class SeatLabel {
  private SeatLabel() {}

  static String html(SeatFigures seat) {
    return "<span class=\"chip\" style=\"background:%s\">%s</span>%s"
        .formatted(
            seat.hexColour(), Markup.text(String.valueOf(seat.letter())), Markup.text(seat.name()));
  }
}
