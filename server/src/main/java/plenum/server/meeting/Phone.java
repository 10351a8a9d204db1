package plenum.server.meeting;

import java.util.Optional;
import java.util.UUID;
import plenum.conference.Conference;
import plenum.conference.command.Device;
import plenum.conference.command.DeviceKey;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Hearing;
import plenum.conference.routing.PhoneEar;
import plenum.conference.routing.ViewerId;
import plenum.media.engine.TransportId;
import plenum.wire.Ending;
import plenum.wire.FromServer;
import plenum.wire.ListenerView;
import plenum.wire.ViewPart;
import plenum.wire.WireJson;

/**
 * One phone's connection: beside which seat it says that it listens, and what of its view it has.
 * Its fields belong to the conference's thread; only the outbox is shared.
 */
final class Phone implements Hearer {
  private final Page.Visitor visitor;
  private final Outbox outbox;
  private final WireJson json;
  private final ViewerId id = new ViewerId("phone-" + UUID.randomUUID());
  private final Shown<ListenerView> shown;
  private Hearing hearing = Hearing.DEFAULT;
  private Optional<TransportId> transport = Optional.empty();
  private long number;
  private boolean gone;

  Phone(Page.Visitor visitor, Outbox outbox, WireJson json) {
    this.visitor = visitor;
    this.outbox = outbox;
    this.json = json;
    shown = new Shown<>(ViewPart.LISTENER, json);
  }

  @Override
  public void send(FromServer message) {
    outbox.post(json.write(message));
  }

  /** Says why, and hears nothing more from this phone. */
  void end(Ending why) {
    gone = true;
    send(new FromServer.Ended(why));
    outbox.finish();
  }

  /** Superseded by a newer connection of its own tab. */
  void drop() {
    gone = true;
    outbox.cut();
  }

  /** The connection has ended; what of it still waits is not to be done. */
  void gone() {
    gone = true;
  }

  boolean isGone() {
    return gone;
  }

  void show(ListenerView view) {
    shown
        .then(view, number + 1)
        .ifPresent(news -> {
          number++;
          send(news);
        });
  }

  /** Whether it was let in, and is still. */
  boolean listens(Conference conference) {
    return conference.phones().listens(seat(), key());
  }

  /** Whether it has anything to wait for: it is known there, or its code is in force. */
  boolean belongs(Conference conference) {
    var beside = conference.phones().beside(seat());
    return beside.phone(key()).isPresent() || beside.opens(visitor.generation());
  }

  boolean is(SeatId seat, DeviceKey key) {
    return seat().equals(seat) && key().equals(key);
  }

  SeatId seat() {
    return visitor.seat();
  }

  DeviceKey key() {
    return visitor.device();
  }

  Device device() {
    return new Device(visitor.device(), visitor.label());
  }

  int generation() {
    return visitor.generation();
  }

  String tab() {
    return visitor.tab();
  }

  String language() {
    return visitor.language();
  }

  ViewerId id() {
    return id;
  }

  Hearing hearing() {
    return hearing;
  }

  void hears(Hearing wish) {
    hearing = wish;
  }

  PhoneEar ear() {
    return new PhoneEar(seat(), key(), hearing);
  }

  Optional<TransportId> transport() {
    return transport;
  }

  void transport(Optional<TransportId> made) {
    transport = made;
  }
}
