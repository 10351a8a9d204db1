package plenum.conference;

import plenum.conference.programme.SeatId;

/** A booth does not work like that. */
public sealed interface InterpretationRefusal extends Refusal {
  /** Somebody else at an interpreter's console. */
  record OnlyInterpreters(SeatId seat) implements InterpretationRefusal {}

  /** An interpreter whom the plan puts in no booth. */
  record InNoBooth(SeatId seat) implements InterpretationRefusal {}

  /** A colleague's microphone is out on this channel, and the interlock keeps a second one off. */
  record ChannelTaken(String language, SeatId seat) implements InterpretationRefusal {}

  /** Has the floor in a turn that they render: their one microphone is heard there. */
  record RendersOnTheFloor(SeatId seat) implements InterpretationRefusal {}

  record NotABoothLanguage(String language) implements InterpretationRefusal {}

  /** Would hear what goes out from the own booth. */
  record RelaysItself(String language) implements InterpretationRefusal {}

  /** Would hear a booth that itself hears, perhaps by others, this one. */
  record RelaysInACircle(String language) implements InterpretationRefusal {}

  /** Is signed: there is nothing on it to be heard. */
  record NothingToHear(String language) implements InterpretationRefusal {}

  record NobodyInterprets(String language) implements InterpretationRefusal {}

  record NoPartner() implements InterpretationRefusal {}

  /** Neither of the booth is on the air. */
  record NobodyOnAir() implements InterpretationRefusal {}

  record NoHandoverAsked() implements InterpretationRefusal {}

  /** Answers what they have asked themselves. */
  record PartnerAnswers() implements InterpretationRefusal {}

  /**
   * @param seconds after which the same may be signalled again
   */
  record SignalledAlready(int seconds) implements InterpretationRefusal {}

  /** There is nobody whom a signal could reach. */
  record NobodySpeaks() implements InterpretationRefusal {}

  record NobodyCalled(SeatId seat) implements InterpretationRefusal {}

  /** Nothing was written, or more than is read in a booth. */
  record LineUnusable(int limit) implements InterpretationRefusal {}
}
