package plenum.server.meeting;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import plenum.conference.Conference;
import plenum.conference.event.Audience;
import plenum.conference.event.Event;
import plenum.conference.programme.DelegationId;
import plenum.journal.EventCodec;
import plenum.journal.Journal;
import plenum.media.engine.MediaEngine;
import plenum.server.capture.CaptureFiles;
import plenum.server.traversal.Relays;
import plenum.wire.OwnView;
import plenum.wire.WireJson;

/**
 * What a conference needs of the program around it.
 *
 * @param node this machine's name in the journal's leases
 * @param trials the links that a trial shows to its other seats
 * @param phoneLinks what the codes say that seats show to phones
 * @param meters what is counted for those who run the server
 * @param relays what pages may use to get media through where they cannot reach the engine
 * @param captures where the headers of packets are written down
 */
public record Workplace(
    Journal journal,
    EventCodec<Event> codec,
    String node,
    MediaEngine engine,
    InstantSource clock,
    WireJson json,
    Refusals refusals,
    Function<Conference, Optional<OwnView.Trial>> trials,
    PhoneLinks phoneLinks,
    String version,
    Meters meters,
    Relays relays,
    CaptureFiles captures) {

  /** As whom the journal knows a side whose sealed parts are asked for. */
  public static String ownerOf(DelegationId side) {
    return EventShapes.owner(new Audience.OneDelegation(side));
  }

  /** How the events of conferences stand in the journal. */
  public static EventCodec<Event> codecOfEvents() {
    return EventShapes.codec();
  }
}
