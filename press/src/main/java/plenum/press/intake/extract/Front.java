package plenum.press.intake.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import plenum.press.intake.reading.Found;
import plenum.press.intake.text.Span;
import plenum.press.news.Picture;

/**
 * What stands around the running text.
 *
 * @param date on which it was published
 * @param paragraphs the running text, behind the opening's place and agency
 * @param weekday where a weekday is written beside the date
 */
record Front(
    Optional<Found<LocalDate>> date,
    Optional<Found<String>> place,
    Optional<Found<String>> agency,
    Optional<Found<String>> headline,
    List<Found<Picture>> pictures,
    List<Span> paragraphs,
    Optional<Span> weekday) {}
