package plenum.conference;

import java.util.List;
import java.util.Optional;
import plenum.conference.StatementRules.Keeper;
import plenum.conference.command.RegisterCommand;
import plenum.conference.event.Audience;
import plenum.conference.event.Event;
import plenum.conference.event.RegisterEvent;
import plenum.conference.event.SealedPart;
import plenum.conference.programme.DelegationId;
import plenum.conference.register.Became;
import plenum.conference.register.Fulfilment;
import plenum.conference.register.Pledge;
import plenum.conference.register.Register;
import plenum.conference.register.Word;
import plenum.conference.role.Power;
import plenum.conference.statement.EntryId;

/**
 * After the closing those who keep a side's minutes say what became of what the side undertook; of
 * what only the side knows they say it for the side alone.
 */
final class RegisterRules {
  private RegisterRules() {}

  static Decision decide(Entitlement entitlement, RegisterCommand command) {
    return switch (command) {
      case RegisterCommand.SayWhatBecame(var pledge, var became) ->
          StatementRules.of(entitlement, Power.SAY_WHAT_BECAME)
              .map(keeper -> say(entitlement, keeper, pledge, tidied(became)))
              .orElseGet(() -> StatementRules.ofNoSide(entitlement, Power.SAY_WHAT_BECAME));
    };
  }

  /** Only what was overtaken was so by something. */
  private static Became tidied(Became became) {
    return new Became(
        became.fulfilment(),
        became.note().strip(),
        became.overtakenBy().filter(_ -> became.fulfilment() == Fulfilment.OVERTAKEN));
  }

  private static Decision say(Entitlement entitlement, Keeper keeper, EntryId id, Became became) {
    var conference = entitlement.conference();
    if (conference.phase() != Phase.CLOSED) {
      return Decision.refused(new RegisterRefusal.MeetingStillRuns());
    }
    var pledge = Pledges.of(conference, keeper.side(), id);
    if (pledge.isEmpty()) {
      return Decision.refused(new RegisterRefusal.NoSuchCommitment());
    }
    return whyNotTheirs(keeper.side(), pledge.get())
        .or(() ->
            became.note().length() > Register.LONGEST_NOTE
                ? Optional.of(new StatementRefusal.StatementTooLong(Register.LONGEST_NOTE))
                : Optional.empty())
        .or(() -> whyNotBy(conference, keeper.side(), pledge.get(), became))
        .map(Decision::refused)
        .orElseGet(() -> said(entitlement, keeper, pledge.get(), became));
  }

  private static Optional<Refusal> whyNotTheirs(DelegationId side, Pledge pledge) {
    return pledge.asked().contains(side)
        ? Optional.empty()
        : Optional.of(
            pledge
                .undertaking()
                .<Refusal>map(RegisterRefusal.NotYourCommitment::new)
                .orElseGet(RegisterRefusal.NoSuchCommitment::new));
  }

  /** What everybody reads names nothing that not everybody reads. */
  private static Optional<Refusal> whyNotBy(
      Conference conference, DelegationId side, Pledge pledge, Became became) {
    var other = became.overtakenBy().map(id -> Pledges.of(conference, side, id));
    var fits =
        other.isEmpty()
            || other
                .get()
                .filter(one -> !one.id().equals(pledge.id()))
                .filter(one -> one.isPublic() || !pledge.isPublic())
                .isPresent();
    return fits ? Optional.empty() : Optional.of(new RegisterRefusal.NoSuchCommitment());
  }

  private static Decision said(
      Entitlement entitlement, Keeper keeper, Pledge pledge, Became became) {
    var before =
        pledge.words().stream().filter(word -> word.side().equals(keeper.side())).findFirst();
    if (isSame(before.flatMap(Word::became), became)) {
      return Decision.accepted();
    }
    return new Decision.Accepted(List.of(event(entitlement, keeper, pledge, became)));
  }

  private static boolean isSame(Optional<Became> before, Became became) {
    return before.orElse(new Became(Fulfilment.OPEN, "", Optional.empty())).equals(became);
  }

  private static Event event(Entitlement entitlement, Keeper keeper, Pledge pledge, Became became) {
    return pledge.id() instanceof EntryId.OwnEntry(var number) && !pledge.isPublic()
        ? new RegisterEvent.FulfilmentNoted(
            number,
            keeper.side(),
            entitlement.now(),
            Optional.of(
                new SealedPart.Fate(
                    new Audience.OneDelegation(keeper.side()), keeper.seat(), became)))
        : new RegisterEvent.FulfilmentSaid(
            pledge.id(), keeper.side(), keeper.seat(), entitlement.now(), became);
  }
}
