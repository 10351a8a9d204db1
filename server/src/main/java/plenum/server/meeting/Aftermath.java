package plenum.server.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import plenum.conference.Conference;
import plenum.conference.Presence;
import plenum.conference.SeatState;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.event.AdmissionEvent;
import plenum.conference.event.Event;
import plenum.conference.event.LineEvent;
import plenum.conference.event.LinkEvent;
import plenum.conference.programme.Role;
import plenum.conference.programme.SeatId;
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
  private final Lines lines;
  private final MediaEngine engine;
  private final List<CompletableFuture<?>> underWay = new ArrayList<>();

  Aftermath(List<Page> pages, Lines lines, MediaEngine engine) {
    this.pages = pages;
    this.lines = lines;
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

  void close(TransportId transport, String why) {
    await(engine.close(transport, why));
  }

  /** What follows from an event. */
  void of(Event event, Conference before) {
    switch (event) {
      case AdmissionEvent.SeatRemoved(var seat, _) -> put(seat, Ending.REMOVED);
      case AdmissionEvent.SeatLeft(var seat, _) -> put(seat, Ending.LEFT);
      case AdmissionEvent.SeatTakenOver(var seat, var first, _, _) ->
          end(page -> page.seat().equals(seat) && page.device().equals(first), Ending.REPLACED);
      case AdmissionEvent.TurnedAway(var seat, var device, _) ->
          end(page -> page.seat().equals(seat) && page.device().equals(device), Ending.TURNED_AWAY);
      case AdmissionEvent.KnockWithdrawn(var seat, var device) ->
          end(page -> page.seat().equals(seat) && page.device().equals(device), Ending.LEFT);
      case AdmissionEvent.Knocked(var seat, _, _, _) -> ring(seat, before);
      case LinkEvent.SeatLinkRevoked(var seat) -> endOutside(seat, before);
      case LinkEvent.SeatLinkReissued(var seat, _) -> endOutside(seat, before);
      case LineEvent.Expired _ -> {
        end(_ -> true, Ending.CONFERENCE_GONE);
        await(engine.forget(before.id().value()));
      }
      default -> {}
    }
  }

  /** Out of the chamber: nothing of the seat flows any more, and its pages are told. */
  private void put(SeatId seat, Ending why) {
    lines.all(seat).forEach(transport -> close(transport, "the seat was left"));
    end(page -> page.seat().equals(seat), why);
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
        page.transport().ifPresent(transport -> close(transport, "the page was ended"));
        page.end(why);
      }
    }
  }

  /** A newer connection of the same browser takes the place of an older one. */
  void supersede(Page older, Page newer) {
    pages.remove(older);
    if (older.tab().equals(newer.tab())) {
      older.transport().ifPresent(newer::transport);
      older.drop();
    } else {
      older.transport().ifPresent(transport -> close(transport, "opened in another tab"));
      older.end(Ending.OPENED_IN_ANOTHER_TAB);
    }
  }

  private void ring(SeatId seat, Conference conference) {
    var programme = conference.programme();
    var side = conference.seat(seat).flatMap(found -> found.delegation());
    for (Page page : pages) {
      conference
          .seat(page.seat())
          .filter(programme::leadsItsSide)
          .filter(admits -> admits.delegation().equals(side))
          .filter(_ -> conference.admitted(page.seat()))
          .ifPresent(_ -> page.send(new FromServer.SomebodyKnocks(seat.value())));
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
    var presence = conference.state(seat).map(SeatState::presence);
    if (presence.isPresent()
        && presence.get() instanceof Presence.Here here
        && (guest || here.byTokenAlone())) {
      meeting.decide(new AdmissionCommand.Leave(seat, here.device()), new Actor.Server());
      return true;
    }
    return false;
  }
}
