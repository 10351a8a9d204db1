package plenum.server.meeting;

import plenum.conference.Refusal;
import plenum.media.engine.Connection;

/** What came of an outside device's request. */
public sealed interface OutsideReply {
  record Connected(Connection connection) implements OutsideReply {}

  /** The offer has no section of audio or video in the direction that is meant. */
  record NothingToCarry() implements OutsideReply {}

  record Refused(Refusal why, String sentence) implements OutsideReply {}

  /** The journal did not take the arrival. */
  record Unavailable(String key, String sentence) implements OutsideReply {}
}
