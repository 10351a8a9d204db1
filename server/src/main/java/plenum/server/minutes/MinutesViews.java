package plenum.server.minutes;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.JointApproval;
import plenum.conference.Phase;
import plenum.conference.Rules;
import plenum.conference.command.Actor;
import plenum.conference.document.Document;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Person;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Texts;
import plenum.conference.role.Power;
import plenum.conference.statement.Entry;
import plenum.conference.statement.JointEntry;
import plenum.conference.statement.Substance;
import plenum.conference.statement.Who;
import plenum.server.meeting.MarkViews;
import plenum.wire.MarkedMoment;
import plenum.wire.MinutesView;

/** The minutes of one side in one state, in the words of the wire. */
record MinutesViews(Conference conference, DelegationId side) {
  /** Whether this actor keeps these minutes, or publishes from them: others see no marks. */
  private boolean keeps(Actor actor, Instant now) {
    return Rules.gives(conference, Power.CLEAR_STATEMENTS, actor, now);
  }

  MinutesView of(Actor actor, Instant now) {
    var statements = conference.statements();
    var more = new DraftViews(conference, side);
    return new MinutesView(
        side.value(),
        conference.phase() != Phase.CONVENED,
        conference.programme().heading().languages(),
        sides(),
        conference.programme().persons().stream().map(MinutesViews::person).toList(),
        items(),
        documents(),
        statements.of(side).stream()
            .sorted(Comparator.comparing(Entry::moment).thenComparing(Entry::number))
            .map(this::own)
            .toList(),
        statements.cleared().stream()
            .filter(entry -> !entry.side().equals(side))
            .flatMap(entry -> cleared(entry).stream())
            .toList(),
        joint(now),
        (keeps(actor, now) ? MarkViews.of(conference, side) : Map.<String, MarkedMoment>of())
            .entrySet().stream()
                .map(mark ->
                    new MinutesView.NumberedMark(Integer.parseInt(mark.getKey()), mark.getValue()))
                .toList(),
        new MinutesView.KeeperMay(
            Rules.gives(conference, Power.WRITE_MINUTES, actor, now),
            Rules.gives(conference, Power.CLEAR_STATEMENTS, actor, now),
            Rules.gives(conference, Power.PUT_TO_RECORD, actor, now),
            Rules.gives(conference, Power.APPROVE_RECORD, actor, now),
            Rules.gives(conference, Power.SETTLE_MINUTES, actor, now),
            Rules.gives(conference, Power.CORRECT_MINUTES, actor, now),
            Rules.gives(conference, Power.APPROVE_MINUTES, actor, now)),
        more.draft(actor),
        more.register(Rules.gives(conference, Power.SAY_WHAT_BECAME, actor, now)));
  }

  private Map<String, Map<String, String>> sides() {
    var sides = new LinkedHashMap<String, Map<String, String>>();
    conference
        .programme()
        .delegations()
        .forEach(it -> sides.put(it.id().value(), it.name().byLanguage()));
    return sides;
  }

  private static MinutesView.PersonHere person(Person person) {
    var names = new LinkedHashMap<String, String>();
    person.names().forEach((language, name) -> names.put(language, name.fullName()));
    return new MinutesView.PersonHere(
        person.id().value(), person.delegation().map(DelegationId::value), names);
  }

  private Map<String, Map<String, String>> items() {
    var items = new LinkedHashMap<String, Map<String, String>>();
    conference
        .agenda()
        .items()
        .forEach(item -> items.put(item.id().value(), item.title().byLanguage()));
    return items;
  }

  private Map<String, Map<String, String>> documents() {
    var documents = new LinkedHashMap<String, Map<String, String>>();
    for (Document document : conference.documents().all().values()) {
      if (document.isPublic() || document.of(side)) {
        documents.put(document.id().value(), document.details().title().byLanguage());
      }
    }
    return documents;
  }

  private MinutesView.OwnEntry own(Entry entry) {
    return new MinutesView.OwnEntry(
        entry.number(),
        entry.moment(),
        entry.substance().map(MinutesViews::substance),
        entry
            .substance()
            .flatMap(it -> conference.sideOf(it.by()))
            .filter(side::equals)
            .isPresent(),
        entry.cleared().isPresent());
  }

  private static Optional<MinutesView.ClearedEntry> cleared(Entry entry) {
    return entry
        .substance()
        .map(it ->
            new MinutesView.ClearedEntry(
                entry.number(), entry.side().value(), entry.moment(), substance(it)));
  }

  private MinutesView.JointRecord joint(Instant now) {
    var joint = conference.statements().joint();
    return new MinutesView.JointRecord(
        joint.revision(),
        joint.entries().stream().map(this::joint).toList(),
        sides(joint.approved()),
        sides(JointApproval.asked(conference, joint.approved(), now)),
        joint.fixed());
  }

  private MinutesView.JointEntry joint(JointEntry entry) {
    return new MinutesView.JointEntry(
        entry.number(),
        entry.side().value(),
        entry.moment(),
        substance(entry.substance()),
        JointApproval.waits(conference, entry).stream().map(DelegationId::value).toList(),
        sides(entry.agreeing()),
        MinutesView.Standing.valueOf(entry.standing().name()));
  }

  /** Of a chair who serves the whole there is no side to name; the seat stands for itself. */
  private List<String> sides(List<SeatId> chairs) {
    return chairs.stream()
        .map(chair -> conference.sideOf(chair).map(DelegationId::value).orElse(chair.value()))
        .toList();
  }

  static MinutesView.Substance substance(Substance written) {
    return switch (written) {
      case Substance.Statement it ->
          new MinutesView.Substance.Statement(
              who(it.by()),
              it.behalf().map(DelegationId::value),
              it.to().map(MinutesViews::who),
              MinutesView.StatementKind.valueOf(it.kind().name()),
              it.discussed(),
              it.topics().stream().map(Texts::byLanguage).toList(),
              it.documents().stream().map(id -> id.value()).toList(),
              it.text().byLanguage(),
              it.spoken(),
              it.item().map(id -> id.value()));
      case Substance.Commitment it ->
          new MinutesView.Substance.Commitment(
              who(it.by()),
              it.text().byLanguage(),
              it.fields().stream().map(Texts::byLanguage).toList(),
              it.with().map(MinutesViews::who),
              it.beneficiary().map(MinutesViews::who),
              it.until(),
              it.discussed());
      case Substance.Message it ->
          new MinutesView.Substance.PriorMessage(
              who(it.by()),
              who(it.to()),
              MinutesView.StatementKind.valueOf(it.kind().name()),
              it.date(),
              it.text().byLanguage());
    };
  }

  private static MinutesView.Who who(Who who) {
    return switch (who) {
      case Who.OfPerson(var person) -> new MinutesView.Who.ThePerson(person.value());
      case Who.OfSide(var side) -> new MinutesView.Who.TheSide(side.value());
      case Who.Participants() -> new MinutesView.Who.TheParticipants();
      case Who.AllSides() -> new MinutesView.Who.AllTheSides();
      case Who.Outside(var name) -> new MinutesView.Who.Outsider(name);
    };
  }
}
