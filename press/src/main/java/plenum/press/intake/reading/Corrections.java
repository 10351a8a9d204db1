package plenum.press.intake.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import plenum.press.intake.text.Span;
import plenum.press.news.Attendee;
import plenum.press.news.Party;
import plenum.press.news.Picture;

/** Lays a person's corrections over a reading. What they say is sure; the text stays as it is. */
public final class Corrections {
  private final List<Correction> corrections;

  /**
   * @param corrections in the order in which they were made; the last word counts
   */
  public Corrections(List<Correction> corrections) {
    this.corrections = List.copyOf(corrections);
  }

  /**
   * @param stray corrections whose words do not stand in the text: it is another text
   */
  public record Corrected(Reading reading, List<Correction> stray) {
    public Corrected {
      stray = List.copyOf(stray);
    }
  }

  public Corrected over(Reading reading) {
    var stray = new ArrayList<Correction>();
    var corrected = reading;
    for (var correction : corrections) {
      if (fits(correction, corrected)) {
        corrected = apply(correction, corrected);
      } else {
        stray.add(correction);
      }
    }
    return new Corrected(corrected, stray);
  }

  /** What such a correction finds: the same words, and the value that stands there now. */
  public static Correction found(Correction correction, Reading reading) {
    return switch (correction) {
      case Correction.OfWords(var part, _) ->
          new Correction.OfWords(part, words(reading, part).map(Found::value));
      case Correction.OfDay(var day, _) ->
          new Correction.OfDay(day, day(reading, day).map(Found::value));
      case Correction.OfPurpose(_) -> new Correction.OfPurpose(reading.purpose().map(Found::value));
      case Correction.OfPerson(var name, _) ->
          new Correction.OfPerson(name, value(reading.people(), person(reading, name)));
      case Correction.OfSide(var name, _) ->
          new Correction.OfSide(name, value(reading.sides(), side(reading, name)));
      case Correction.OfStatement(var words, _) ->
          new Correction.OfStatement(words, value(reading.statements(), statement(reading, words)));
      case Correction.OfPicture(var caption, _) ->
          new Correction.OfPicture(caption, value(reading.pictures(), picture(reading, caption)));
      case Correction.OfMessage(var words, _) ->
          new Correction.OfMessage(words, value(reading.messages(), message(reading, words)));
      case Correction.OfCommitment(var words, _) ->
          new Correction.OfCommitment(
              words, value(reading.commitments(), commitment(reading, words)));
    };
  }

  private static boolean fits(Correction correction, Reading reading) {
    return switch (correction) {
      case Correction.OfStatement(var words, _) ->
          stands(reading, words) || statement(reading, words) >= 0;
      case Correction.OfMessage(var words, _) ->
          stands(reading, words) || message(reading, words) >= 0;
      case Correction.OfCommitment(var words, _) ->
          stands(reading, words) || commitment(reading, words) >= 0;
      case Correction.OfWords _,
          Correction.OfDay _,
          Correction.OfPurpose _,
          Correction.OfPerson _,
          Correction.OfSide _,
          Correction.OfPicture _ ->
          true;
    };
  }

  private static boolean stands(Reading reading, String words) {
    return !words.isBlank() && reading.text().contains(words);
  }

  private static Reading apply(Correction correction, Reading reading) {
    var edit = new ReadingEdit(reading);
    switch (correction) {
      case Correction.OfWords(var part, var value) ->
          words(edit, part, value.map(v -> Found.sure(v, place(reading, v))));
      case Correction.OfDay(var day, var value) -> day(edit, day, value);
      case Correction.OfPurpose(var value) ->
          edit.purpose = value.map(v -> Found.sure(v, Span.NOWHERE));
      case Correction.OfPerson(var name, var value) -> person(edit, reading, name, value);
      case Correction.OfSide(var name, var value) -> side(edit, reading, name, value);
      case Correction.OfStatement(var words, var value) ->
          edit.statements =
              replaced(edit.statements, statement(reading, words), value, place(reading, words));
      case Correction.OfPicture(var caption, var value) ->
          edit.pictures =
              replaced(edit.pictures, picture(reading, caption), value, place(reading, caption));
      case Correction.OfMessage(var words, var value) ->
          edit.messages =
              replaced(edit.messages, message(reading, words), value, place(reading, words));
      case Correction.OfCommitment(var words, var value) ->
          edit.commitments =
              replaced(edit.commitments, commitment(reading, words), value, place(reading, words));
    }
    return edit.done();
  }

  private static void words(ReadingEdit edit, Correction.Part part, Optional<Found<String>> value) {
    switch (part) {
      case PLACE -> edit.place = value;
      case AGENCY -> edit.agency = value;
      case HEADLINE -> edit.headline = value;
      case HOST -> edit.host = value;
    }
  }

  private static Optional<Found<String>> words(Reading reading, Correction.Part part) {
    return switch (part) {
      case PLACE -> reading.place();
      case AGENCY -> reading.agency();
      case HEADLINE -> reading.headline();
      case HOST -> reading.host();
    };
  }

  private static void day(ReadingEdit edit, Correction.Day day, Optional<LocalDate> value) {
    var found = value.map(one -> Found.sure(one, Span.NOWHERE));
    switch (day) {
      case PUBLISHED -> edit.date = found;
      case HELD -> edit.held = found;
    }
  }

  private static Optional<Found<LocalDate>> day(Reading reading, Correction.Day day) {
    return switch (day) {
      case PUBLISHED -> reading.date();
      case HELD -> reading.held();
    };
  }

  /** Whoever is named otherwise is so wherever they speak. */
  private static void person(
      ReadingEdit edit, Reading reading, String name, Optional<Attendee> value) {
    edit.people = replaced(edit.people, person(reading, name), value, place(reading, name));
    value.ifPresent(person -> Renaming.ofPerson(name, person.name()).in(edit));
  }

  private static void side(ReadingEdit edit, Reading reading, String name, Optional<Party> value) {
    edit.sides = replaced(edit.sides, side(reading, name), value, place(reading, name));
    value.ifPresent(side -> Renaming.ofSide(name, side.name()).in(edit));
  }

  private static int person(Reading reading, String name) {
    return at(reading.people(), one -> one.value().name().equals(name));
  }

  private static int side(Reading reading, String name) {
    return at(reading.sides(), one -> one.value().name().equals(name));
  }

  private static int picture(Reading reading, String caption) {
    return at(reading.pictures(), one -> caption.equals(caption(one.value())));
  }

  private static String caption(Picture picture) {
    return picture.caption().isEmpty() ? picture.credit() : picture.caption();
  }

  private static int statement(Reading reading, String words) {
    return at(reading, reading.statements(), words, one -> one.text());
  }

  private static int message(Reading reading, String words) {
    return at(reading, reading.messages(), words, one -> one.text());
  }

  private static int commitment(Reading reading, String words) {
    return at(reading, reading.commitments(), words, one -> one.what());
  }

  /** Whose words these are, else in which they stand; -1 if in none. */
  private static <T> int at(
      Reading reading, List<Found<T>> all, String words, Function<T, String> text) {
    int exactly = at(all, one -> text.apply(one.value()).equals(words));
    var place = place(reading, words);
    return exactly >= 0 || place.isEmpty() ? exactly : at(all, one -> one.span().holds(place));
  }

  private static <T> int at(List<Found<T>> all, Predicate<Found<T>> meant) {
    for (int at = 0; at < all.size(); at++) {
      if (meant.test(all.get(at))) {
        return at;
      }
    }
    return -1;
  }

  private static <T> Optional<T> value(List<Found<T>> all, int at) {
    return at < 0 ? Optional.empty() : Optional.of(all.get(at).value());
  }

  /** In the place of that one, or at the end. */
  private static <T> List<Found<T>> replaced(
      List<Found<T>> all, int at, Optional<T> value, Span place) {
    var changed = new ArrayList<>(all);
    if (at < 0) {
      value.ifPresent(one -> changed.add(Found.sure(one, place)));
    } else if (value.isPresent()) {
      changed.set(at, Found.sure(value.get(), all.get(at).span()));
    } else {
      changed.remove(at);
    }
    return changed;
  }

  private static Span place(Reading reading, String words) {
    int at = words.isBlank() ? -1 : reading.text().indexOf(words);
    return at < 0 ? Span.NOWHERE : new Span(at, at + words.length());
  }
}
