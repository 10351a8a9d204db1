package plenum.server.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import plenum.conference.Conference;
import plenum.conference.Presence;
import plenum.conference.SeatState;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.DeviceKey;
import plenum.conference.event.AdmissionEvent;
import plenum.conference.event.Event;
import plenum.conference.event.FloorEvent;
import plenum.conference.event.LineEvent;
import plenum.conference.event.LinkEvent;
import plenum.conference.event.PhoneEvent;
import plenum.conference.programme.Role;
import plenum.conference.programme.SeatId;
import plenum.conference.role.Power;
import plenum.media.engine.MediaEngine;
import plenum.media.engine.TransportId;
import plenum.wire.Ending;
import plenum.wire.FromServer;

/**
 * What has to be done once something has happened: transports closed, pages told. What closes edges
 * is kept until the engine has reported it, so that a command is answered only then. Confined to
 * the conference's thread.
 */
final class Aftermath {
  private final List<Page> pages;
  private final PhoneDesk phones;
  private final Lines lines;
  private final Display display;
  private final LoudnessDesk loudness;
  private final MediaEngine engine;
  private final List<CompletableFuture<?>> underWay = new ArrayList<>();

  Aftermath(
      List<Page> pages,
      PhoneDesk phones,
      Lines lines,
      Display display,
      LoudnessDesk loudness,
      MediaEngine engine) {
    this.pages = pages;
    this.phones = phones;
    this.lines = lines;
    this.display = display;
    this.loudness = loudness;
    this.engine = engine;
  }

  /** Completes when all that was begun until now has been reported. */
  CompletableFuture<?> settled() {
    underWay.removeIf(CompletableFuture::isDone);
    return CompletableFuture.allOf(underWay.toArray(CompletableFuture[]::new));
  }

  void await(CompletionStage<?> stage) {
    underWay.removeIf(CompletableFuture::isDone);
    underWay.add(stage.toCompletableFuture());
  }

  /** Closes a transport; from now on nothing is routed to it, whenever the engine reports it. */
  void close(TransportId transport, String why) {
    lines.closed(transport);
    await(engine.close(transport, why));
  }

  /** What an event takes away; before the routes are drawn that follow from it. */
  void before(Event event) {
    switch (event) {
      case AdmissionEvent.SeatRemoved(var seat, _) -> vacate(seat, "the seat was removed");
      case AdmissionEvent.SeatLeft(var seat, _) -> vacate(seat, "the seat was left");
      case AdmissionEvent.SeatTakenOver(var seat, _, _, _) -> {
        // Also where the first device's page is gone and its media still stand.
        lines.pages(seat).forEach(transport -> close(transport, "another device took over"));
        display.forget(seat);
      }
      default -> {}
    }
  }

  /** Whoever takes the seat next takes nothing over. */
  private void vacate(SeatId seat, String why) {
    lines.all(seat).forEach(transport -> close(transport, why));
    lines.forget(seat);
    display.forget(seat);
    loudness.forget(seat);
  }

  /** What follows from an event. */
  void of(Event event, Conference before) {
    phones.of(event, before);
    switch (event) {
      case AdmissionEvent.SeatRemoved(var seat, _) -> end(of(seat), Ending.REMOVED);
      case AdmissionEvent.SeatLeft(var seat, _) -> end(of(seat), Ending.LEFT);
      case AdmissionEvent.SeatTakenOver(var seat, var first, var second, _) -> {
        end(of(seat, first), Ending.REPLACED);
        letIn(seat, second);
      }
      case AdmissionEvent.SeatAdmitted(var seat, var device, _) -> letIn(seat, device);
      case AdmissionEvent.SeatReturned(var seat, var device, _) -> letIn(seat, device);
      case AdmissionEvent.TurnedAway(var seat, var device, _) ->
          end(of(seat, device), Ending.TURNED_AWAY);
      case AdmissionEvent.KnockWithdrawn(var seat, var device) ->
          end(of(seat, device), Ending.LEFT);
      case AdmissionEvent.Knocked(var seat, _, _, _) -> ring(seat, before);
      // One tone for a hall that scans the code together.
      case PhoneEvent.PhoneKnocked(var seat, _, _, _)
          when before.phones().beside(seat).waiting().isEmpty() ->
          ring(seat, before);
      case FloorEvent.ConclusionAsked(var seat, var chair, _) ->
          tell(seat, before, new FromServer.AskedToConclude(chair.value()));
      case FloorEvent.PriorityTaken(var chair, _, _) -> tellAll(before, true, chair);
      case FloorEvent.PriorityReleased(var by, _) -> tellAll(before, false, by);
      case LinkEvent.SeatLinkRevoked(var seat) -> endOutside(seat, before);
      case LinkEvent.SeatLinkReissued(var seat, _) -> endOutside(seat, before);
      case LineEvent.Expired _ -> {
        end(_ -> true, Ending.CONFERENCE_GONE);
        await(engine.forget(before.id().value()));
        await(engine.forget(door(before)));
      }
      default -> {}
    }
  }

  /** Under this name the engine has the transports of pages that are not inside. */
  static String door(Conference conference) {
    return "door of " + conference.id();
  }

  private static Predicate<Page> of(SeatId seat) {
    return page -> page.seat().equals(seat);
  }

  private static Predicate<Page> of(SeatId seat, DeviceKey device) {
    return page -> page.seat().equals(seat) && page.device().equals(device);
  }

  /** The line was tested; the chamber's transport is another one. */
  private void letIn(SeatId seat, DeviceKey device) {
    pages.stream().filter(of(seat, device)).forEach(this::closeDoor);
  }

  /** Closes the transport by which a page tested its line, if it did. */
  void closeDoor(Page page) {
    page.door().ifPresent(transport -> close(transport, "the line was tested"));
    page.door(Optional.empty());
  }

  /** Whose link was ended has no token either: both carry the same generation. */
  private void endOutside(SeatId seat, Conference before) {
    lines.outside(seat).forEach(transport -> close(transport, "the token was ended"));
    var state = before.state(seat);
    end(
        page ->
            page.seat().equals(seat)
                && state.filter(found -> found.hereWith(page.device())).isEmpty(),
        Ending.LINK_REVOKED);
  }

  private void end(Predicate<Page> which, Ending why) {
    for (Page page : List.copyOf(pages)) {
      if (which.test(page)) {
        pages.remove(page);
        closeDoor(page);
        page.end(why);
      }
    }
  }

  /** A newer connection of the same browser takes the place of an older one. */
  void supersede(Page older, Page newer, boolean inside) {
    pages.remove(older);
    if (older.tab().equals(newer.tab())) {
      newer.door(older.door());
      older.door(Optional.empty());
      older.drop();
    } else {
      closeDoor(older);
      if (inside) {
        lines.pages(older.seat()).forEach(transport -> close(transport, "opened in another tab"));
      }
      older.end(Ending.OPENED_IN_ANOTHER_TAB);
    }
  }

  private void tell(SeatId seat, Conference conference, FromServer message) {
    pages.stream().filter(of(seat)).filter(inside(conference)).forEach(page -> page.send(message));
  }

  private void tellAll(Conference conference, boolean taken, SeatId chair) {
    var message = new FromServer.PriorityChanged(taken, chair.value());
    pages.stream().filter(inside(conference)).forEach(page -> page.send(message));
  }

  private static Predicate<Page> inside(Conference conference) {
    return page ->
        conference.state(page.seat()).filter(state -> state.hereWith(page.device())).isPresent();
  }

  /**
   * Tells pages at once whose microphone is wanted now and was not, or the other way round: the
   * next view may be a tenth of a second away.
   */
  void wants(Conference before, Conference now) {
    if (before.floor().equals(now.floor())
        && before.caucuses().rooms().equals(now.caucuses().rooms())
        && before.interpretation().equals(now.interpretation())
        && before.phase() == now.phase()) {
      return;
    }
    var earlier = new VoiceStates(before);
    var voices = new VoiceStates(now);
    pages.stream()
        .filter(inside(now))
        .forEach(page ->
            now.seat(page.seat())
                .filter(seat -> earlier.wanted(seat) != voices.wanted(seat))
                .ifPresent(
                    seat -> page.send(new FromServer.MicrophoneWanted(voices.wanted(seat)))));
  }

  /** A soft tone for whoever may open; a second device of theirs is outside and hears nothing. */
  private void ring(SeatId waiting, Conference conference) {
    var side = conference.seat(waiting).flatMap(found -> found.delegation());
    for (Page page : pages) {
      conference
          .seat(page.seat())
          .filter(admits -> Power.ADMIT.isOverOwnSide(admits, conference.programme()))
          .filter(admits ->
              side.isPresent()
                  ? admits.delegation().equals(side)
                  : conference.programme().chairs().contains(admits.id()))
          .flatMap(admits -> conference.state(admits.id()))
          .filter(state -> state.hereWith(page.device()))
          .ifPresent(_ -> page.send(new FromServer.SomebodyKnocks(waiting.value())));
    }
  }

  /** A transport is gone: a guest goes with it, and so does who came by a token alone. */
  void orphaned(Lines.Owner owner, Meeting meeting) {
    Lines.rightOf(owner)
        .filter(seat -> lines.all(seat).isEmpty())
        .ifPresent(seat -> dismiss(seat, meeting));
  }

  /** Takes a seat away that was here by an outside device only; whether it was one. */
  static boolean dismiss(SeatId seat, Meeting meeting) {
    var conference = meeting.conference();
    boolean guest = conference.seat(seat).filter(found -> found.role() == Role.GUEST).isPresent();
    Optional<Presence> presence = conference.state(seat).map(SeatState::presence);
    if (presence.isPresent()
        && presence.get() instanceof Presence.Here here
        && (guest || here.byTokenAlone())) {
      meeting.decide(new AdmissionCommand.Leave(seat, here.device()), new Actor.Server());
      return true;
    }
    return false;
  }
}
