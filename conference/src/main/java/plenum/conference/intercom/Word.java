package plenum.conference.intercom;

import plenum.conference.programme.SeatId;

/** What somebody does at the intercom. */
public sealed interface Word {
  record Give(Signal signal) implements Word {}

  /** Calls an operator. */
  record CallOperator() implements Word {}

  /** It is well again. */
  record TakeBackCall() implements Word {}

  /** The operator comes to this interpreter's help. */
  record AnswerCall(SeatId seat) implements Word {}

  record Write(Circle to, String text) implements Word {}
}
