package plenum.server.trial;

import java.time.Duration;

/**
 * What follows in the programme that a trial shows over and over: a briefing with its document, a
 * part of it interpreted, and a reply.
 */
enum Beat {
  /** The document lies open. */
  SHOW(5),
  LEAF(15),
  LEAF_ON(15),
  /** The speaker's microphone closes and the interpreter's opens. */
  HAND_OVER(12),
  HAND_BACK(10),
  HAND_OVER_AGAIN(12),
  HAND_BACK_AGAIN(10),
  LEAF_TO_END(5),
  /** Somebody of the side that is briefed asks to reply; the visitor might give them the floor. */
  ASK(10),
  GRANT(12);

  private final Duration pause;

  Beat(int seconds) {
    pause = Duration.ofSeconds(seconds);
  }

  /** How long they wait before it: shorter cannot be followed, longer looks as if it had ended. */
  Duration pause() {
    return pause;
  }

  static Beat first() {
    return SHOW;
  }

  /** After the last one the first. */
  Beat next() {
    return values()[(ordinal() + 1) % values().length];
  }
}
