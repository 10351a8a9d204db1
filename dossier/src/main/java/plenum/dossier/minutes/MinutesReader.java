package plenum.dossier.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.Conference;
import plenum.conference.Phase;
import plenum.conference.agenda.Item;
import plenum.conference.agenda.ItemId;
import plenum.conference.event.AgendaEvent;
import plenum.conference.event.CaucusEvent;
import plenum.conference.event.ChamberEvent;
import plenum.conference.event.DocumentEvent;
import plenum.conference.event.Event;
import plenum.conference.event.FloorEvent;
import plenum.conference.event.LineEvent;
import plenum.conference.event.MinutesEvent;
import plenum.conference.event.ProceedingsEvent;
import plenum.conference.event.ProgrammeEvent;
import plenum.conference.event.StatementEvent;
import plenum.conference.programme.ConferenceId;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Site;
import plenum.conference.statement.Entry;
import plenum.conference.statement.JointRecord;
import plenum.conference.statement.Substance;

/**
 * Reads a conference's events from the first to the last, as one side may, and keeps what counts.
 */
final class MinutesReader {
  private final Optional<DelegationId> side;
  private final Instant now;
  private final Seating seating = new Seating();
  private final SectionBook sections = new SectionBook();
  private final FloorBook floor = new FloorBook(seating, sections);
  private final ApartBook apart = new ApartBook(seating, sections);
  private final PaperBook papers;
  private final AttendanceBook attendance;
  private final DraftBook drafts = new DraftBook(seating);
  private final Map<PersonId, Person> persons = new LinkedHashMap<>();
  private final Map<DelegationId, Delegation> sides = new LinkedHashMap<>();
  private final List<JointMinutes.Approval> approvals = new ArrayList<>();
  private Conference conference;

  private MinutesReader(ConferenceId id, Optional<DelegationId> side, Instant now) {
    this.side = side;
    this.now = now;
    papers = new PaperBook(side, seating, sections);
    attendance = new AttendanceBook(side);
    conference = Conference.none(id);
  }

  static MinutesReader read(
      ConferenceId id, List<Happened> events, Optional<DelegationId> side, Instant now) {
    var reader = new MinutesReader(id, side, now);
    events.forEach(reader::read);
    reader.floor.until(reader.conference, now);
    return reader;
  }

  private void read(Happened happened) {
    var before = conference;
    var event = Unsealed.by(side, before, happened.event());
    if (event instanceof ProceedingsEvent.Closed(var at)) {
      closes(before, at);
    }
    seating.look(before, event);
    conference = before.after(event);
    // Lines come and go by the thousand, and nothing is said by that.
    if (!(event instanceof LineEvent)) {
      follow(before, event, happened.at());
    }
  }

  private void closes(Conference before, Instant at) {
    floor.closed(before, at);
    papers.closed(at);
    apart.closed(at);
    attendance.closed(at);
    sections.end(at);
  }

  private void follow(Conference before, Event event, Instant at) {
    switch (event) {
      case FloorEvent turn -> floor.look(before, turn);
      case ChamberEvent.SpeakerTapped(var seat, _) -> floor.tapped(conference, seat);
      case CaucusEvent away -> apart.look(before, away);
      case DocumentEvent paper -> papers.look(before, paper, conference, at);
      case AgendaEvent.AgendaAdopted(var when) ->
          sections.add(when, () -> new Happening.AgendaAdopted(when));
      case ProceedingsEvent.Opened(_, _, var when) -> sections.begin(Optional.empty(), when);
      case ProgrammeEvent _ -> names();
      case StatementEvent statement -> approved(before, statement);
      case MinutesEvent minutes -> drafts.look(conference, minutes);
      default -> {}
    }
    if (conference.phase() == Phase.OPEN) {
      items(at);
      papers.showing(conference, at);
      sections.led(chairs());
    }
    attendance.look(conference, at);
  }

  private void names() {
    conference.programme().persons().forEach(person -> persons.put(person.id(), person));
    conference.programme().delegations().forEach(one -> sides.put(one.id(), one));
  }

  /** The agenda says which item is open; that may also end because the item is gone. */
  private void items(Instant at) {
    var open = conference.agenda().current();
    if (!open.equals(sections.item())) {
      sections.begin(open.flatMap(id -> conference.agenda().item(id)).map(this::topic), at);
    }
  }

  private Section.Topic topic(Item item) {
    return new Section.Topic(
        item.id(), item.title(), item.planned(), item.delegation(), sections.visits(item.id()) + 1);
  }

  private List<Presiding> chairs() {
    return conference.programme().chairs().stream().flatMap(this::presiding).toList();
  }

  private Stream<Presiding> presiding(SeatId chair) {
    if (conference.admitted(chair)) {
      return conference.inPlenary(chair)
          ? Stream.of(new Presiding(chair, seating.leader(conference, chair), false))
          : Stream.empty();
    }
    return conference.programme().deputyOf(chair).filter(conference::inPlenary).stream()
        .map(deputy -> new Presiding(chair, seating.speaker(conference, deputy), true));
  }

  /** Who approved of what the record was before has not approved of what it is now. */
  private void approved(Conference before, StatementEvent event) {
    if (joint(before).revision() != joint(conference).revision()) {
      approvals.clear();
    }
    if (event instanceof StatementEvent.RecordApproved(_, var chair, var by, var at)) {
      approvals.add(new JointMinutes.Approval(chair, seating.leader(conference, by), at));
    }
  }

  private static JointRecord joint(Conference conference) {
    return conference.statements().joint();
  }

  Minutes minutes(DelegationId of, JointMinutes joint) {
    if (conference.drafts().of(of).isEmpty()) {
      marked(of);
    }
    var messages = new ArrayList<Happening.Written>();
    for (var entry : conference.statements().of(of)) {
      if (entry.substance().filter(Substance.Message.class::isInstance).isPresent()) {
        messages.add(written(entry));
      } else {
        sections.place(written(entry), item(entry));
      }
    }
    return new Minutes(
        head(),
        of,
        directory(),
        attendance.sides(conference, order()),
        attendance.others(conference),
        sections.sections(),
        messages,
        joint,
        drafts.state(conference, of));
  }

  /** Marks are for those who write; what everybody of the side reads is without them. */
  private void marked(DelegationId of) {
    conference
        .marks()
        .of(of)
        .forEach(mark ->
            sections.place(
                new Happening.Marked(mark.moment(), mark.number(), mark.says()), Optional.empty()));
  }

  private Happening.Written written(Entry entry) {
    return new Happening.Written(
        entry.moment(),
        entry.number(),
        seating.speaker(conference, entry.by()),
        entry.substance(),
        entry.cleared(),
        drafts.correctors(conference, entry.side(), entry.number()));
  }

  private static Optional<ItemId> item(Entry entry) {
    return entry
        .substance()
        .flatMap(substance ->
            substance instanceof Substance.Statement statement
                ? statement.item()
                : Optional.empty());
  }

  JointMinutes joint() {
    var joint = joint(conference);
    return new JointMinutes(
        head(),
        directory(),
        attendance.sides(conference, order()),
        joint.entries().stream()
            .map(entry ->
                JointPassage.of(
                    entry,
                    entry.agreeing().stream()
                        .map(chair -> seating.leader(conference, chair))
                        .toList()))
            .sorted(Comparator.comparing(JointPassage::at))
            .toList(),
        approvals,
        joint.fixed());
  }

  private Directory directory() {
    return new Directory(persons, sides, papers.titles());
  }

  private List<DelegationId> order() {
    var ids = new LinkedHashSet<>(conference.programme().heading().order());
    conference.programme().delegations().forEach(one -> ids.add(one.id()));
    return List.copyOf(ids);
  }

  private Head head() {
    var heading = conference.programme().heading();
    return new Head(
        conference.id(),
        heading.kind(),
        heading.purpose(),
        heading.subject(),
        heading.languages(),
        heading.host(),
        order(),
        side.or(heading::host).flatMap(this::zone).orElse("UTC"),
        conference.proceedings().openedAt(),
        conference.proceedings().closedAt(),
        now);
  }

  private Optional<String> zone(DelegationId of) {
    return conference.programme().delegation(of).stream()
        .flatMap(one -> one.sites().stream())
        .map(Site::zone)
        .findFirst();
  }
}
