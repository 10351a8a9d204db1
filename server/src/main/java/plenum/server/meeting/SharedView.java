package plenum.server.meeting;

import java.util.Map;
import plenum.wire.ConferenceView;
import plenum.wire.FromServer;
import plenum.wire.ViewPart;
import plenum.wire.WireJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The part of the view that all in the chamber share: serialised once, whoever reads it. It is made
 * of the one before: what has stayed equal keeps its very tree, seat by seat, so that a view costs
 * what has changed and not what there is.
 */
final class SharedView {
  private static final String SEATS = "seats";

  private final WireJson json;
  private final ConferenceView frame;
  private final Map<String, ConferenceView.Seat> seats;
  private final ObjectNode body;
  private final long number;
  private final String patch;
  private String snapshot = "";

  private SharedView(
      WireJson json,
      ConferenceView frame,
      Map<String, ConferenceView.Seat> seats,
      ObjectNode body,
      long number,
      String patch) {
    this.json = json;
    this.frame = frame;
    this.seats = seats;
    this.body = body;
    this.number = number;
    this.patch = patch;
  }

  /**
   * @param frame the view without its seats
   */
  static SharedView first(
      WireJson json, ConferenceView frame, Map<String, ConferenceView.Seat> seats) {
    ObjectNode trees = JsonNodeFactory.instance.objectNode();
    seats.forEach((id, seat) -> trees.set(id, json.tree(seat)));
    return new SharedView(json, frame, seats, whole(json.tree(frame), trees), 1, "");
  }

  /** The view as it is now: this one if nothing has changed, else one with the next number. */
  SharedView then(ConferenceView frameNow, Map<String, ConferenceView.Seat> seatsNow) {
    JsonNode framed = frame.equals(frameNow) ? body : json.tree(frameNow);
    ObjectNode now = whole(framed, trees(seatsNow));
    return MergePatch.between(body, now)
        .map(change ->
            new SharedView(
                json,
                frameNow,
                seatsNow,
                now,
                number + 1,
                json.write(new FromServer.Patch(ViewPart.CONFERENCE, number + 1, change))))
        .orElse(this);
  }

  private static ObjectNode whole(JsonNode frame, ObjectNode seats) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    frame.properties().forEach(part -> whole.set(part.getKey(), part.getValue()));
    whole.set(SEATS, seats);
    return whole;
  }

  private ObjectNode trees(Map<String, ConferenceView.Seat> seatsNow) {
    JsonNode before = body.get(SEATS);
    ObjectNode trees = JsonNodeFactory.instance.objectNode();
    seatsNow.forEach(
        (id, seat) -> trees.set(id, seat.equals(seats.get(id)) ? before.get(id) : json.tree(seat)));
    return trees;
  }

  long number() {
    return number;
  }

  String patch() {
    return patch;
  }

  String snapshot() {
    if (snapshot.isEmpty()) {
      snapshot = json.write(new FromServer.Snapshot(ViewPart.CONFERENCE, number, body));
    }
    return snapshot;
  }
}
