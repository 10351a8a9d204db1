package plenum.server.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import plenum.conference.Conference;
import plenum.conference.command.Actor;
import plenum.conference.command.DeviceKey;
import plenum.conference.command.PhoneCommand;
import plenum.conference.event.AdmissionEvent;
import plenum.conference.event.Event;
import plenum.conference.event.LineEvent;
import plenum.conference.event.PhoneEvent;
import plenum.conference.programme.SeatId;
import plenum.wire.Ending;
import plenum.wire.FromServer;
import plenum.wire.Protocol;

/**
 * The phones whose pages are there, and those that wait and are not. Who may listen the rules say.
 * Confined to the conference's thread.
 */
final class PhoneDesk {
  /** Who waits at no page for so long is let in by nobody: a reload takes a second or two. */
  static final Duration GONE = Duration.ofSeconds(10);

  /** Pages beside one seat, those included that have not asked. More is somebody who plays. */
  static final int MOST_PAGES = 200;

  private final Meeting meeting;
  private final List<Phone> phones = new ArrayList<>();
  private final Map<Listener, Instant> missed = new HashMap<>();

  /** A phone beside a seat, whether its page is there or not. */
  record Listener(SeatId seat, DeviceKey device) {}

  PhoneDesk(Meeting meeting) {
    this.meeting = meeting;
  }

  /** The phones whose pages are there. */
  List<Phone> phones() {
    return List.copyOf(phones);
  }

  boolean connected(Listener listener) {
    return phones.stream().anyMatch(phone -> phone.is(listener.seat(), listener.device()));
  }

  /** A phone's page has greeted. */
  void arrived(Phone phone) {
    if (phone.isGone()) {
      return;
    }
    if (!phone.belongs(meeting.conference())) {
      phone.end(meeting.over() ? Ending.CONFERENCE_GONE : Ending.LINK_REVOKED);
      return;
    }
    phones().stream()
        .filter(older -> older.is(phone.seat(), phone.key()))
        .forEach(older -> supersede(older, phone));
    if (phones.stream().filter(other -> other.seat().equals(phone.seat())).count() >= MOST_PAGES) {
      phone.end(Ending.CONNECTION_FAULT);
      return;
    }
    phones.add(phone);
    meeting.lines().listens(phone.id(), phone.ear());
    var now = meeting.workplace().clock().instant();
    phone.send(
        new FromServer.Welcome(
            Protocol.VERSION,
            meeting.workplace().version(),
            now.toString(),
            meeting.workplace().relays().from(now)));
    meeting.display().changed();
  }

  private void supersede(Phone older, Phone newer) {
    leaves(older);
    if (older.tab().equals(newer.tab())) {
      older.drop();
    } else {
      older.end(Ending.OPENED_IN_ANOTHER_TAB);
    }
  }

  /** A phone's connection has ended. */
  void departed(Phone phone) {
    phone.gone();
    if (phones.contains(phone)) {
      leaves(phone);
      meeting.reroute();
    }
  }

  private void leaves(Phone phone) {
    phones.remove(phone);
    phone
        .transport()
        .ifPresent(line -> meeting.aftermath().close(line, "the phone's page is gone"));
    phone.transport(Optional.empty());
    meeting.lines().forget(phone.id());
    meeting.display().changed();
  }

  /** What follows for phones from what has happened. */
  void of(Event event, Conference before) {
    switch (event) {
      case PhoneEvent.PhoneRemoved(var seat, var device, _) ->
          end(
              phone -> phone.is(seat, device),
              before.phones().listens(seat, device) ? Ending.REMOVED : Ending.TURNED_AWAY);
      case PhoneEvent.PhoneLeft(var seat, var device, _) ->
          end(phone -> phone.is(seat, device), Ending.LEFT);
      case PhoneEvent.PhonesExpired(var seat, _) ->
          end(phone -> phone.seat().equals(seat) && !belongs(phone), Ending.LINK_EXPIRED);
      case AdmissionEvent.SeatRemoved(var seat, _) ->
          end(phone -> phone.seat().equals(seat), Ending.REMOVED);
      case LineEvent.Expired _ -> end(_ -> true, Ending.CONFERENCE_GONE);
      default -> {}
    }
  }

  /** Whoever has nothing to wait for any more is told: a code was ended, or another one issued. */
  void follow() {
    if (!phones.isEmpty()) {
      end(phone -> !belongs(phone), Ending.LINK_REVOKED);
    }
  }

  private boolean belongs(Phone phone) {
    return phone.belongs(meeting.conference());
  }

  private void end(Predicate<Phone> which, Ending why) {
    for (var phone : phones()) {
      if (which.test(phone)) {
        leaves(phone);
        phone.end(why);
      }
    }
  }

  /** Those who wait and whose pages are gone do not wait for ever. */
  void turn(Instant now) {
    var waiting = waitingUnseen();
    missed.keySet().retainAll(waiting);
    waiting.forEach(listener -> missed.putIfAbsent(listener, now));
    for (var entry : List.copyOf(missed.entrySet())) {
      if (!now.isBefore(entry.getValue().plus(GONE))) {
        var listener = entry.getKey();
        missed.put(listener, now); // if the journal does not take it, again after another while
        meeting.decide(
            new PhoneCommand.LeaveByPhone(listener.seat(), listener.device()), new Actor.Server());
      }
    }
  }

  private List<Listener> waitingUnseen() {
    var here = new HashSet<Listener>();
    phones.forEach(phone -> here.add(new Listener(phone.seat(), phone.key())));
    return meeting.conference().phones().bySeat().entrySet().stream()
        .flatMap(seat ->
            seat.getValue().waiting().stream()
                .map(phone -> new Listener(seat.getKey(), phone.device().key())))
        .filter(listener -> !here.contains(listener))
        .toList();
  }

  /** The clock was set: who is missed has been so since now. */
  void leapt(Instant now) {
    missed.replaceAll((_, _) -> now);
  }

  /** When {@link #turn} has something to do. */
  Optional<Instant> next() {
    return missed.values().stream().min(Instant::compareTo).map(since -> since.plus(GONE));
  }
}
