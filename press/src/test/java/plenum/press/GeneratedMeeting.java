package plenum.press;

import static plenum.press.KeptProgramme.BRENN;
import static plenum.press.KeptProgramme.ORRIN;
import static plenum.press.KeptProgramme.VELDE;
import static plenum.press.Meetings.CLOSED;
import static plenum.press.Meetings.OPENED;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import plenum.conference.agenda.ItemId;
import plenum.conference.event.AgendaEvent;
import plenum.conference.event.Audience;
import plenum.conference.event.Event;
import plenum.conference.event.FloorEvent;
import plenum.conference.event.OpeningEvent;
import plenum.conference.event.SealedPart;
import plenum.conference.event.StatementEvent;
import plenum.conference.floor.Right;
import plenum.conference.floor.TurnEnd;
import plenum.conference.opening.Attended;
import plenum.conference.opening.Capacity;
import plenum.conference.opening.RollEntry;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Texts;
import plenum.conference.statement.StatementKind;
import plenum.conference.statement.Substance;
import plenum.conference.statement.Who;

/**
 * A meeting by chance, with what the rules allow: a side makes public its own words alone, and what
 * all chairs agreed to was accepted by all sides that came. Beside it what a reader may be told.
 */
final class GeneratedMeeting {
  /** In every text, with a number, so that it can be found. */
  static final String MARK = "zq";

  private final RandomGenerator random;
  private final List<Event> before = new ArrayList<>();

  /** By sentence: the events that make it public. */
  private final Map<String, List<Event>> publishing = new LinkedHashMap<>();

  /** By sentence: what it tells. */
  final Map<String, Substance> told = new HashMap<>();

  /** The sentences on what all chairs agreed to. */
  final Set<String> agreed = new LinkedHashSet<>();

  /** The sides that came. */
  final List<DelegationId> present = new ArrayList<>(List.of(ORRIN));

  private final boolean fixed;
  private int own;
  private int joint;
  private int marks;

  GeneratedMeeting(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    if (random.nextInt(5) > 0) {
      present.add(VELDE);
    }
    if (random.nextInt(3) > 0) {
      present.add(BRENN);
    }
    fixed = random.nextBoolean();
    roll();
    agenda();
    int words = 4 + random.nextInt(14);
    for (int i = 0; i < words; i++) {
      switch (random.nextInt(4)) {
        case 0 -> together();
        default -> alone();
      }
    }
  }

  /** Texts that no one is to read. */
  final List<String> sealed = new ArrayList<>();

  /** The sentences that a release must have or must list as left out. */
  Set<String> sentences() {
    return publishing.keySet();
  }

  MeetingRecord record() {
    return without("nothing");
  }

  MeetingRecord without(String sentence) {
    var meeting = Meetings.of(KeptProgramme.programme());
    KeptProgramme.programme().seats().stream()
        .filter(seat -> present.contains(seat.delegation().orElseThrow()))
        .forEach(seat -> meeting.comes(seat.id().value()));
    meeting.opens();
    before.forEach(meeting::and);
    publishing.forEach((id, events) -> {
      if (!id.equals(sentence)) {
        events.forEach(meeting::and);
      }
    });
    meeting.closes();
    if (fixed) {
      meeting.and(new StatementEvent.RecordFixed(9, CLOSED));
    }
    return meeting.record();
  }

  private void roll() {
    var head = new SeatId("orrin-head");
    before.add(new OpeningEvent.RollCalled(1, head, head, OPENED));
    for (var side : present) {
      if (random.nextInt(3) > 0) {
        var lines =
            people(side).stream()
                .map(person ->
                    new RollEntry(
                        head,
                        person.id(),
                        random.nextInt(4) > 0 ? Attended.PRESENT : Attended.ABSENT,
                        one(List.of(Capacity.values()))))
                .toList();
        before.add(new OpeningEvent.RollConfirmed(1, side, head, lines, OPENED));
      }
    }
  }

  private void agenda() {
    var head = new SeatId("orrin-head");
    before.add(new AgendaEvent.AgendaDrawn(KeptProgramme.agenda()));
    for (var item : KeptProgramme.agenda()) {
      if (random.nextBoolean()) {
        before.add(new AgendaEvent.ItemOpened(new ItemId(item.id().value()), head, at()));
        before.add(new FloorEvent.TermsSet(item.terms(), Optional.of(head), at()));
        if (item.terms().presenter().isPresent() && random.nextBoolean()) {
          turn(item.terms().presenter().get(), Right.PRESENTER, at());
        }
      }
    }
    for (var side : present) {
      if (random.nextBoolean()) {
        turn(KeptMeeting.HEADS.get(side), Right.REPLY, at());
      }
    }
  }

  private void turn(SeatId seat, Right right, Instant from) {
    before.add(
        new FloorEvent.TurnBegan(seat, right, Optional.empty(), Optional.empty(), false, from));
    before.add(
        new FloorEvent.TurnEnded(
            seat, TurnEnd.values()[0], Optional.empty(), from.plus(Duration.ofMinutes(20))));
  }

  /** A side writes down its own word, or another's, which it cannot make public. */
  private void alone() {
    var side = one(present);
    boolean theirs = random.nextInt(6) > 0;
    var by = theirs ? of(side) : anybody();
    var substance = substance(by);
    int number = ++own;
    var at = at();
    var part = new SealedPart.Remembered(new Audience.OneDelegation(side), substance);
    before.add(
        new StatementEvent.StatementWritten(
            number, KeptMeeting.HEADS.get(side), at, at, Optional.of(part)));
    if (theirs && random.nextInt(5) > 0) {
      var id = "own-" + number;
      told.put(id, substance);
      publishing.put(
          id,
          List.of(
              new StatementEvent.StatementCleared(
                  number, substance, KeptMeeting.HEADS.get(side), CLOSED)));
      if (random.nextInt(3) == 0) {
        put(substance, random.nextBoolean(), Optional.of(id));
      }
    } else {
      sealed.addAll(substance.text().byLanguage().values());
    }
  }

  private void together() {
    put(
        substance(random.nextBoolean() ? new Who.AllSides() : new Who.Participants()),
        random.nextBoolean(),
        Optional.empty());
  }

  private void put(Substance substance, boolean agrees, Optional<String> same) {
    int number = ++joint;
    var at = at();
    var events = new ArrayList<Event>();
    events.add(
        new StatementEvent.EntryProposed(number, substance, KeptMeeting.HEADS.get(ORRIN), at, at));
    for (var side : present) {
      var head = KeptMeeting.HEADS.get(side);
      if (!side.equals(ORRIN)) {
        events.add(new StatementEvent.EntryAccepted(number, side, head, at));
      }
      if (agrees || !side.equals(ORRIN)) {
        events.add(new StatementEvent.EntryAgreedBy(number, head, head, at));
      }
    }
    if (agrees) {
      events.add(new StatementEvent.EntryAgreed(number, at));
    }
    var id = same.orElse("record-" + number);
    if (same.isPresent()) {
      before.addAll(events);
    } else if (agrees || fixed) {
      told.put(id, substance);
      publishing.put(id, events);
    } else {
      before.addAll(events);
      sealed.addAll(substance.text().byLanguage().values());
    }
    if (agrees) {
      agreed.add(id);
    }
  }

  private Substance substance(Who by) {
    return switch (random.nextInt(5)) {
      case 0 ->
          new Substance.Commitment(
              by,
              text(),
              random.nextBoolean() ? List.of() : List.of(text(), text()),
              maybe(),
              maybe(),
              random.nextBoolean() ? Optional.of(LocalDate.of(2030, 1, 1)) : Optional.empty(),
              random.nextBoolean());
      case 1 ->
          new Substance.Message(
              by,
              anybody(),
              one(List.of(StatementKind.values())),
              random.nextBoolean() ? Optional.of(LocalDate.of(2026, 1, 2)) : Optional.empty(),
              text());
      default ->
          new Substance.Statement(
              by,
              by instanceof Who.OfPerson && random.nextInt(6) == 0
                  ? Optional.of(one(List.of(ORRIN, VELDE, BRENN)))
                  : Optional.empty(),
              maybe(),
              one(List.of(StatementKind.values())),
              random.nextInt(4) == 0,
              List.of(),
              List.of(),
              text(),
              Optional.empty(),
              Optional.empty());
    };
  }

  /** Now and then not in every language. */
  private Texts text() {
    var texts = Texts.NONE;
    int mark = ++marks;
    for (var language : KeptProgramme.LANGUAGES) {
      if (random.nextInt(8) > 0) {
        texts = texts.and(language, MARK + mark + "x");
      }
    }
    return texts;
  }

  private Who of(DelegationId side) {
    return random.nextInt(3) == 0 ? new Who.OfSide(side) : new Who.OfPerson(one(people(side)).id());
  }

  private Optional<Who> maybe() {
    return random.nextInt(3) == 0 ? Optional.of(anybody()) : Optional.empty();
  }

  private Who anybody() {
    return switch (random.nextInt(6)) {
      case 0 -> new Who.Participants();
      case 1 -> new Who.AllSides();
      default -> of(one(List.of(ORRIN, VELDE, BRENN)));
    };
  }

  static List<Person> people(DelegationId side) {
    return KeptProgramme.programme().persons().stream()
        .filter(person -> person.delegation().filter(side::equals).isPresent())
        .toList();
  }

  static Person person(PersonId id) {
    return KeptProgramme.programme().person(id).orElseThrow();
  }

  private Instant at() {
    return OPENED.plusSeconds(random.nextInt(5_000));
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
