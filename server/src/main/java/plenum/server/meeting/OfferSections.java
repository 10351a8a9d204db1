package plenum.server.meeting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import plenum.conference.routing.OutletName;
import plenum.conference.routing.SourceKind;
import plenum.media.engine.ConnectionRequest.Slot;
import plenum.media.sdp.Direction;
import plenum.media.sdp.Kind;
import plenum.media.sdp.MediaDescription;
import plenum.media.sdp.Offer;

/**
 * What the sections of a foreign offer are for. They carry no names of ours, so the first of a kind
 * that goes the right way counts; others stay inactive. Who offers both ways is taken at the one
 * that is meant.
 */
final class OfferSections {
  /** Sound and picture of one stream are played in step. */
  private static final String STREAM = "stage";

  private OfferSections() {}

  /** By mid: the first audio is the microphone, the first video the camera. */
  static Map<String, SourceKind> sent(Offer offer) {
    var sent = new LinkedHashMap<String, SourceKind>();
    first(offer, Kind.AUDIO, Direction::sends)
        .ifPresent(mid -> sent.put(mid, SourceKind.MICROPHONE));
    first(offer, Kind.VIDEO, Direction::sends).ifPresent(mid -> sent.put(mid, SourceKind.CAMERA));
    return sent;
  }

  /** By mid: the first audio hears the floor's lead, the first video shows the stage. */
  static Map<String, Slot> received(Offer offer) {
    var received = new LinkedHashMap<String, Slot>();
    first(offer, Kind.AUDIO, Direction::receives)
        .ifPresent(mid -> received.put(mid, slot(OutletName.FLOOR_1)));
    first(offer, Kind.VIDEO, Direction::receives)
        .ifPresent(mid -> received.put(mid, slot(OutletName.STAGE)));
    return received;
  }

  private static Slot slot(OutletName outlet) {
    return new Slot(outlet.ordinal(), STREAM);
  }

  private static Optional<String> first(Offer offer, Kind kind, Predicate<Direction> way) {
    return offer.media().stream()
        .filter(section -> section.kind() == kind && !section.rejected())
        .filter(section -> way.test(section.direction()))
        .map(MediaDescription::mid)
        .findFirst();
  }
}
