package plenum.press.intake.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import plenum.press.intake.text.Span;

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
      if (fits(correction, reading)) {
        corrected = apply(correction, corrected);
      } else {
        stray.add(correction);
      }
    }
    return new Corrected(corrected, stray);
  }

  private static boolean fits(Correction correction, Reading reading) {
    return !(correction instanceof Correction.OfStatement(var words, _))
        || reading.text().contains(words);
  }

  private static Reading apply(Correction correction, Reading reading) {
    var edit = new ReadingEdit(reading);
    switch (correction) {
      case Correction.OfWords(var part, var value) ->
          words(edit, part, value.map(v -> sure(reading, v)));
      case Correction.OfDay(var day, var value) -> day(edit, day, value);
      case Correction.OfPurpose(var value) ->
          edit.purpose = value.map(v -> Found.sure(v, Span.NOWHERE));
      case Correction.OfPerson(var name, var value) ->
          edit.people =
              replaced(
                  edit.people, one -> one.value().name().equals(name), value, place(reading, name));
      case Correction.OfSide(var name, var value) ->
          edit.sides =
              replaced(
                  edit.sides, one -> one.value().name().equals(name), value, place(reading, name));
      case Correction.OfStatement(var words, var value) -> {
        var at = place(reading, words);
        edit.statements = replaced(edit.statements, one -> one.span().holds(at), value, at);
      }
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

  private static void day(ReadingEdit edit, Correction.Day day, Optional<LocalDate> value) {
    var found = value.map(one -> Found.sure(one, Span.NOWHERE));
    switch (day) {
      case PUBLISHED -> edit.date = found;
      case HELD -> edit.held = found;
    }
  }

  /** In the place of the first that is meant, the others left out; at the end if there is none. */
  private static <T> List<Found<T>> replaced(
      List<Found<T>> all, Predicate<Found<T>> meant, Optional<T> value, Span place) {
    var changed = new ArrayList<Found<T>>();
    var left = value;
    for (var one : all) {
      if (!meant.test(one)) {
        changed.add(one);
      } else if (left.isPresent()) {
        changed.add(Found.sure(left.get(), one.span()));
        left = Optional.empty();
      }
    }
    left.ifPresent(one -> changed.add(Found.sure(one, place)));
    return changed;
  }

  private static Found<String> sure(Reading reading, String value) {
    return Found.sure(value, place(reading, value));
  }

  private static Span place(Reading reading, String words) {
    int at = reading.text().indexOf(words);
    return at < 0 ? Span.NOWHERE : new Span(at, at + words.length());
  }
}
