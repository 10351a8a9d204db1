package plenum.conference;

import plenum.conference.floor.AskKind;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/** The floor is not taken, given or led like that. */
public sealed interface FloorRefusal extends Refusal {
  /** Asks for a floor that nobody regulates: the microphone is simply switched on. */
  record FloorIsOpen() implements FloorRefusal {}

  /** Switches a microphone on where the floor has to be asked for. */
  record FloorIsAsked() implements FloorRefusal {}

  /** Asks where chairs call whom they will. */
  record ChairsCall() implements FloorRefusal {}

  /** An expert asks: they speak when called. */
  record SpeaksWhenCalled(SeatId seat) implements FloorRefusal {}

  /** Interpreters, operators, press officers and observers never hold the floor. */
  record HasNoVoice(SeatId seat) implements FloorRefusal {}

  /** Asks for the floor that they have. */
  record HasTheFloor(SeatId seat) implements FloorRefusal {}

  /** A reply when no other side has spoken. */
  record NothingToReplyTo() implements FloorRefusal {}

  record NobodyWaits() implements FloorRefusal {}

  record NotWaitingForFloor(SeatId seat, AskKind kind) implements FloorRefusal {}

  /** The seats named are not all those of one side that wait for this. */
  record NotThoseWaiting() implements FloorRefusal {}

  record NotSpeaking(SeatId seat) implements FloorRefusal {}

  /** Would take the floor from an equal chair: that one can be asked, not cut. */
  record ChairsAreEqual(SeatId chair) implements FloorRefusal {}

  /** Was muted by its own side, which alone undoes it. */
  record MutedByItsSide(SeatId seat) implements FloorRefusal {}

  /** The side has no speaking time left. */
  record QuotaSpent(DelegationId delegation) implements FloorRefusal {}

  /** Extends what has no limit. */
  record NotLimited() implements FloorRefusal {}

  /** An extension that is not between a second and an hour. */
  record ExtensionOutOfRange() implements FloorRefusal {}

  /**
   * @param part which of the terms cannot be
   */
  record TermsUnusable(String part) implements FloorRefusal {}

  /** Ties what is not an interpreter's seat. */
  record NotAnInterpreter(SeatId seat) implements FloorRefusal {}

  /** Passes the voice where nobody interprets one after the other. */
  record NotInterpreted() implements FloorRefusal {}

  /** A language that is none of the conference's. */
  record NotALanguageHere(String language) implements FloorRefusal {}
}
