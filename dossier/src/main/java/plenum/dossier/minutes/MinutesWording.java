package plenum.dossier.minutes;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.conference.opening.Attended;
import plenum.conference.programme.Kind;
import plenum.conference.programme.PersonName;

/** Words minutes in one language; nothing in them is translated, and what is missing is marked. */
public final class MinutesWording {
  private final Head head;
  private final Writing writing;
  private final HappeningWording happenings;
  private final List<Sheet.Block> blocks = new ArrayList<>();
  private final String language;
  private final Phrases phrases;

  private MinutesWording(Head head, Directory directory, Phrases phrases, String language) {
    this.head = head;
    this.phrases = phrases;
    this.language = language;
    writing = new Writing(phrases, language, directory, ZoneId.of(head.zone()), head.opened());
    happenings = new HappeningWording(writing);
  }

  /**
   * @param language BCP 47; only names supplied under exactly this tag appear
   * @return empty for a language in which nobody has worded minutes yet
   */
  public static Optional<Sheet> sheet(Minutes minutes, String language) {
    return Phrases.of(language)
        .map(phrases ->
            new MinutesWording(minutes.head(), minutes.directory(), phrases, language)
                .minutes(minutes));
  }

  /** The record of all sides, as {@link #sheet(Minutes, String)} words minutes. */
  public static Optional<Sheet> sheet(JointMinutes joint, String language) {
    return Phrases.of(language)
        .map(phrases ->
            new MinutesWording(joint.head(), joint.directory(), phrases, language).joint(joint));
  }

  private Sheet minutes(Minutes minutes) {
    var title = writing.line("title.minutes", Map.of("side", writing.side(minutes.side())));
    facts();
    attendance(minutes.sides(), minutes.others(), true);
    heading(2, writing.line("heading.course"));
    minutes.sections().forEach(section -> section(section, numberOf(minutes, section)));
    if (!minutes.messages().isEmpty()) {
      heading(2, writing.line("heading.messages"));
      minutes.messages().forEach(message -> blocks.add(happenings.message(message)));
    }
    heading(2, writing.line("heading.joint"));
    blocks.add(new Sheet.Block.Paragraph(status(minutes.joint())));
    passages(minutes.joint());
    return sheet(title, minutes.draft().map(this::status).orElseGet(this::draft));
  }

  private Line status(DraftState draft) {
    var revision = String.valueOf(draft.revision());
    return draft
        .approval()
        .map(approval ->
            writing.line(
                "status.approved-by",
                Map.of(
                    "revision",
                    revision,
                    "who",
                    approval.by().map(writing::speaker).orElseGet(() -> writing.gap("text", "")),
                    "time",
                    writing.fullTime(approval.at()))))
        .orElseGet(() ->
            writing.line(
                "status.out", Map.of("revision", revision, "time", writing.fullTime(head.asOf()))));
  }

  /** An item that is taken up again keeps its number. */
  private static int numberOf(Minutes minutes, Section section) {
    var items =
        minutes.sections().stream()
            .flatMap(one -> one.topic().stream())
            .map(Section.Topic::item)
            .distinct()
            .toList();
    return section.topic().map(topic -> items.indexOf(topic.item()) + 1).orElse(0);
  }

  private Sheet joint(JointMinutes joint) {
    facts();
    attendance(joint.sides(), List.of(), false);
    heading(2, writing.line("heading.joint"));
    passages(joint);
    heading(2, writing.line("heading.approvals"));
    if (joint.approvals().isEmpty()) {
      blocks.add(new Sheet.Block.Paragraph(writing.line("approval.none")));
    }
    for (var approval : joint.approvals()) {
      blocks.add(
          new Sheet.Block.Paragraph(
              writing.line(
                  "approval",
                  Map.of(
                      "who", writing.speaker(approval.by()),
                      "time", writing.fullTime(approval.at())))));
    }
    return sheet(writing.line("title.joint"), status(joint));
  }

  private Sheet sheet(Line title, Line status) {
    Optional<Line> notice =
        head.kind() == Kind.REAL
            ? Optional.empty()
            : Optional.of(writing.line("notice." + head.kind()));
    return new Sheet(language, phrases.say("page"), title, notice, status, blocks, head.asOf());
  }

  private Line draft() {
    return writing.line("status.draft", Map.of("time", writing.fullTime(head.asOf())));
  }

  private Line status(JointMinutes joint) {
    return joint
        .fixed()
        .map(at -> writing.line("status.approved", Map.of("time", writing.fullTime(at))))
        .orElseGet(this::draft);
  }

  private void heading(int level, Line text) {
    blocks.add(new Sheet.Block.Heading(level, text));
  }

  private void facts() {
    var facts = new ArrayList<Sheet.Block.Fact>();
    facts.add(fact("subject", writing.supplied(head.subject(), "subject")));
    facts.add(fact("sides", writing.sides(head.order())));
    head.host().ifPresent(host -> facts.add(fact("host", writing.side(host))));
    facts.add(
        fact(
            "opened",
            head.opened().map(writing::fullTime).orElseGet(() -> writing.say("fact.not-opened"))));
    facts.add(
        fact(
            "closed",
            head.closed().map(writing::fullTime).orElseGet(() -> writing.say("fact.not-closed"))));
    head.opened()
        .flatMap(from -> head.closed().map(to -> Duration.between(from, to)))
        .ifPresent(time -> facts.add(fact("lasted", writing.lasting(time))));
    facts.add(fact("zone", head.zone()));
    blocks.add(new Sheet.Block.Facts(facts));
  }

  private Sheet.Block.Fact fact(String key, String value) {
    return new Sheet.Block.Fact(writing.line("fact." + key), writing.whole(value));
  }

  private void attendance(List<AttendingSide> sides, List<Attendee> others, boolean stays) {
    heading(2, writing.line("heading.attendance"));
    for (var side : sides) {
      var name = writing.whole(writing.side(side.side()));
      heading(3, name);
      side.roll()
          .ifPresent(at ->
              blocks.add(
                  new Sheet.Block.Paragraph(
                      writing.line("roll", Map.of("time", writing.time(at))))));
      people(name, side.people(), stays);
    }
    if (!others.isEmpty()) {
      var name = writing.line("heading.others");
      heading(3, name);
      people(name, others, stays);
    }
  }

  private void people(Line caption, List<Attendee> people, boolean stays) {
    if (people.stream().noneMatch(Attendee::present)) {
      blocks.add(new Sheet.Block.Paragraph(writing.line("nobody")));
    }
    if (!people.isEmpty()) {
      var columns =
          List.of("name", "title", "body", "capacity", "presence").stream()
              .map(column -> writing.line("column." + column))
              .toList();
      blocks.add(
          new Sheet.Block.Table(
              caption, columns, people.stream().map(one -> row(one, stays)).toList()));
    }
  }

  private List<Line> row(Attendee one, boolean stays) {
    var person = one.who().person();
    return List.of(
        writing.whole(writing.speaker(one.who())),
        writing.whole(person.map(id -> writing.of(id, PersonName::title, "title")).orElse("")),
        writing.whole(person.map(id -> writing.of(id, PersonName::body, "body")).orElse("")),
        writing.line("capacity." + one.capacity()),
        writing.whole(presence(one, stays)));
  }

  private String presence(Attendee one, boolean stays) {
    if (one.attended() != Attended.PRESENT) {
      return writing.say("presence." + one.attended());
    }
    return one.stays().isEmpty() || !stays
        ? writing.say("presence.present")
        : writing.details(one.stays().stream().map(this::stay).distinct().toList());
  }

  /** Times that are the meeting's own need not be said. */
  private String stay(Stay stay) {
    var late = head.opened().isEmpty() || stay.from().isAfter(head.opened().get());
    var early =
        stay.until()
            .filter(at -> head.closed().isEmpty() || at.isBefore(head.closed().get()))
            .isPresent();
    var from = writing.time(stay.from());
    var until = stay.until().map(writing::time).orElse("");
    if (late && early) {
      return writing.say("presence.span", Map.of("from", from, "until", until));
    }
    if (late) {
      return writing.say("presence.from", "from", from);
    }
    return early
        ? writing.say("presence.until", "until", until)
        : writing.say("presence.throughout");
  }

  private void section(Section section, int number) {
    heading(3, sectionTitle(section, number));
    var parts = new ArrayList<String>();
    parts.add(
        section
            .until()
            .map(at ->
                writing.say(
                    "section.course",
                    Map.of("from", writing.time(section.from()), "until", writing.time(at))))
            .orElseGet(() -> writing.say("section.running", "from", writing.time(section.from()))));
    section
        .topic()
        .ifPresent(topic ->
            parts.add(
                writing.say(
                    "section.planned",
                    Map.of(
                        "planned", writing.lasting(topic.planned()),
                        "taken", writing.lasting(section.taken(head.asOf()))))));
    if (!section.chairs().isEmpty()) {
      var chairs = section.chairs().stream().map(this::chair).distinct().toList();
      parts.add(writing.say("section.chairs", "chairs", writing.list(chairs)));
    }
    blocks.add(new Sheet.Block.Paragraph(writing.whole(writing.details(parts))));
    section.happenings().forEach(happening -> blocks.add(happenings.moment(happening)));
  }

  private String chair(Presiding presiding) {
    var name = writing.speaker(presiding.who());
    return presiding.byDeputy() ? writing.say("section.deputy", "name", name) : name;
  }

  private Line sectionTitle(Section section, int number) {
    return section
        .topic()
        .map(topic ->
            writing.line(
                topic.visit() == 1 ? "section.item" : "section.again",
                Map.of(
                    "number",
                    String.valueOf(number),
                    "title",
                    writing.supplied(topic.title(), "item"))))
        .orElseGet(() ->
            writing.line(
                head.opened().filter(at -> !section.from().isBefore(at)).isPresent()
                    ? "section.between"
                    : "section.before"));
  }

  private void passages(JointMinutes joint) {
    if (joint.passages().isEmpty()) {
      blocks.add(new Sheet.Block.Paragraph(writing.line("joint.empty")));
    }
    joint.passages().forEach(passage -> blocks.add(happenings.joint(passage)));
  }
}
