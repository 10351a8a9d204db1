package plenum.press;

import static plenum.press.KeptProgramme.BRENN;
import static plenum.press.KeptProgramme.ORRIN;
import static plenum.press.KeptProgramme.VELDE;
import static plenum.press.Meetings.CLOSED;
import static plenum.press.Meetings.OPENED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.conference.agenda.ItemId;
import plenum.conference.event.AgendaEvent;
import plenum.conference.event.Audience;
import plenum.conference.event.Event;
import plenum.conference.event.FloorEvent;
import plenum.conference.event.KeepingEvent;
import plenum.conference.event.OpeningEvent;
import plenum.conference.event.SealedPart;
import plenum.conference.event.StatementEvent;
import plenum.conference.floor.Mode;
import plenum.conference.floor.Right;
import plenum.conference.floor.Terms;
import plenum.conference.floor.TurnEnd;
import plenum.conference.opening.Attended;
import plenum.conference.opening.Capacity;
import plenum.conference.opening.RollEntry;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.SeatId;
import plenum.conference.statement.Substance;

/**
 * The kept meeting: everything that can happen in one and is told of it, as the events of its
 * journal. What was said stands in {@link KeptWords}.
 */
final class KeptMeeting {
  static final Map<DelegationId, SeatId> HEADS =
      Map.of(
          ORRIN, new SeatId("orrin-head"),
          VELDE, new SeatId("velde-head"),
          BRENN, new SeatId("brenn-head"));

  /** When the turns for replies are: the moments of what was said in them. */
  static final Duration VELDE_REPLIES = Duration.ofMinutes(60);

  static final Duration BRENN_REPLIES = Duration.ofMinutes(65);

  private final List<Event> proceedings = new ArrayList<>();

  /** By what takes them out: the events that bring each word into the release. */
  private final Map<String, List<Event>> words = new LinkedHashMap<>();

  private int own;
  private int joint;

  static KeptMeeting whole() {
    var kept = new KeptMeeting();
    kept.proceeds();
    new KeptWords(kept).all();
    return kept;
  }

  /** The ids of the sentences that what was said gives. */
  List<String> said() {
    return List.copyOf(words.keySet());
  }

  MeetingRecord record() {
    return without("nothing");
  }

  MeetingRecord without(String word) {
    var meeting = Meetings.of(KeptProgramme.programme());
    for (var seat : KeptProgramme.programme().seats()) {
      if (!seat.id().value().equals("velde-press")) {
        meeting.comes(seat.id().value());
      }
    }
    meeting.opens();
    proceedings.forEach(meeting::and);
    words.forEach((id, events) -> {
      if (!id.equals(word)) {
        events.forEach(meeting::and);
      }
    });
    return meeting
        .closes()
        .and(new StatementEvent.RecordFixed(99, CLOSED))
        .and(new KeepingEvent.PhotographAdded(KeptProgramme.photograph()))
        .record();
  }

  private void proceeds() {
    roll();
    proceedings.add(new AgendaEvent.AgendaDrawn(KeptProgramme.agenda()));
    takes("gauges", 5);
    proceedings.add(new FloorEvent.TermsSet(Terms.briefing(seat("orrin-tides")), chair(), at(5)));
    turn("orrin-tides", Right.PRESENTER, Duration.ofMinutes(5));
    takes("night", 20);
    proceedings.add(new FloorEvent.TermsSet(Terms.of(Mode.REQUEST), chair(), at(20)));
    takes("archive", 50);
    turn("velde-head", Right.REPLY, VELDE_REPLIES);
    turn("brenn-room", Right.REPLY, BRENN_REPLIES);
  }

  private void takes(String item, int minutes) {
    proceedings.add(new AgendaEvent.ItemOpened(new ItemId(item), seat("orrin-head"), at(minutes)));
  }

  private void turn(String seat, Right right, Duration from) {
    var at = OPENED.plus(from);
    proceedings.add(
        new FloorEvent.TurnBegan(seat(seat), right, Optional.empty(), chair(), false, at));
    proceedings.add(
        new FloorEvent.TurnEnded(
            seat(seat), TurnEnd.values()[0], Optional.empty(), at.plus(Duration.ofMinutes(4))));
  }

  /** Brenn does not answer it; one is excused, and one interprets. */
  private void roll() {
    proceedings.add(new OpeningEvent.RollCalled(1, seat("orrin-head"), seat("orrin-head"), at(1)));
    proceedings.add(
        new OpeningEvent.RollConfirmed(
            1,
            ORRIN,
            seat("orrin-head"),
            List.of(
                entry("orrin-head", "edda", Attended.PRESENT, Capacity.HEAD),
                entry("orrin-harbour", "mirel", Attended.PRESENT, Capacity.DELEGATE),
                entry("orrin-tides", "bao", Attended.PRESENT, Capacity.EXPERT)),
            at(2)));
    proceedings.add(
        new OpeningEvent.RollConfirmed(
            1,
            VELDE,
            seat("velde-head"),
            List.of(
                entry("velde-head", "rolf", Attended.PRESENT, Capacity.HEAD),
                entry("velde-pilot", "siv", Attended.PRESENT, Capacity.ADVISER),
                entry("velde-press", "pia", Attended.EXCUSED, Capacity.PRESS_OFFICER)),
            at(3)));
  }

  /** What a side writes down at this moment and, if it does, makes public. */
  void writes(DelegationId side, Duration moment, Substance substance, boolean clears) {
    int number = ++own;
    var by = HEADS.get(side);
    var when = OPENED.plus(moment);
    var part = new SealedPart.Remembered(new Audience.OneDelegation(side), substance);
    proceedings.add(new StatementEvent.StatementWritten(number, by, when, when, Optional.of(part)));
    if (clears) {
      words.put(
          "own-" + number,
          List.of(new StatementEvent.StatementCleared(number, substance, by, CLOSED)));
    }
  }

  /** What all sides have put down, and all chairs have agreed to if they have. */
  void puts(Substance substance, boolean agreed) {
    int number = ++joint;
    var when = OPENED.plus(Duration.ofMinutes(70)).plusSeconds(number);
    var events = new ArrayList<Event>();
    events.add(new StatementEvent.EntryProposed(number, substance, HEADS.get(ORRIN), when, when));
    for (var side : List.of(VELDE, BRENN)) {
      events.add(new StatementEvent.EntryAccepted(number, side, HEADS.get(side), when));
    }
    if (agreed) {
      HEADS.values().stream()
          .sorted(Comparator.comparing(SeatId::value))
          .forEach(head -> events.add(new StatementEvent.EntryAgreedBy(number, head, head, when)));
      events.add(new StatementEvent.EntryAgreed(number, when));
    }
    words.put("record-" + number, events);
  }

  private static RollEntry entry(String seat, String person, Attended attended, Capacity capacity) {
    return new RollEntry(seat(seat), new PersonId(person), attended, capacity);
  }

  private static SeatId seat(String id) {
    return new SeatId(id);
  }

  private static Optional<SeatId> chair() {
    return Optional.of(seat("orrin-head"));
  }

  private static Instant at(int minutes) {
    return OPENED.plus(Duration.ofMinutes(minutes));
  }
}
