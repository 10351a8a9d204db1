package plenum.press.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plenum.press.intake.reading.Found;
import plenum.press.intake.reading.Reading;
import plenum.press.intake.text.Span;
import plenum.press.news.Attendee;
import plenum.press.news.Party;
import plenum.press.news.PriorMessage;
import plenum.press.news.Said;
import plenum.press.news.Speaker;
import plenum.press.news.Undertaking;

/**
 * What was read, for people to look through: a line each, "?" before what is guessed, and the line
 * of the text where it stands.
 */
public final class Sheet {
  private final Reading reading;
  private final List<String> lines = new ArrayList<>();

  private Sheet(Reading reading) {
    this.reading = reading;
  }

  public static String of(Reading reading) {
    var sheet = new Sheet(reading);
    sheet.head();
    sheet.meeting();
    sheet
        .reading
        .flags()
        .forEach(flag ->
            sheet.add(
                "!",
                flag.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                flag.why(),
                flag.span()));
    return String.join("\n", sheet.lines) + "\n";
  }

  private void head() {
    one("date", reading.date());
    one("place", reading.place());
    one("agency", reading.agency());
    one("headline", reading.headline());
    reading
        .pictures()
        .forEach(p -> found("picture", p.map(v -> v.caption() + " [" + v.credit() + "]")));
  }

  private void meeting() {
    one("held", reading.held());
    one("purpose", reading.purpose().map(p -> p.map(v -> v.name().toLowerCase(Locale.ROOT))));
    one("host", reading.host());
    reading.sides().forEach(one -> found("side", one.map(Sheet::words)));
    reading.people().forEach(one -> found("person", one.map(Sheet::words)));
    reading.statements().forEach(one -> found("statement", one.map(Sheet::words)));
    reading.messages().forEach(one -> found("message", one.map(Sheet::words)));
    reading.commitments().forEach(one -> found("commitment", one.map(Sheet::words)));
  }

  private <T> void one(String name, Optional<Found<T>> value) {
    value.ifPresent(one -> found(name, one));
  }

  private <T> void found(String name, Found<T> value) {
    add(value.isSure() ? " " : "?", name, value.value().toString(), value.span());
  }

  private void add(String mark, String name, String value, Span span) {
    var where = span.isEmpty() ? "" : "  (line " + line(span) + ")";
    lines.add("%s %-11s %s%s".formatted(mark, name, value.replace('\n', ' '), where));
  }

  private long line(Span span) {
    return 1 + reading.text().substring(0, span.start()).chars().filter(c -> c == '\n').count();
  }

  private static String words(Party side) {
    return side.name() + (side.bodies().isEmpty() ? "" : ": " + String.join("; ", side.bodies()));
  }

  private static String words(Attendee person) {
    var office = person.body().isEmpty() ? person.title() : person.title() + " | " + person.body();
    var second = person.second().equals(person.name()) ? "" : " (" + person.second() + ")";
    return person.name()
        + second
        + ", "
        + office
        + ", for "
        + person.side()
        + (person.chaired() ? ", chaired" : "");
  }

  private static String words(Said said) {
    return words(said.speaker())
        + " "
        + said.kind().name().toLowerCase(Locale.ROOT)
        + " ["
        + said.standing().name().toLowerCase(Locale.ROOT)
        + "]: "
        + said.text();
  }

  private static String words(PriorMessage message) {
    return message.from()
        + " to "
        + message.to()
        + ", "
        + message.kind().name().toLowerCase(Locale.ROOT);
  }

  private static String words(Undertaking one) {
    var in = one.fields().isEmpty() ? "" : " in " + String.join("; ", one.fields());
    var by = one.by().isEmpty() ? "" : " " + one.by();
    return words(one.who())
        + in
        + by
        + " ["
        + one.standing().name().toLowerCase(Locale.ROOT)
        + "]: "
        + one.what();
  }

  /** A speaker as a heading; a side is marked as one, so that it is not taken for a person. */
  static String words(Speaker speaker) {
    return switch (speaker) {
      case Speaker.OfPerson(var name) -> name;
      case Speaker.OfSide(var name) -> name + " (side)";
      case Speaker.OfParticipants() -> "participants";
      case Speaker.OfAllSides() -> "all sides";
    };
  }
}
