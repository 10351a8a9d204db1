package plenum.server.meeting;

import java.util.Optional;
import plenum.conference.command.DeviceKey;
import plenum.conference.programme.SeatId;
import plenum.media.engine.TransportId;
import plenum.wire.Ending;
import plenum.wire.FromServer;
import plenum.wire.OwnView;
import plenum.wire.ViewPart;
import plenum.wire.WireJson;
import tools.jackson.databind.JsonNode;

/**
 * One page's connection: who it says it is, and what of the view it has. Its fields belong to the
 * conference's thread; only the outbox is shared.
 */
final class Page {
  private final SeatId seat;
  private final DeviceKey device;
  private final String tab;
  private final String label;
  private final String language;
  private final int generation;
  private final Outbox outbox;
  private final WireJson json;
  private Optional<JsonNode> own = Optional.empty();
  private Optional<JsonNode> lobby = Optional.empty();
  private boolean shared;
  private long ownNumber;
  private long conferenceNumber;

  private Optional<TransportId> transport = Optional.empty();

  Page(Visitor visitor, Outbox outbox, WireJson json) {
    seat = visitor.seat();
    device = visitor.device();
    tab = visitor.tab();
    label = visitor.label();
    language = visitor.language();
    generation = visitor.generation();
    this.outbox = outbox;
    this.json = json;
  }

  /**
   * Who greeted, once the link's signature was found good.
   *
   * @param generation of the link
   */
  record Visitor(
      SeatId seat, int generation, DeviceKey device, String tab, String label, String language) {}

  void send(FromServer message) {
    outbox.post(json.write(message));
  }

  void end(Ending why) {
    send(new FromServer.Ended(why));
    outbox.finish();
  }

  /** Brings the page's own part up to date. */
  void show(OwnView view) {
    JsonNode now = json.tree(view);
    if (own.isEmpty()) {
      send(new FromServer.Snapshot(ViewPart.OWN, ++ownNumber, now));
    } else {
      MergePatch.between(own.get(), now)
          .ifPresent(change -> send(new FromServer.Patch(ViewPart.OWN, ++ownNumber, change)));
    }
    own = Optional.of(now);
  }

  /** Brings the conference part up to date for a page that is not in the chamber. */
  void showLobby(JsonNode now) {
    if (lobby.isEmpty() || shared) {
      send(new FromServer.Snapshot(ViewPart.CONFERENCE, ++conferenceNumber, now));
    } else {
      MergePatch.between(lobby.get(), now)
          .ifPresent(change ->
              send(new FromServer.Patch(ViewPart.CONFERENCE, ++conferenceNumber, change)));
    }
    lobby = Optional.of(now);
    shared = false;
  }

  /** Brings the shared conference part up to date: a snapshot at first, then the shared patch. */
  void showShared(SharedView view) {
    if (!shared) {
      outbox.post(view.snapshot());
      shared = true;
      conferenceNumber = view.number();
    } else if (conferenceNumber + 1 == view.number()) {
      outbox.post(view.patch());
      conferenceNumber = view.number();
    } else if (conferenceNumber != view.number()) {
      outbox.post(view.snapshot());
      conferenceNumber = view.number();
    }
  }

  SeatId seat() {
    return seat;
  }

  DeviceKey device() {
    return device;
  }

  String tab() {
    return tab;
  }

  String label() {
    return label;
  }

  String language() {
    return language;
  }

  int generation() {
    return generation;
  }

  /** The page's media transport, if it made an offer. */
  Optional<TransportId> transport() {
    return transport;
  }

  void transport(TransportId made) {
    transport = Optional.of(made);
  }

  /** The page was superseded by a newer connection of its own tab. */
  void drop() {
    outbox.finish();
  }
}
