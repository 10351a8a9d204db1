package plenum.conference;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plenum.conference.event.AdmissionEvent;
import plenum.conference.event.ChamberEvent;
import plenum.conference.event.Event;
import plenum.conference.event.LineEvent;
import plenum.conference.event.LinkEvent;
import plenum.conference.event.ProceedingsEvent;
import plenum.conference.event.ProgrammeEvent;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;

/**
 * Reads the journal on its own and remembers the little that the properties speak of, so that they
 * do not ask the state that they are to judge.
 */
final class Witness {
  final Set<SeatId> inside = new HashSet<>();
  final Set<SeatId> muted = new HashSet<>();
  final Map<SeatId, Instant> downSince = new HashMap<>();
  final Map<Integer, SeatId> numbers = new HashMap<>();
  final Set<SeatId> agreed = new HashSet<>();

  /** The generations of delegation links that somebody but the side's own has known. */
  final Map<DelegationId, Set<Integer>> handedOut = new HashMap<>();

  boolean over;

  void sees(List<Event> events) {
    events.forEach(this::sees);
  }

  private void sees(Event event) {
    switch (event) {
      case ProgrammeEvent.Convened(var programme, _) -> {
        programme.seats().forEach(this::numbered);
        programme.delegations().forEach(side -> handedOut(side.id(), 1));
      }
      case ProgrammeEvent.DelegationAdded(var side) -> handedOut(side.id(), 1);
      case ProgrammeEvent.DelegationStruck(var side) -> handedOut.remove(side);
      case LinkEvent.DelegationLinkReissued(var side, var link) -> handedOut(side, link);
      case ProgrammeEvent.SeatAdded(var seat) -> numbered(seat);
      case AdmissionEvent.GuestArrived(var seat, _, _) -> {
        numbered(seat);
        enters(seat.id());
      }
      case AdmissionEvent.SeatAdmitted(var seat, _, _) -> enters(seat);
      case AdmissionEvent.SeatTakenOver(var seat, _, _, _) -> enters(seat);
      case AdmissionEvent.SeatReturned(var seat, _, _) -> enters(seat);
      case AdmissionEvent.SeatLeft(var seat, var at) -> goes(seat, at);
      case AdmissionEvent.SeatRemoved(var seat, var at) -> goes(seat, at);
      case LineEvent.LineLost(var seat, var since) -> downSince.put(seat, since);
      case LineEvent.LineBack(var seat, _) -> downSince.remove(seat);
      case ChamberEvent.SeatMuted(var seat) -> muted.add(seat);
      case ChamberEvent.SeatUnmuted(var seat) -> muted.remove(seat);
      case ProceedingsEvent.ClosingProposed(var chair, _, _) -> {
        agreed.clear();
        agreed.add(chair);
      }
      case ProceedingsEvent.ClosingAgreed(var chair, _) -> agreed.add(chair);
      case ProceedingsEvent.ClosingDeclined _, ProceedingsEvent.ClosingWithdrawn _ ->
          agreed.clear();
      case ProceedingsEvent.Closed _, LineEvent.Expired _ -> over = true;
      default -> {}
    }
  }

  /** Whether somebody in this seat could have been asked within the last minute. */
  boolean reachable(SeatId seat, Instant now) {
    var down = Optional.ofNullable(downSince.get(seat));
    return down.map(since -> now.isBefore(since.plusSeconds(60))).orElse(inside.contains(seat));
  }

  private void handedOut(DelegationId side, int link) {
    handedOut.computeIfAbsent(side, _ -> new HashSet<>()).add(link);
  }

  private void numbered(Seat seat) {
    var other = numbers.putIfAbsent(seat.number(), seat.id());
    if (other != null) {
      throw new AssertionError("The number of " + other + " was given again to " + seat.id());
    }
  }

  private void enters(SeatId seat) {
    inside.add(seat);
    downSince.remove(seat);
  }

  private void goes(SeatId seat, Instant at) {
    inside.remove(seat);
    downSince.put(seat, at);
  }
}
