package plenum.server.meeting;

import plenum.wire.ConferenceView;
import plenum.wire.FromServer;
import plenum.wire.ViewPart;
import plenum.wire.WireJson;
import tools.jackson.databind.JsonNode;

/** The part of the view that all in the chamber share: serialised once, whoever reads it. */
final class SharedView {
  private final WireJson json;
  private final JsonNode body;
  private final long number;
  private final String patch;
  private String snapshot = "";

  private SharedView(WireJson json, JsonNode body, long number, String patch) {
    this.json = json;
    this.body = body;
    this.number = number;
    this.patch = patch;
  }

  static SharedView first(WireJson json, ConferenceView view) {
    return new SharedView(json, json.tree(view), 1, "");
  }

  /** The view as it is now: this one if nothing has changed, else one with the next number. */
  SharedView then(ConferenceView view) {
    JsonNode now = json.tree(view);
    return MergePatch.between(body, now)
        .map(change ->
            new SharedView(
                json,
                now,
                number + 1,
                json.write(new FromServer.Patch(ViewPart.CONFERENCE, number + 1, change))))
        .orElse(this);
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
