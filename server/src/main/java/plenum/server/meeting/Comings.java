package plenum.server.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import plenum.conference.Presence;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.LineCommand;
import plenum.conference.programme.Role;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Layout;
import plenum.wire.Ending;
import plenum.wire.FromServer;
import plenum.wire.Protocol;

/**
 * The pages that come and go, and who is missed. What that means for the conference it leaves to
 * the rules. Confined to the conference's thread, but for {@link #connected}.
 */
final class Comings {
  /** Pages of one seat at once; a person has two or three. The oldest outside is let go. */
  private static final int MOST_PAGES = 16;

  private final Meeting meeting;
  private final List<Page> pages = new ArrayList<>();
  private final Attendance attendance = new Attendance();
  private List<SeatId> back = List.of();
  private volatile int connected;

  Comings(Meeting meeting) {
    this.meeting = meeting;
  }

  /** The pages that are connected, itself: who ends one takes it out. */
  List<Page> pages() {
    return pages;
  }

  /** How many there were when last counted; any thread. */
  int connected() {
    return connected;
  }

  /** The conference or its pages have changed. */
  void note(Instant now) {
    connected = pages.size();
    var present = present();
    attendance.note(meeting.conference(), present, now);
    back = Attendance.back(meeting.conference(), present);
  }

  private Set<Attendance.Holder> present() {
    return pages.stream().map(Page::holder).collect(Collectors.toSet());
  }

  /** A page has greeted. */
  void arrived(Page page, Instant now) {
    if (page.isGone()) {
      return;
    }
    boolean inside = meeting.inside(page);
    pages.stream()
        .filter(other -> other.holder().equals(page.holder()))
        .toList()
        .forEach(other -> meeting.aftermath().supersede(other, page, inside));
    makeRoom(page.seat());
    pages.add(page);
    page.heard(now);
    page.send(
        new FromServer.Welcome(
            Protocol.VERSION,
            meeting.workplace().version(),
            now.toString(),
            meeting.workplace().relays().from(now)));
    if (inside) {
      meeting.lines().layout(page.seat(), Layout.TILES_8); // it says so if it shows more
    }
    note(now);
    meeting.decide(
        new AdmissionCommand.Return(page.seat(), page.device()), new Actor.Seated(page.seat()));
  }

  private void makeRoom(SeatId seat) {
    var others = pages.stream().filter(page -> page.seat().equals(seat)).toList();
    if (others.size() >= MOST_PAGES) {
      others.stream()
          .filter(page -> !meeting.inside(page))
          .findFirst()
          .ifPresent(page -> {
            departed(page, page.heardAt());
            page.end(Ending.CONNECTION_FAULT);
          });
    }
  }

  /** A page's connection has ended, and its last sign of life came then. */
  void departed(Page page, Instant since) {
    page.gone();
    meeting.aftermath().closeDoor(page);
    if (pages.remove(page)) {
      if (!present().contains(page.holder())) {
        attendance.departed(page.holder(), since);
      }
      if (meeting.inside(page)) {
        meeting.display().forget(page.seat());
      }
      meeting.changed();
    }
  }

  void turn(Instant now) {
    cutTheSilent(now);
    attendance.due(now).forEach(gone -> lose(gone, now));
  }

  /** The clock was set: everybody's silence and absence counts from now. */
  void leapt(Instant now) {
    pages.forEach(page -> page.heard(now));
    attendance.leapt(now);
  }

  /** When {@link #turn} has something to do. */
  Optional<Instant> next() {
    return attendance.next();
  }

  /** A network that is gone closes no socket: a page that no longer repeats itself is gone. */
  private void cutTheSilent(Instant now) {
    for (Page page : pages.stream().filter(page -> page.silent(now)).toList()) {
      boolean heardElsewhere = meeting.inside(page) && meeting.lines().connected(page.seat());
      if (!heardElsewhere) {
        departed(page, page.heardAt());
        page.drop();
      }
    }
  }

  private void lose(Attendance.Gone gone, Instant now) {
    var holder = gone.holder();
    var seat = holder.seat();
    var state = meeting.conference().state(seat);
    if (state.isEmpty() || !state.get().hereWith(holder.device())) {
      // It knocked and went away: nobody is to let in an empty chair.
      meeting.decide(new AdmissionCommand.Leave(seat, holder.device()), new Actor.Server());
      return;
    }
    var media = meeting.lines().pages(seat);
    media.forEach(transport -> meeting.aftermath().close(transport, "page gone"));
    meeting.reroute();
    boolean outside = !meeting.lines().outside(seat).isEmpty();
    if (outside && isGuest(seat)) {
      attendance.again(holder, now);
    } else if (outside || !Aftermath.dismiss(seat, meeting)) {
      meeting.decide(new LineCommand.LineLost(seat, gone.since()), new Actor.Server());
    }
  }

  /** Who takes over from a colleague whose line is down does not wait until it counts as lost. */
  void missesPartner(SeatId interpreter, Instant now) {
    var booths = meeting.conference().interpretation();
    booths
        .plan()
        .of(interpreter)
        .flatMap(booth -> booth.partnerOf(interpreter))
        .filter(booths::isOnAir)
        .filter(partner -> !meeting.lines().connected(partner))
        .ifPresent(
            partner -> meeting.decide(new LineCommand.LineLost(partner, now), new Actor.Server()));
  }

  private boolean isGuest(SeatId seat) {
    return meeting.conference().seat(seat).filter(found -> found.role() == Role.GUEST).isPresent();
  }

  /** Since when the page of who is in a seat has been missed; empty if it is there. */
  Optional<Instant> awaySince(SeatId seat) {
    return meeting
        .conference()
        .state(seat)
        .filter(state -> state.presence() instanceof Presence.Here)
        .map(state -> ((Presence.Here) state.presence()).device())
        .flatMap(device -> attendance.since(new Attendance.Holder(seat, device)));
  }

  /** Whose line counts as lost although they are at a page. */
  List<SeatId> back() {
    return back;
  }
}
