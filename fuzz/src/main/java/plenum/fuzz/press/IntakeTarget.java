package plenum.fuzz.press;

import static java.nio.charset.StandardCharsets.UTF_8;
import static plenum.fuzz.Oracle.demand;
import static plenum.fuzz.Oracle.same;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plenum.fuzz.FuzzTarget;
import plenum.press.intake.Fields;
import plenum.press.intake.Fingerprint;
import plenum.press.intake.Intake;
import plenum.press.intake.Known;
import plenum.press.intake.ReadingJson;
import plenum.press.intake.Sameness;
import plenum.press.intake.Sheet;
import plenum.press.intake.form.Form;
import plenum.press.intake.form.FormReader;
import plenum.press.intake.form.UnreadableException;
import plenum.press.intake.reading.Correction;
import plenum.press.intake.reading.Corrections;
import plenum.press.intake.reading.Found;
import plenum.press.intake.reading.Reading;
import plenum.press.intake.text.Span;

/**
 * Any octets as a release in one of the four forms. It is refused by the one documented exception,
 * with a line that exists and what would be right; or it is read, the same each time; every value
 * stands within the text, which of plain text is the file's own; what was read is kept and found
 * again as the same, known again, and shown; and a correction that takes a value away takes that
 * one away and leaves the text.
 */
public final class IntakeTarget implements FuzzTarget {
  private static final LocalDate RECEIVED = LocalDate.of(2026, 12, 31);
  private static final int LONGEST_SENTENCE = 600;

  private final Intake intake = Intake.standard();
  private final ReadingJson json = new ReadingJson();

  @Override
  public void accept(byte[] input) {
    Reading reading;
    try {
      reading = intake.read(input, RECEIVED);
    } catch (UnreadableException refused) {
      judge(refused, input);
      return;
    }
    within(reading);
    if (reading.form() == Form.PLAIN) {
      same(text(input), reading.text(), "plain text is the file's own");
    }
    same(reading, again(input), "read twice");
    same(reading, json.read(json.write(reading), Reading.class), "kept and found again");
    demand(!Fields.of(reading).isEmpty(), "there are fields");
    Sheet.of(reading);
    demand(reading.item("uri").uri().equals("uri"), "it is an item");
    known(reading);
    corrected(reading);
  }

  @Override
  public List<byte[]> seeds() {
    var seeds = new ArrayList<>(IntakeSamples.all());
    seeds.addAll(IntakeSamples.bare());
    return seeds;
  }

  @Override
  public List<String> words() {
    return IntakeSamples.WORDS;
  }

  private static String text(byte[] input) {
    var text = new String(input, UTF_8);
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private Reading again(byte[] input) {
    try {
      return intake.read(input, RECEIVED);
    } catch (UnreadableException refused) {
      throw new AssertionError("what was read is refused the second time", refused);
    }
  }

  private static void judge(UnreadableException refused, byte[] input) {
    int lines = 1;
    for (byte octet : input) {
      lines += octet == '\n' || octet == '\r' ? 1 : 0;
    }
    demand(refused.line() >= 0 && refused.line() <= lines, "a refusal names a line that exists");
    demand(!refused.right("en").isBlank(), "a refusal says what would be right");
    demand(refused.sentence().length() <= LONGEST_SENTENCE, "a refusal is short");
    demand(refused.sentence().chars().noneMatch(Character::isISOControl), "a refusal is one line");
  }

  private static void within(Reading reading) {
    int length = reading.text().length();
    demand(length <= FormReader.MOST_CHARACTERS, "a text is within its bound");
    reading.all().map(Found::span).forEach(span -> within(span, length));
    reading.paragraphs().forEach(span -> within(span, length));
    reading.flags().forEach(flag -> within(flag.span(), length));
  }

  private static void within(Span span, int length) {
    demand(
        span.start() >= 0 && span.start() <= span.end() && span.end() <= length,
        "a place stands in the text");
  }

  private static void known(Reading reading) {
    var print = Fingerprint.of(reading);
    var known = new Known();
    known.add("it", print);
    same(new Sameness.Same("it"), known.ask(print), "it is known again");
    known.forget("it");
    same(new Sameness.New(), known.ask(print), "it is forgotten");
  }

  private static void corrected(Reading reading) {
    for (var person : reading.people()) {
      var without = over(reading, new Correction.OfPerson(person.value().name(), Optional.empty()));
      same(reading.people().size() - 1, without.people().size(), "people without one");
      same(reading.text(), without.text(), "the text with a correction");
    }
    for (var said : reading.statements()) {
      var without =
          over(reading, new Correction.OfStatement(said.value().text(), Optional.empty()));
      same(reading.statements().size() - 1, without.statements().size(), "statements without one");
    }
  }

  private static Reading over(Reading reading, Correction correction) {
    var corrected = new Corrections(List.of(correction)).over(reading);
    demand(corrected.stray().isEmpty(), "a correction of what was read is not stray");
    return corrected.reading();
  }
}
