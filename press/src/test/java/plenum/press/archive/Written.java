package plenum.press.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plenum.conference.programme.Purpose;
import plenum.conference.register.Fulfilment;
import plenum.press.news.Attendee;
import plenum.press.news.Dateline;
import plenum.press.news.Meeting;
import plenum.press.news.NewsItem;
import plenum.press.news.Party;
import plenum.press.news.Said;
import plenum.press.news.Undertaking;

/** Entries as tests write them down: every part has a plain value until a test changes it. */
final class Written {
  static final Instant CAME_IN = Instant.parse("2026-05-01T08:00:00Z");
  static final LocalDate HELD = LocalDate.of(2026, 3, 12);

  private String id = "one";
  private String revision = "1";
  private Form form = Form.RELEASE;
  private Seal seal = new Seal.Open();
  private Origin origin = new Origin.Own("desk", CAME_IN);
  private final List<NewsItem> items = new ArrayList<>();

  private String language = "en";
  private String headline = "What was held";
  private List<String> paragraphs = List.of("Nothing else was said.");
  private Optional<LocalDate> held = Optional.of(HELD);
  private String place = "Orrin Haven";
  private List<Party> sides = List.of();
  private List<Attendee> people = List.of();
  private List<Said> statements = List.of();
  private List<Undertaking> commitments = List.of();
  private List<Fulfilment> fulfilments = List.of();

  static Written entry(String id) {
    var written = new Written();
    written.id = id;
    return written;
  }

  static Entry text(String id, String language, String text) {
    return entry(id).in(language).saying(text).done();
  }

  Written revision(String other) {
    revision = other;
    return this;
  }

  Written conference() {
    form = Form.CONFERENCE;
    return this;
  }

  Written imported() {
    origin = new Origin.Imported("agency", CAME_IN);
    return this;
  }

  Written sealedFor(Pass... passes) {
    seal = new Seal.For(Set.of(passes));
    return this;
  }

  Written sealed(Seal as) {
    seal = as;
    return this;
  }

  Written in(String tag) {
    language = tag;
    return this;
  }

  Written headed(String text) {
    headline = text;
    return this;
  }

  Written saying(String... texts) {
    paragraphs = List.of(texts);
    return this;
  }

  Written on(String day) {
    held = Optional.of(LocalDate.parse(day));
    return this;
  }

  Written undated() {
    held = Optional.empty();
    return this;
  }

  Written at(String city) {
    place = city;
    return this;
  }

  Written between(String... names) {
    sides = Arrays.stream(names).map(name -> new Party(name, List.of(), "")).toList();
    return this;
  }

  Written parties(Party... parties) {
    sides = List.of(parties);
    return this;
  }

  Written with(String... names) {
    people = Arrays.stream(names).map(name -> new Attendee(name, "", "", "", "", false)).toList();
    return this;
  }

  Written stating(Said... said) {
    statements = List.of(said);
    return this;
  }

  Written promising(Undertaking... undertakings) {
    commitments = List.of(undertakings);
    return this;
  }

  Written became(Fulfilment... all) {
    fulfilments = List.of(all);
    return this;
  }

  /** Ends the text in one language; what follows is another. */
  Written and() {
    items.add(item());
    return this;
  }

  Entry done() {
    return new Entry(id, revision, form, seal, origin, and().items, fulfilments);
  }

  private NewsItem item() {
    return new NewsItem(
        "tag:orrin.example,2026:" + id + "-" + language,
        1,
        language,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Dateline(Optional.empty(), place, "Orrin Wire"),
        headline,
        paragraphs,
        List.of(),
        new Meeting(
            held,
            Optional.of(Purpose.EXCHANGE),
            "",
            "",
            sides,
            people,
            statements,
            List.of(),
            commitments));
  }
}
