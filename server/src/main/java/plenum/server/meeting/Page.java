package plenum.server.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import plenum.conference.command.DeviceKey;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;
import plenum.media.engine.TransportId;
import plenum.wire.ConferenceView;
import plenum.wire.Ending;
import plenum.wire.FromServer;
import plenum.wire.OwnView;
import plenum.wire.ViewPart;
import plenum.wire.WireJson;

/**
 * One page's connection: who it says it is, and what of the view it has. Its fields belong to the
 * conference's thread; only the outbox is shared.
 */
final class Page implements Hearer {
  /** Three repetitions missed: less, and a laptop that was busy for a moment is cut off. */
  static final Duration SILENCE = Duration.ofSeconds(35);

  private static final int OUTSIDE = -1;

  private final SeatId seat;
  private final DeviceKey device;
  private final String tab;
  private final String label;
  private final String language;
  private final int generation;
  private final Outbox outbox;
  private final WireJson json;
  private final Shown<OwnView> own;
  private final Shown<ConferenceView> lobby;
  private int room = OUTSIDE;
  private long ownNumber;
  private long conferenceNumber;

  private Optional<ProtocolBook> read = Optional.empty();
  private long readUpTo;
  private Optional<TransportId> door = Optional.empty();
  private Instant heardAt = Instant.MAX;
  private int probes;
  private boolean gone;

  Page(Visitor visitor, Outbox outbox, WireJson json) {
    seat = visitor.seat();
    device = visitor.device();
    tab = visitor.tab();
    label = visitor.label();
    language = visitor.language();
    generation = visitor.generation();
    this.outbox = outbox;
    this.json = json;
    own = new Shown<>(ViewPart.OWN, json);
    lobby = new Shown<>(ViewPart.CONFERENCE, json);
  }

  /**
   * Who greeted, once the link's signature was found good.
   *
   * @param generation of the link
   */
  record Visitor(
      SeatId seat, int generation, DeviceKey device, String tab, String label, String language) {}

  @Override
  public void send(FromServer message) {
    outbox.post(json.write(message));
  }

  /** Sends what was written out once for several. */
  void post(String written) {
    outbox.post(written);
  }

  /** Says why, and hears nothing more from this page. */
  void end(Ending why) {
    gone = true;
    send(new FromServer.Ended(why));
    outbox.finish();
  }

  /** Brings the page's own part up to date. */
  void show(OwnView view) {
    own.then(view, ownNumber + 1)
        .ifPresent(news -> {
          ownNumber++;
          send(news);
        });
  }

  /** Brings the conference part up to date for a page that is not in the chamber. */
  void showLobby(ConferenceView view) {
    room = OUTSIDE;
    lobby
        .then(view, conferenceNumber + 1)
        .ifPresent(news -> {
          conferenceNumber++;
          send(news);
        });
  }

  /**
   * Brings the shared conference part up to date: a snapshot at first and after each change of
   * room, then the shared patch.
   */
  void showShared(int in, SharedView view) {
    if (room != in) {
      lobby.forget();
      outbox.post(view.snapshot());
      room = in;
      conferenceNumber = view.number();
    } else if (conferenceNumber + 1 == view.number()) {
      outbox.post(view.patch());
      conferenceNumber = view.number();
    } else if (conferenceNumber != view.number()) {
      outbox.post(view.snapshot());
      conferenceNumber = view.number();
    }
  }

  /**
   * Sends what this page has not had of the protocol: the latest lines to one that has come in, or
   * whose lines were replaced by other ones.
   *
   * @param leads the side whose own lines it may read
   */
  void showProtocol(ProtocolNews news, Optional<DelegationId> leads) {
    ProtocolBook book = news.book();
    boolean same = read.filter(before -> before == book).isPresent();
    if (!same) {
      news.whole(leads).ifPresent(outbox::post);
    } else if (book.last() > readUpTo) {
      news.since(readUpTo, leads).ifPresent(outbox::post);
    }
    read = Optional.of(book);
    readUpTo = book.last();
  }

  /** It is not in the chamber; when it comes again, it begins anew. */
  void forgetProtocol() {
    read = Optional.empty();
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

  /**
   * The transport by which the page tests its line as long as it is not inside; no conference knows
   * it.
   */
  Optional<TransportId> door() {
    return door;
  }

  void door(Optional<TransportId> made) {
    door = made;
  }

  /** The page has said something. */
  void heard(Instant now) {
    heardAt = now;
  }

  /** The page has said what its devices do, which it repeats every ten seconds. */
  void probed() {
    probes++;
  }

  /** The last sign of life. */
  Instant heardAt() {
    return heardAt;
  }

  /** Whether a page that is known to repeat itself has missed several times to do so. */
  boolean silent(Instant now) {
    return probes > 1 && heardAt.plus(SILENCE).isBefore(now);
  }

  /** The connection has ended; what of it still waits is not to be done. */
  void gone() {
    gone = true;
  }

  boolean isGone() {
    return gone;
  }

  Attendance.Holder holder() {
    return new Attendance.Holder(seat, device);
  }

  /** The page was superseded by a newer connection of its own tab, or has fallen silent. */
  void drop() {
    gone = true;
    outbox.cut();
  }

  /** Completes when nothing is sent any more. */
  CompletionStage<Void> ended() {
    return outbox.ended();
  }
}
