package plenum.server.convening;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import plenum.conference.agenda.Item;
import plenum.conference.document.Document;
import plenum.conference.document.DocumentKind;
import plenum.conference.floor.Terms;
import plenum.conference.interpretation.Booth;
import plenum.conference.interpretation.BoothPlan;
import plenum.conference.programme.Chairing;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.Heading;
import plenum.conference.programme.Kind;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonName;
import plenum.conference.programme.Programme;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.Texts;
import plenum.server.http.Json;

/**
 * Writes a conference as the commented file that {@link ProgrammeFile} reads. Guests are left out:
 * they come with a token and stand in no file.
 */
public final class ProgrammeWriter {
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final int INDENT = 2;

  /** Needs no quotes: starts with a letter, and is none of the words that mean something else. */
  private static final Pattern PLAIN =
      Pattern.compile("(?!(?i:true|false|null|yes|no|on|off|y|n)$)[A-Za-z][A-Za-z0-9_-]*");

  private final StringBuilder out = new StringBuilder();

  private ProgrammeWriter() {}

  /** The file's text; lines end in a line feed. */
  public static String write(Programme programme) {
    return write(programme, List.of());
  }

  /** The file's text with its agenda. */
  public static String write(Programme programme, List<Item> agenda) {
    return write(programme, agenda, List.of());
  }

  /**
   * The file's text with its agenda and documents. The documents' own files are named, as if they
   * lay beside it.
   */
  public static String write(Programme programme, List<Item> agenda, List<Document> documents) {
    return write(programme, agenda, BoothPlan.NONE, documents);
  }

  /** The same, with who interprets simultaneously. */
  public static String write(
      Programme programme, List<Item> agenda, BoothPlan booths, List<Document> documents) {
    var writer = new ProgrammeWriter();
    writer.heading(programme);
    writer.list(
        "The sides, and what stands behind them.",
        "delegations",
        programme.delegations(),
        writer::delegation);
    writer.list(
        "Everybody who takes part, by name.", "persons", programme.persons(), writer::person);
    var seats = programme.seats().stream().filter(seat -> seat.role() != Role.GUEST).toList();
    writer.list("Who sits where: one person, or a room with people.", "seats", seats, writer::seat);
    if (!agenda.isEmpty()) {
      writer.list(
          "What is talked about, and how the floor is taken.", "agenda", agenda, writer::item);
    }
    if (!booths.booths().isEmpty()) {
      writer.booths(booths);
    }
    if (!documents.isEmpty()) {
      writer.list(
          "What is laid before the meeting, with a file in each language.",
          "documents",
          documents,
          writer::document);
    }
    return writer.out.toString();
  }

  private void booths(BoothPlan plan) {
    list(
        "Who interprets simultaneously: into one language, or both ways between two.",
        "booths",
        plan.booths(),
        this::booth);
    comment("A second microphone on one channel: none (it waits), interlock (no), override.");
    line(0, "interlock", Words.of(plan.interlock()));
    plan.pivot().ifPresent(pivot -> line(0, "pivot", quoted(pivot)));
  }

  private void booth(Booth booth) {
    item(quoted(booth.id().value()));
    line(2, "into", flow(booth.into()));
    if (!booth.from().isEmpty()) {
      line(2, "from", flow(booth.from()));
    }
    line(2, "seats", flow(booth.seats().stream().map(Object::toString).toList()));
  }

  private void document(Document document) {
    var details = document.details();
    item(quoted(document.id().value()));
    texts(2, "title", details.title());
    if (details.kind() == DocumentKind.SPEAKING_NOTES) {
      line(2, "kind", "speaking-notes");
    }
    line(2, "side", document.owner().map(side -> quoted(side.value())).orElse(PapersReader.CHAIRS));
    details.item().ifPresent(item -> line(2, "item", quoted(item.value())));
    line(
        2,
        "hand-out",
        switch (document.release()) {
          case HELD -> "held";
          case INTERPRETERS -> "interpreters";
          case EVERYBODY -> "everybody";
        });
    line(2, "download", quoted(details.download() ? "yes" : "no"));
    out.append("    files:\n");
    details
        .versions()
        .forEach(version -> line(4, quoted(version.language()), quoted(version.fileName())));
  }

  private void heading(Programme programme) {
    Heading heading = programme.heading();
    comment("inform, exchange, negotiate or sign");
    line(0, "purpose", Words.of(heading.purpose()));
    texts(0, "subject", heading.subject());
    comment("The languages of the conference; the first one leads.");
    line(0, "languages", flow(heading.languages()));
    comment("Date, time and the zone that they are meant in.");
    line(0, "start", start(programme));
    line(0, "minutes", Long.toString(heading.duration().toMinutes()));
    heading.host().ifPresent(host -> line(0, "host", quoted(host.value())));
    comment("The order of the sides.");
    line(0, "order", flow(heading.order().stream().map(Object::toString).toList()));
    comment("closed: invited seats only; open: whoever has a token is heard and shown.");
    line(0, "floor", Words.of(heading.floor()));
    if (heading.kind() == Kind.REHEARSAL) {
      comment("A rehearsal never reaches archive or figures, and is deleted some hours after it.");
      line(0, "kind", Words.of(heading.kind()));
    }
    comment("heads: those of all sides, as equals; else the id of the one seat that leads.");
    line(
        0,
        "chairs",
        switch (heading.chairing()) {
          case Chairing.AllHeads() -> "heads";
          case Chairing.OneSeat(var seat) -> quoted(seat.value());
        });
  }

  /** In the first side's zone, which is how people will have meant it. */
  private static String start(Programme programme) {
    ZoneId zone =
        programme.delegations().stream()
            .flatMap(side -> side.sites().stream())
            .map(site -> site.zone())
            .filter(name -> ZoneId.getAvailableZoneIds().contains(name))
            .findFirst()
            .<ZoneId>map(ZoneId::of)
            .orElse(ZoneOffset.UTC);
    var at = programme.heading().start().atZone(zone);
    // Where clocks go back an hour comes twice; only an offset tells which is meant.
    return zone instanceof ZoneOffset
            || zone.getRules().getValidOffsets(at.toLocalDateTime()).size() > 1
        ? quoted(at.toOffsetDateTime().toString())
        : quoted(LOCAL.format(at) + " " + zone);
  }

  private void delegation(Delegation side) {
    item(quoted(side.id().value()));
    texts(2, "name", side.name());
    list(2, "bodies", side.bodies().stream().map(ProgrammeWriter::flow).toList());
    list(
        2,
        "sites",
        side.sites().stream()
            .map(site ->
                "{id: %s, city: %s, zone: %s}"
                    .formatted(quoted(site.id().value()), flow(site.city()), quoted(site.zone())))
            .toList());
    line(2, "language", quoted(side.language()));
    side.head().ifPresent(head -> line(2, "head", quoted(head.value())));
    side.deputy().ifPresent(deputy -> line(2, "deputy", quoted(deputy.value())));
    texts(2, "credit", side.credit());
    line(2, "colour", quoted(side.colour()));
  }

  private void person(Person person) {
    item(quoted(person.id().value()));
    person.delegation().ifPresent(side -> line(2, "delegation", quoted(side.value())));
    if (!person.names().isEmpty()) {
      out.append("    names:\n");
      person.names().forEach((language, name) -> line(4, quoted(language), flow(name)));
    }
  }

  private void seat(Seat seat) {
    item(quoted(seat.id().value()));
    seat.delegation().ifPresent(side -> line(2, "delegation", quoted(side.value())));
    line(2, "role", Words.of(seat.role()));
    switch (seat.occupant()) {
      case Occupant.OnePerson(var person) -> line(2, "person", quoted(person.value()));
      case Occupant.Room(var name, var people) -> {
        texts(2, "room", name);
        line(2, "people", flow(people.stream().map(Object::toString).toList()));
      }
      case Occupant.Guest _ -> {}
    }
    seat.site().ifPresent(site -> line(2, "site", quoted(site.value())));
  }

  private void item(Item item) {
    item(quoted(item.id().value()));
    texts(2, "title", item.title());
    line(2, "minutes", minutes(item.planned()));
    item.delegation().ifPresent(side -> line(2, "delegation", quoted(side.value())));
    Terms terms = item.terms();
    line(2, "floor", Words.of(terms.mode()));
    if (terms.microphones() != 1) {
      line(2, "microphones", Integer.toString(terms.microphones()));
    }
    if (terms.override()) {
      line(2, "override", quoted("yes"));
    }
    if (terms.alternate()) {
      line(2, "alternate", quoted("yes"));
    }
    terms.intervention().ifPresent(time -> line(2, "speech", minutes(time)));
    terms.presentation().ifPresent(time -> line(2, "presentation", minutes(time)));
    terms.quota().ifPresent(time -> line(2, "side-time", minutes(time)));
    if (terms.closes()) {
      line(2, "at-end", "close");
    }
    terms.presenter().ifPresent(seat -> line(2, "presenter", quoted(seat.value())));
    if (!terms.speakers().isEmpty()) {
      line(2, "speakers", flow(terms.speakers().stream().map(Object::toString).toList()));
    }
  }

  private static String minutes(Duration time) {
    return BigDecimal.valueOf(time.toSeconds())
        .divide(BigDecimal.valueOf(60), 4, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private <T> void list(String comment, String key, List<T> things, Consumer<T> write) {
    out.append('\n');
    comment(comment);
    out.append(key).append(things.isEmpty() ? ": []\n" : ":\n");
    things.forEach(write);
  }

  private void list(int depth, String key, List<String> items) {
    if (!items.isEmpty()) {
      out.append(" ".repeat(INDENT + depth)).append(key).append(":\n");
      items.forEach(item ->
          out.append(" ".repeat(2 * INDENT + depth)).append("- ").append(item).append('\n'));
    }
  }

  private void item(String id) {
    out.append("  - id: ").append(id).append('\n');
  }

  private void texts(int depth, String key, Texts texts) {
    if (!texts.byLanguage().isEmpty()) {
      line(depth, key, flow(texts));
    }
  }

  private void line(int depth, String key, String value) {
    out.append(" ".repeat(depth == 0 ? 0 : INDENT + depth));
    out.append(key).append(": ").append(value).append('\n');
  }

  private void comment(String text) {
    out.append("# ").append(text).append('\n');
  }

  private static String flow(PersonName name) {
    var parts = new ArrayList<String>();
    parts.add("name: " + quoted(name.fullName()));
    optional("short", name.shortForm()).ifPresent(parts::add);
    optional("title", name.title()).ifPresent(parts::add);
    optional("body", name.body()).ifPresent(parts::add);
    return "{" + String.join(", ", parts) + "}";
  }

  private static Optional<String> optional(String key, String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(key + ": " + quoted(text));
  }

  private static String flow(Texts texts) {
    return texts.byLanguage().entrySet().stream()
        .map(text -> quoted(text.getKey()) + ": " + quoted(text.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String flow(List<String> values) {
    return values.stream().map(ProgrammeWriter::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  /** In double quotes, where YAML knows the escapes of JSON (YAML 1.2, section 5.7). */
  private static String quoted(String text) {
    return PLAIN.matcher(text).matches() ? text : Json.text(text);
  }
}
