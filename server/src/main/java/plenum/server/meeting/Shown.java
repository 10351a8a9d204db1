package plenum.server.meeting;

import java.util.Optional;
import plenum.wire.FromServer;
import plenum.wire.ViewPart;
import plenum.wire.WireJson;
import tools.jackson.databind.JsonNode;

/**
 * What one page has of a part of the view that is written for it alone. Only what differs from that
 * is written at all. Confined to the conference's thread.
 */
final class Shown<T extends Record> {
  private final ViewPart part;
  private final WireJson json;
  private Optional<Written<T>> written = Optional.empty();

  private record Written<T>(T view, JsonNode tree) {}

  Shown(ViewPart part, WireJson json) {
    this.part = part;
    this.json = json;
  }

  /** What tells the page of this view: the whole at first, then what has changed, if anything. */
  Optional<FromServer> then(T view, long number) {
    if (written.filter(before -> before.view().equals(view)).isPresent()) {
      return Optional.empty();
    }
    var before = written;
    JsonNode tree = json.tree(view);
    written = Optional.of(new Written<>(view, tree));
    return before.isEmpty()
        ? Optional.of(new FromServer.Snapshot(part, number, tree))
        : MergePatch.between(before.get().tree(), tree)
            .map(change -> new FromServer.Patch(part, number, change));
  }

  /** The page has something else in this part's place. */
  void forget() {
    written = Optional.empty();
  }
}
