package plenum.press.news;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When and where it was written, and by which agency.
 *
 * @param date as printed, in the zone of the place
 * @param place the city, as printed
 * @param printed word for word, where that is known
 */
public record Dateline(Optional<LocalDate> date, String place, String agency, String printed) {
  /** One whose form is left to whoever prints it. */
  public Dateline(Optional<LocalDate> date, String place, String agency) {
    this(date, place, agency, "");
  }
}
