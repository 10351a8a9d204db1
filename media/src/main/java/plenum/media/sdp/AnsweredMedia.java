package plenum.media.sdp;

import java.util.List;

/** What the caller does with one offered section. */
public sealed interface AnsweredMedia {

  /** The offerer sends: a microphone, a camera, slides. */
  record Receive() implements AnsweredMedia {}

  /** We send: an outlet. */
  record Send(SendStream stream) implements AnsweredMedia {}

  /** Both in one section, as clients do that were not made for us. */
  record SendAndReceive(SendStream stream) implements AnsweredMedia {}

  /** Kept open without media. */
  record Inactive() implements AnsweredMedia {}

  /** Refused for good: port 0. */
  record Reject() implements AnsweredMedia {}

  /** The direction in our answer. */
  default Direction direction() {
    return switch (this) {
      case Receive() -> Direction.RECEIVE_ONLY;
      case Send(_) -> Direction.SEND_ONLY;
      case SendAndReceive(_) -> Direction.SEND_RECEIVE;
      case Inactive(), Reject() -> Direction.INACTIVE;
    };
  }

  /** The stream that we send, if any: none or one. */
  default List<SendStream> streams() {
    return switch (this) {
      case Send(var stream) -> List.of(stream);
      case SendAndReceive(var stream) -> List.of(stream);
      case Receive(), Inactive(), Reject() -> List.of();
    };
  }
}
