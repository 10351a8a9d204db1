package plenum.conference.role;

import static plenum.conference.role.Capacity.CHAIR;
import static plenum.conference.role.Capacity.CONVENER;
import static plenum.conference.role.Capacity.DELEGATE;
import static plenum.conference.role.Capacity.DEPUTY;
import static plenum.conference.role.Capacity.EXPERT;
import static plenum.conference.role.Capacity.HEAD;
import static plenum.conference.role.Capacity.INTERPRETER;
import static plenum.conference.role.Capacity.OBSERVER;
import static plenum.conference.role.Capacity.OPERATOR;
import static plenum.conference.role.Capacity.PRESS_OFFICER;
import static plenum.conference.role.Capacity.SECRETARY;
import static plenum.conference.role.Capacity.SERVER;
import static plenum.conference.role.Capacity.SIDE_LINK;
import static plenum.conference.role.Capacity.SOLE_CHAIR;
import static plenum.conference.role.Cells.anySeat;
import static plenum.conference.role.Cells.leaders;
import static plenum.conference.role.Cells.leadersAndChairs;
import static plenum.conference.role.Cells.speakers;
import static plenum.conference.role.Cells.to;
import static plenum.conference.role.Concern.AGENDA;
import static plenum.conference.role.Concern.CHAMBER;
import static plenum.conference.role.Concern.DOCUMENTS;
import static plenum.conference.role.Concern.DOOR;
import static plenum.conference.role.Concern.INTERPRETATION;
import static plenum.conference.role.Concern.KEEPING;
import static plenum.conference.role.Concern.LEADING;
import static plenum.conference.role.Concern.LINKS;
import static plenum.conference.role.Concern.MARKS;
import static plenum.conference.role.Concern.MINUTES;
import static plenum.conference.role.Concern.OPENING;
import static plenum.conference.role.Concern.PREPARATION;
import static plenum.conference.role.Concern.PROCEEDINGS;
import static plenum.conference.role.Concern.PROGRAM;
import static plenum.conference.role.Concern.RELEASES;
import static plenum.conference.role.Concern.SEALED;
import static plenum.conference.role.Concern.SPEAKING;
import static plenum.conference.role.Reach.EVERYBODY;
import static plenum.conference.role.Reach.OWN_SEAT;
import static plenum.conference.role.Reach.OWN_SIDE;
import static plenum.conference.role.Reach.OWN_SIDE_AND_NOBODYS;
import static plenum.conference.role.Reach.WITH_ALL_CHAIRS;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.conference.programme.Programme;
import plenum.conference.programme.Seat;

/**
 * Who may do what, and whose: the table. Each line says who has how far a reach; who is not named
 * may not. {@code docs/roles.md} is printed from it, and the rules ask nothing else about persons.
 *
 * <p>A new command needs a line here, or shares one with what it undoes, and a case in {@code Act}
 * that says on which line it stands and whose affairs it touches; without that it does not compile.
 */
public enum Power {
  CONVENE(
      PREPARATION,
      "convene",
      to(EVERYBODY, CONVENER, SERVER)
          .noting(CONVENER, Note.WHO_CONVENES)
          .noting(SERVER, Note.NO_REAL_ONE)),
  AMEND_HEADING(
      PREPARATION,
      "amend the heading",
      to(EVERYBODY, CONVENER).noting(CONVENER, Note.BEFORE_OPENING)),
  ADD_SIDE(
      PREPARATION, "add a side", to(EVERYBODY, CONVENER).noting(CONVENER, Note.BEFORE_OPENING)),
  STRIKE_SIDE(
      PREPARATION,
      "strike a side",
      to(EVERYBODY, CONVENER).noting(CONVENER, Note.BEFORE_OPENING, Note.UNTIL_CLAIMED)),
  AMEND_SIDE(PREPARATION, "amend a side, name its deputy", editors()),
  EDIT_PEOPLE(PREPARATION, "add, rename and strike people", editors()),
  EDIT_SEATS(PREPARATION, "add, change and strike seats", editors()),
  DRAW_AGENDA(
      PREPARATION,
      "write the agenda",
      to(EVERYBODY, CONVENER).noting(CONVENER, Note.BEFORE_OPENING)),

  CLAIM_SIDE(LINKS, "take a side over", to(OWN_SIDE, SIDE_LINK).attending(Attendance.WITH_LINK)),
  READ_SEAT_LINKS(
      LINKS,
      "read seats' links",
      to(OWN_SIDE, SIDE_LINK).and(EVERYBODY, CONVENER).noting(CONVENER, Note.UNTIL_CLAIMED)),
  ISSUE_SEAT_LINKS(
      LINKS,
      "end and reissue seats' links",
      leaders()
          .and(OWN_SIDE, SIDE_LINK)
          .and(EVERYBODY, CONVENER)
          .noting(CONVENER, Note.UNTIL_CLAIMED)),
  ISSUE_SIDE_LINK(
      LINKS, "reissue a side's link", leaders().and(OWN_SIDE, SIDE_LINK).and(EVERYBODY, CONVENER)),

  KNOCK(
      DOOR,
      "knock, come back",
      anySeat().noting(Note.CHAIRS_LET_THEMSELVES_IN).attending(Attendance.WITH_LINK)),
  LEAVE(DOOR, "leave", anySeat().and(EVERYBODY, SERVER).attending(Attendance.WITH_LINK)),
  ADMIT(
      DOOR,
      "admit, turn away",
      leadersAndChairs().and(EVERYBODY, CONVENER).noting(CONVENER, Note.UNTIL_A_LEADER_IS_IN)),
  REMOVE(DOOR, "remove", leadersAndChairs()),
  ARRIVE(DOOR, "bring in a guest, or a device with a token or a code", to(EVERYBODY, SERVER)),
  SHOW_PHONE_CODE(
      DOOR,
      "show the code by which phones ask to listen, end it, send phones away",
      anySeat().and(OWN_SIDE, HEAD, DEPUTY, SECRETARY).and(OWN_SIDE_AND_NOBODYS, CHAIR)),
  ADMIT_PHONES(DOOR, "let phones listen", leadersAndChairs()),

  TAP_SPEAKER(
      CHAMBER,
      "tap who speaks from a room",
      anySeat().and(OWN_SIDE, HEAD, DEPUTY, SECRETARY).and(OWN_SIDE_AND_NOBODYS, CHAIR)),
  MUTE(CHAMBER, "mute, unmute", leadersAndChairs()),
  PIN(CHAMBER, "pin somebody to the stage", to(EVERYBODY, CHAIR, OPERATOR)),

  /** Not a command: who is shown it. Of a sealed room it shows nothing of who speaks there. */
  SEE_LINES(CHAMBER, "see how all lines and microphones are", to(EVERYBODY, OPERATOR)),

  CAPTURE_HEADERS(
      CHAMBER,
      "record the headers of a seat's packets, end it, take the file",
      to(EVERYBODY, OPERATOR)),

  /** Not a command: what a seat needs for the floor to be given to it. */
  HOLD_FLOOR(
      SPEAKING,
      "hold the floor",
      speakers().and(OWN_SEAT, EXPERT).noting(EXPERT, Note.WHEN_CALLED)),
  ASK_FLOOR(SPEAKING, "ask for the floor", speakers()),
  WITHDRAW_ASK(SPEAKING, "withdraw the request", speakers().and(OWN_SEAT, EXPERT)),
  OPEN_MICROPHONE(
      SPEAKING,
      "open the microphone unasked",
      speakers().noting(Note.IN_A_DISCUSSION).and(OWN_SEAT, CHAIR)),
  YIELD_FLOOR(SPEAKING, "give the floor back", speakers().and(OWN_SEAT, EXPERT, CHAIR)),

  SET_TERMS(
      LEADING,
      "set the terms of the floor",
      to(EVERYBODY, CONVENER, CHAIR).noting(CONVENER, Note.BEFORE_OPENING)),
  GIVE_FLOOR(LEADING, "give the floor", to(EVERYBODY, CHAIR).noting(CHAIR, Note.NOT_FROM_A_CHAIR)),
  TAKE_FLOOR(
      LEADING, "take the floor back", to(EVERYBODY, CHAIR).noting(CHAIR, Note.NOT_FROM_A_CHAIR)),
  ORDER_WAITING(
      LEADING,
      "skip and reorder who waits, keep the speakers' list",
      to(OWN_SIDE_AND_NOBODYS, CHAIR).and(EVERYBODY, SOLE_CHAIR)),
  EXTEND_TIME(LEADING, "extend the time of a speaker or a side", to(EVERYBODY, CHAIR)),
  SILENCE_OTHERS(LEADING, "silence everybody but chairs", to(EVERYBODY, CHAIR)),
  ASK_TO_CONCLUDE(LEADING, "ask a speaker to conclude", to(EVERYBODY, CHAIR)),

  TIE_INTERPRETER(INTERPRETATION, "tie an interpreter", leadersAndChairs().noting(Note.BOTH_ENDS)),
  PASS_VOICE(
      INTERPRETATION,
      "pass the voice between speaker and interpreter",
      speakers()
          .and(OWN_SEAT, EXPERT, CHAIR, INTERPRETER)
          .noting(Note.SPEAKER_TOO)
          .noting(INTERPRETER, Note.WHILE_TIED)),
  SAY_LANGUAGE(
      INTERPRETATION,
      "say which language is spoken",
      speakers()
          .and(OWN_SEAT, EXPERT)
          .and(OWN_SIDE, HEAD, DEPUTY, SECRETARY)
          .and(OWN_SIDE_AND_NOBODYS, CHAIR)
          .and(EVERYBODY, INTERPRETER, OPERATOR)),

  PLAN_BOOTHS(
      INTERPRETATION,
      "plan the booths",
      to(EVERYBODY, CONVENER, OPERATOR).noting(CONVENER, Note.BEFORE_OPENING)),
  INTERPRET(
      INTERPRETATION,
      "interpret in a booth, choose what to hear there, hand over",
      to(OWN_SEAT, INTERPRETER).noting(Note.IN_A_BOOTH)),

  GO_THROUGH_AGENDA(AGENDA, "open and close an item", to(EVERYBODY, CHAIR)),
  PROPOSE(AGENDA, "adopt the agenda, change it", to(WITH_ALL_CHAIRS, CHAIR)),
  ANSWER_PROPOSAL(AGENDA, "agree, decline", to(OWN_SEAT, CHAIR)),
  WITHDRAW_PROPOSAL(
      AGENDA, "withdraw a proposal", to(OWN_SEAT, CHAIR).noting(CHAIR, Note.OF_THEIR_OWN_PROPOSAL)),

  OPEN(PROCEEDINGS, "open the meeting", to(EVERYBODY, CHAIR)),
  PROPOSE_CLOSING(PROCEEDINGS, "close the meeting", to(WITH_ALL_CHAIRS, CHAIR)),
  ANSWER_CLOSING(PROCEEDINGS, "agree to close, decline", to(OWN_SEAT, CHAIR)),
  WITHDRAW_CLOSING(
      PROCEEDINGS,
      "withdraw the closing",
      to(OWN_SEAT, CHAIR).noting(CHAIR, Note.OF_THEIR_OWN_PROPOSAL)),
  CONCLUDE(
      PROCEEDINGS,
      "conclude a proposed closing",
      to(EVERYBODY, CHAIR, SERVER).noting(Note.ONCE_ALL_AGREED)),

  CALL_ROLL(OPENING, "call the roll", to(EVERYBODY, CHAIR)),
  ANSWER_ROLL(OPENING, "say who of the side is present", leaders()),
  LEAD_SOUND_CHECK(
      OPENING,
      "lead the sound check",
      to(EVERYBODY, OPERATOR, CHAIR).noting(CHAIR, Note.NO_OPERATOR)),

  MARK(
      MARKS,
      "mark a moment, amend and withdraw the mark",
      to(OWN_SEAT, SECRETARY, CHAIR).noting(Note.WITH_A_SIDE)),

  WRITE_MINUTES(MINUTES, "write down what was said, amend and withdraw it", keepers()),
  CLEAR_STATEMENTS(
      MINUTES,
      "make public what the own side said, hold it back",
      keepers().and(OWN_SEAT, PRESS_OFFICER)),
  PUT_TO_RECORD(MINUTES, "propose to the record of all, accept, decline, withdraw", keepers()),
  APPROVE_RECORD(
      MINUTES,
      "say what is agreed, approve of the record of all",
      to(WITH_ALL_CHAIRS, CHAIR)
          .noting(Note.AFTER_CLOSING_TOO)
          .attending(Attendance.ONCE_ADMITTED)),
  SETTLE_MINUTES(
      MINUTES, "put the own side's minutes out, take corrections, decline them", keepers()),
  CORRECT_MINUTES(
      MINUTES,
      "read the own side's minutes once they are out, propose corrections",
      keepers()
          .and(OWN_SEAT, DELEGATE, EXPERT, INTERPRETER, PRESS_OFFICER)
          .noting(Note.WITH_A_SIDE, Note.AFTER_CLOSING_TOO)),
  APPROVE_MINUTES(
      MINUTES,
      "approve of the own side's minutes",
      to(OWN_SEAT, HEAD, CHAIR)
          .noting(Note.WITH_A_SIDE, Note.AFTER_CLOSING_TOO)
          .attending(Attendance.ONCE_ADMITTED)),
  SAY_WHAT_BECAME(MINUTES, "say what became of what the own side undertook", keepers()),

  WRITE_RELEASE(
      RELEASES,
      "set the own press office's style, write the own release, issue it",
      leadersAndChairs()
          .and(OWN_SIDE, PRESS_OFFICER)
          .noting(Note.AFTER_CLOSING_TOO)
          .attending(Attendance.ONCE_ADMITTED)),
  APPROVE_RELEASE(
      RELEASES,
      "stand behind what the own press office has written",
      to(OWN_SIDE, HEAD, DEPUTY, CHAIR)
          .noting(Note.AFTER_CLOSING_TOO)
          .attending(Attendance.ONCE_ADMITTED)),
  WRITE_JOINT_RELEASE(
      RELEASES,
      "write the joint release, issue it once all chairs approve",
      to(EVERYBODY, HEAD, DEPUTY, CHAIR, SECRETARY, PRESS_OFFICER)
          .noting(Note.AFTER_CLOSING_TOO)
          .attending(Attendance.ONCE_ADMITTED)),
  APPROVE_JOINT_RELEASE(
      RELEASES,
      "approve of the joint release",
      to(WITH_ALL_CHAIRS, CHAIR)
          .noting(Note.AFTER_CLOSING_TOO)
          .attending(Attendance.ONCE_ADMITTED)),

  KEEP_DOCUMENTS(
      DOCUMENTS,
      "lay, describe, hand out and withdraw documents",
      leadersAndChairs()
          .and(OWN_SIDE, SIDE_LINK)
          .and(EVERYBODY, CONVENER)
          .noting(CONVENER, Note.BEFORE_OPENING, Note.UNTIL_CLAIMED)),
  SHOW_DOCUMENTS(
      DOCUMENTS,
      "show a document to all, leaf in it, put it away",
      speakers().and(OWN_SEAT, EXPERT, DEPUTY, CHAIR).noting(Note.WITH_THE_FLOOR)),

  WITHDRAW_SIDE(SEALED, "withdraw with the side to its sealed room, and come back", leaders()),
  GO_ASIDE(
      SEALED,
      "invite to a tête-à-tête, agree, decline",
      to(OWN_SEAT, HEAD, DEPUTY, CHAIR).noting(Note.ALL_HEADS_AGREE)),
  COME_BACK(SEALED, "come back from a tête-à-tête", to(OWN_SEAT, HEAD, DEPUTY, CHAIR, INTERPRETER)),
  WRITE_NOTE(
      SEALED,
      "note something for the own delegation",
      to(OWN_SEAT, HEAD, SECRETARY, DELEGATE, EXPERT, INTERPRETER, PRESS_OFFICER, OBSERVER)
          .noting(Note.WITH_A_SIDE)),

  ADD_PHOTOGRAPH(
      KEEPING,
      "add a photograph",
      to(EVERYBODY, CHAIR, HEAD, DEPUTY, SECRETARY, PRESS_OFFICER)
          .and(EVERYBODY, CONVENER, SIDE_LINK)
          .noting(Note.AFTER_CLOSING_TOO)
          .attending(Attendance.ONCE_ADMITTED)),
  WORK_ON_PHOTOGRAPH(
      KEEPING,
      "word a photograph and crop it",
      leadersAndChairs()
          .and(OWN_SIDE, PRESS_OFFICER, SIDE_LINK)
          .and(EVERYBODY, CONVENER)
          .noting(Note.AFTER_CLOSING_TOO)
          .attending(Attendance.ONCE_ADMITTED)),
  ASK_TO_SIT(
      KEEPING,
      "ask for a photograph at somebody's camera, take it back",
      to(EVERYBODY, CHAIR, HEAD, DEPUTY, SECRETARY, PRESS_OFFICER)
          .noting(Note.ONCE_THEIR_SIDE_AGREES)),
  LET_SIT(
      KEEPING,
      "agree that the own side's people are photographed at the camera, or decline",
      leaders()),
  SIT(KEEPING, "be photographed at the own camera, or decline", anySeat()),
  NOTE_CONTACT(KEEPING, "note how somebody is reached", leaders().and(OWN_SIDE, SIDE_LINK)),

  WATCH_LINES(PROGRAM, "note that a line is lost or back", to(EVERYBODY, SERVER)),
  EXPIRE(
      PROGRAM, "let the conference expire", to(EVERYBODY, SERVER).noting(SERVER, Note.NO_REAL_ONE)),
  END_OVERDUE(PROGRAM, "end a turn whose time is over", to(EVERYBODY, SERVER)),
  CARRY_PROPOSALS(
      PROGRAM,
      "carry what all chairs agreed to",
      to(EVERYBODY, SERVER).noting(SERVER, Note.ONCE_ALL_AGREED)),
  CARRY_HANDOVERS(PROGRAM, "carry out what two interpreters have agreed on", to(EVERYBODY, SERVER)),
  END_EXPIRED_PHONES(PROGRAM, "end codes and phones whose time is over", to(EVERYBODY, SERVER)),
  END_CAPTURES(
      PROGRAM, "end captures whose time is over or that cannot go on", to(EVERYBODY, SERVER)),
  COMPOSE_PHOTOGRAPH(
      PROGRAM, "put the photographs of one sitting side by side", to(EVERYBODY, SERVER)),
  CARRY_STYLE_OVER(
      PROGRAM,
      "let a press office begin with the style in which its institution wrote last",
      to(EVERYBODY, SERVER));

  private final Concern concern;
  private final String words;
  private final Attendance attendance;
  private final Map<Capacity, Cell> cells;
  private final List<Grant> grants;
  private final boolean seated;

  Power(Concern concern, String words, Cells cells) {
    this.concern = concern;
    this.words = words;
    this.attendance = cells.attendance();
    this.cells = Collections.unmodifiableMap(cells.byCapacity());
    this.grants = this.cells.entrySet().stream().map(Grant::of).toList();
    this.seated = this.cells.keySet().stream().anyMatch(Capacity::isSeated);
  }

  /** What concerns one side is its own link's; the convener's only while that is unused. */
  private static Cells editors() {
    return to(OWN_SIDE, SIDE_LINK)
        .and(EVERYBODY, CONVENER)
        .noting(CONVENER, Note.BEFORE_OPENING, Note.UNTIL_CLAIMED);
  }

  /** Who keeps a side's minutes. */
  private static Cells keepers() {
    return to(OWN_SEAT, SECRETARY, HEAD, DEPUTY, CHAIR)
        .noting(Note.WITH_A_SIDE, Note.AFTER_CLOSING_TOO)
        .attending(Attendance.ONCE_ADMITTED);
  }

  public Concern concern() {
    return concern;
  }

  /** What is done, as a document names it, in English. */
  public String words() {
    return words;
  }

  public Attendance attendance() {
    return attendance;
  }

  /** What stands under this capacity; empty, if nothing does. */
  public Optional<Cell> cell(Capacity capacity) {
    return Optional.ofNullable(cells.get(capacity));
  }

  /** Everybody who may do it, with how far, in the order of the columns. */
  public Map<Capacity, Cell> cells() {
    return cells;
  }

  /** The same, as it is asked. */
  public List<Grant> grants() {
    return grants;
  }

  public boolean isFor(Capacity capacity) {
    return cells.containsKey(capacity);
  }

  /** Whether anybody may do it who sits in a seat. */
  public boolean isForSeats() {
    return seated;
  }

  /** Whether this seat, once admitted, may do it to anybody. */
  public boolean isFor(Seat seat, Programme programme) {
    return grants.stream().anyMatch(grant -> grant.capacity().isOf(seat, programme));
  }

  /** Whether this seat, once admitted, may do it to its own side. */
  public boolean isOverOwnSide(Seat seat, Programme programme) {
    for (var grant : grants) {
      if (grant.reach() != OWN_SEAT && grant.capacity().isOf(seat, programme)) {
        return true;
      }
    }
    return false;
  }
}
