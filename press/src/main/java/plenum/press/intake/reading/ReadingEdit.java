package plenum.press.intake.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import plenum.conference.programme.Purpose;
import plenum.press.news.Attendee;
import plenum.press.news.Party;
import plenum.press.news.Picture;
import plenum.press.news.PriorMessage;
import plenum.press.news.Said;
import plenum.press.news.Undertaking;

/** A reading with those fields open that a person may correct. */
final class ReadingEdit {
  private final Reading reading;
  Optional<Found<LocalDate>> date;
  Optional<Found<String>> place;
  Optional<Found<String>> agency;
  Optional<Found<String>> headline;
  Optional<Found<LocalDate>> held;
  Optional<Found<Purpose>> purpose;
  Optional<Found<String>> host;
  List<Found<Party>> sides;
  List<Found<Attendee>> people;
  List<Found<Said>> statements;
  List<Found<Picture>> pictures;
  List<Found<PriorMessage>> messages;
  List<Found<Undertaking>> commitments;

  ReadingEdit(Reading reading) {
    this.reading = reading;
    date = reading.date();
    place = reading.place();
    agency = reading.agency();
    headline = reading.headline();
    held = reading.held();
    purpose = reading.purpose();
    host = reading.host();
    sides = reading.sides();
    people = reading.people();
    statements = reading.statements();
    pictures = reading.pictures();
    messages = reading.messages();
    commitments = reading.commitments();
  }

  Reading done() {
    return new Reading(
        reading.form(),
        reading.text(),
        reading.uri(),
        reading.language(),
        date,
        place,
        agency,
        headline,
        pictures,
        held,
        purpose,
        host,
        sides,
        people,
        statements,
        messages,
        commitments,
        reading.paragraphs(),
        reading.flags());
  }
}
