package plenum.conference.protocol;

import java.util.Optional;
import plenum.conference.event.Audience;
import plenum.conference.programme.DelegationId;

/** What an event has to say in the protocol, before it has a number and a time. */
record Line(Audience audience, ProtocolKind kind, Particulars says) {
  static Optional<Line> open(ProtocolKind kind, Particulars says) {
    return Optional.of(new Line(new Audience.Everyone(), kind, says));
  }

  static Optional<Line> of(DelegationId side, ProtocolKind kind, Particulars says) {
    return Optional.of(new Line(new Audience.OneDelegation(side), kind, says));
  }
}
