package plenum.server.meeting;

import java.time.Duration;
import java.util.Optional;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.PersonId;
import plenum.conference.protocol.Headcount;
import plenum.conference.protocol.ProtocolEntry;
import plenum.conference.protocol.Who;
import plenum.wire.ProtocolLine;
import plenum.wire.ProtocolLine.NamedSeat;

/** Lines of the protocol in the words of the wire. */
final class ProtocolViews {
  private ProtocolViews() {}

  static ProtocolLine line(ProtocolEntry entry) {
    var says = entry.says();
    return new ProtocolLine(
        entry.number(),
        entry.at(),
        entry.kind().name(),
        says.who().map(ProtocolViews::seat),
        says.by().map(ProtocolViews::seat),
        says.people().stream().map(ProtocolViews::seat).toList(),
        says.side().map(DelegationId::value),
        says.person().map(PersonId::value),
        says.topic().map(topic -> topic.title().byLanguage()),
        says.number(),
        says.headcount().map(Headcount::present),
        says.headcount().map(Headcount::absent),
        says.how().map(Enum::name),
        says.lasted().map(Duration::toMillis),
        says.language());
  }

  private static NamedSeat seat(Who who) {
    Optional<String> person = who.person().map(PersonId::value);
    return new NamedSeat(who.seat().value(), person);
  }
}
