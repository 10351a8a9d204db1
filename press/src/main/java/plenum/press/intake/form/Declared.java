package plenum.press.intake.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import plenum.press.news.Picture;

/**
 * What the fields of a form say, apart from its text. A string that no field holds is empty.
 *
 * @param language BCP 47
 * @param date in the zone that the field names
 */
public record Declared(
    String uri,
    String language,
    Optional<LocalDate> date,
    String place,
    String agency,
    String headline,
    List<Picture> pictures) {
  public static final Declared NOTHING =
      new Declared("", "", Optional.empty(), "", "", "", List.of());

  public Declared {
    pictures = List.copyOf(pictures);
  }

  Declared withHeadline(String headline) {
    return new Declared(uri, language, date, place, agency, headline, pictures);
  }
}
