package plenum.conference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import plenum.conference.InterpretationRules.Desk;
import plenum.conference.event.Event;
import plenum.conference.event.InterpretationEvent;
import plenum.conference.interpretation.Booth;
import plenum.conference.interpretation.Handover;
import plenum.conference.programme.SeatId;

/** How two interpreters of one booth change places without a gap. */
final class HandoverRules {
  private HandoverRules() {}

  static Decision ask(Desk desk) {
    if (desk.partner().isEmpty()) {
      return Decision.refused(new InterpretationRefusal.NoPartner());
    }
    if (live(desk.entitlement().conference(), desk.booth()).isEmpty()) {
      return Decision.refused(new InterpretationRefusal.NobodyOnAir());
    }
    return desk.all().handover(desk.booth().id()).isPresent()
        ? Decision.accepted()
        : Decision.accepted(
            new InterpretationEvent.HandoverAsked(desk.seat(), desk.entitlement().now()));
  }

  static Decision accept(Desk desk) {
    var asked = desk.all().handover(desk.booth().id());
    if (asked.isEmpty()) {
      return Decision.refused(new InterpretationRefusal.NoHandoverAsked());
    }
    if (asked.get().by().equals(desk.seat())) {
      return Decision.refused(new InterpretationRefusal.PartnerAnswers());
    }
    return asked.get().due().isPresent()
        ? Decision.accepted()
        : Decision.accepted(
            new InterpretationEvent.HandoverAccepted(
                desk.seat(), desk.entitlement().now().plus(Handover.COUNTDOWN)));
  }

  static Decision drop(Desk desk) {
    return desk.all().handover(desk.booth().id()).isEmpty()
        ? Decision.accepted()
        : Decision.accepted(new InterpretationEvent.HandoverDropped(desk.seat()));
  }

  static Decision carry(Entitlement entitlement) {
    var conference = entitlement.conference();
    var events = new ArrayList<Event>();
    for (var booth : conference.interpretation().plan().booths()) {
      var due = conference.interpretation().handover(booth.id()).flatMap(Handover::due);
      if (due.filter(at -> !at.isAfter(entitlement.now())).isPresent()) {
        events.add(carried(conference, booth, entitlement.now()));
      }
    }
    return new Decision.Accepted(events);
  }

  private static Event carried(Conference conference, Booth booth, Instant now) {
    var live = live(conference, booth);
    var next = live.flatMap(booth::partnerOf);
    return live.isPresent() && next.filter(to -> mayGoOn(conference, live.get(), to)).isPresent()
        ? new InterpretationEvent.HandedOver(live.get(), next.get(), now)
        : new InterpretationEvent.HandoverDropped(booth.seats().getFirst());
  }

  private static boolean mayGoOn(Conference conference, SeatId live, SeatId next) {
    return conference.roomNumber(next).isPresent()
        && conference.roomNumber(next).equals(conference.roomNumber(live))
        && conference.state(next).filter(state -> !state.muted()).isPresent()
        && !Voices.of(conference).microphones().contains(next);
  }

  /** Which of the booth is on the air. */
  static Optional<SeatId> live(Conference conference, Booth booth) {
    return booth.seats().stream().filter(conference.interpretation()::isOnAir).findFirst();
  }

  /** When the first of them is due that were accepted. */
  static Optional<Instant> dueAt(Conference conference) {
    return conference.interpretation().handovers().values().stream()
        .flatMap(handover -> handover.due().stream())
        .min(Instant::compareTo);
  }
}
