package plenum.conference;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;
import plenum.conference.StatementRules.Keeper;
import plenum.conference.command.MinutesCommand;
import plenum.conference.event.Audience;
import plenum.conference.event.Event;
import plenum.conference.event.MinutesEvent;
import plenum.conference.event.SealedPart;
import plenum.conference.event.StatementEvent;
import plenum.conference.minutes.Answer;
import plenum.conference.minutes.Correction;
import plenum.conference.minutes.Drafts;
import plenum.conference.minutes.OutMinutes;
import plenum.conference.minutes.Wish;
import plenum.conference.programme.DelegationId;
import plenum.conference.role.Power;
import plenum.conference.statement.Entry;
import plenum.conference.statement.Statements;
import plenum.conference.statement.Substance;

/**
 * A side's own minutes: those who keep them put them out, whoever sat for the side proposes
 * corrections, the keepers take or decline them, and the head approves of what stands there then.
 */
final class MinutesRules {
  private MinutesRules() {}

  static Decision decide(Entitlement entitlement, MinutesCommand command) {
    var power = power(command);
    var keeper = StatementRules.of(entitlement, power);
    return keeper.isEmpty()
        ? StatementRules.ofNoSide(entitlement, power)
        : decide(entitlement, keeper.get(), command);
  }

  /** On which line of the table a command stands. */
  static Power power(MinutesCommand command) {
    return switch (command) {
      case MinutesCommand.PutOut _,
          MinutesCommand.TakeCorrection _,
          MinutesCommand.DeclineCorrection _ ->
          Power.SETTLE_MINUTES;
      case MinutesCommand.ProposeCorrection _ -> Power.CORRECT_MINUTES;
      case MinutesCommand.ApproveMinutes _ -> Power.APPROVE_MINUTES;
    };
  }

  private static Decision decide(Entitlement entitlement, Keeper keeper, MinutesCommand command) {
    return switch (command) {
      case MinutesCommand.PutOut() -> putOut(entitlement, keeper);
      case MinutesCommand.ProposeCorrection(var wish) ->
          onOut(entitlement, keeper, out -> propose(entitlement, keeper, out, wish));
      case MinutesCommand.TakeCorrection(var number, var substance) ->
          onCorrection(entitlement, keeper, number, it -> take(entitlement, keeper, it, substance));
      case MinutesCommand.DeclineCorrection(var number, var sentence) ->
          onCorrection(
              entitlement, keeper, number, it -> decline(entitlement, keeper, it, sentence));
      case MinutesCommand.ApproveMinutes(var revision) ->
          onOut(entitlement, keeper, out -> approve(entitlement, keeper, out, revision));
    };
  }

  private static Decision putOut(Entitlement entitlement, Keeper keeper) {
    var conference = entitlement.conference();
    if (conference.phase() == Phase.CONVENED) {
      return Decision.refused(new StageRefusal.MeetingNotOpen());
    }
    return conference.drafts().of(keeper.side()).isPresent()
        ? Decision.accepted()
        : Decision.accepted(
            new MinutesEvent.MinutesPutOut(keeper.side(), 1, entitlement.now(), answered(keeper)));
  }

  private static Decision onOut(
      Entitlement entitlement, Keeper keeper, Function<OutMinutes, Decision> decision) {
    return entitlement
        .conference()
        .drafts()
        .of(keeper.side())
        .map(decision)
        .orElseGet(() -> Decision.refused(new MinutesRefusal.MinutesNotOut()));
  }

  private static Decision onCorrection(
      Entitlement entitlement, Keeper keeper, int number, Function<Correction, Decision> decision) {
    return onOut(
        entitlement,
        keeper,
        out ->
            out.correction(number)
                .map(decision)
                .orElseGet(() -> Decision.refused(new MinutesRefusal.NoSuchCorrection(number))));
  }

  private static Decision propose(
      Entitlement entitlement, Keeper keeper, OutMinutes out, Wish wish) {
    var conference = entitlement.conference();
    if (isThere(out, keeper, wish) || says(conference, keeper.side(), wish)) {
      return Decision.accepted();
    }
    return whyUnusable(conference, keeper.side(), wish)
        .or(() ->
            out.corrections().size() < Drafts.MOST
                ? Optional.empty()
                : Optional.of(new MinutesRefusal.TooManyCorrections(Drafts.MOST)))
        .map(Decision::refused)
        .orElseGet(() ->
            Decision.accepted(
                new MinutesEvent.CorrectionProposed(
                    keeper.side(),
                    out.last() + 1,
                    entitlement.now(),
                    Optional.of(
                        new SealedPart.Wished(owner(keeper.side()), keeper.seat(), wish)))));
  }

  /** Who presses twice means it once. */
  private static boolean isThere(OutMinutes out, Keeper keeper, Wish wish) {
    return out.waiting().stream()
        .anyMatch(one -> one.by().equals(keeper.seat()) && one.wish().equals(wish));
  }

  /** Whether the minutes say so anyway. */
  private static boolean says(Conference conference, DelegationId side, Wish wish) {
    return wish.entry()
        .flatMap(number -> conference.statements().of(side, number))
        .flatMap(Entry::substance)
        .flatMap(substance -> substance.text().in(wish.language()))
        .filter(wish.text()::equals)
        .isPresent();
  }

  private static Optional<Refusal> whyUnusable(
      Conference conference, DelegationId side, Wish wish) {
    if (wish.text().isBlank()) {
      return Optional.of(new MinutesRefusal.CorrectionIsEmpty());
    }
    if (!conference.programme().heading().languages().contains(wish.language())) {
      return Optional.of(new StatementRefusal.NotOurLanguage(wish.language()));
    }
    return whyTooLong(wish.text(), Statements.LONGEST_TEXT)
        .or(() -> whyTooLong(wish.reason(), Drafts.LONGEST_SENTENCE))
        .or(() ->
            wish.entry()
                .filter(entry -> conference.statements().of(side, entry).isEmpty())
                .map(_ -> new StatementRefusal.NoSuchStatement()));
  }

  private static Optional<Refusal> whyTooLong(String text, int longest) {
    return text.length() > longest
        ? Optional.of(new StatementRefusal.StatementTooLong(longest))
        : Optional.empty();
  }

  /** What the entry says then is told as if the keeper had written it: so it is. */
  private static Decision take(
      Entitlement entitlement, Keeper keeper, Correction correction, Substance substance) {
    switch (correction.answer()) {
      case Answer.Taken _ -> {
        return Decision.accepted();
      }
      case Answer.Declined _ -> {
        return Decision.refused(new MinutesRefusal.CorrectionAnswered(correction.number()));
      }
      case Answer.Waits() -> {}
    }
    var written =
        correction
            .wish()
            .entry()
            .map(number -> amended(entitlement, keeper, number, substance))
            .orElseGet(() ->
                StatementRules.write(entitlement, keeper, Optional.of(correction.at()), substance));
    return switch (written) {
      case Decision.Refused refused -> refused;
      case Decision.Accepted(var events) -> {
        var all = new ArrayList<Event>(events);
        all.add(
            new MinutesEvent.CorrectionTaken(
                keeper.side(),
                correction.number(),
                entitlement.now(),
                Optional.of(
                    new SealedPart.Settled(
                        owner(keeper.side()),
                        keeper.seat(),
                        Optional.of(entryOf(correction, all)),
                        ""))));
        yield new Decision.Accepted(all);
      }
    };
  }

  private static Decision amended(
      Entitlement entitlement, Keeper keeper, int number, Substance substance) {
    return entitlement
        .conference()
        .statements()
        .of(keeper.side(), number)
        .map(entry -> StatementRules.amend(entitlement, keeper, entry, substance))
        .orElseGet(() -> Decision.refused(new StatementRefusal.NoSuchStatement()));
  }

  private static int entryOf(Correction correction, ArrayList<Event> events) {
    return correction
        .wish()
        .entry()
        .orElseGet(() ->
            events.stream()
                .filter(StatementEvent.StatementWritten.class::isInstance)
                .map(event -> ((StatementEvent.StatementWritten) event).number())
                .findFirst()
                .orElseThrow());
  }

  private static Decision decline(
      Entitlement entitlement, Keeper keeper, Correction correction, String sentence) {
    switch (correction.answer()) {
      case Answer.Declined _ -> {
        return Decision.accepted();
      }
      case Answer.Taken _ -> {
        return Decision.refused(new MinutesRefusal.CorrectionAnswered(correction.number()));
      }
      case Answer.Waits() -> {}
    }
    if (sentence.isBlank()) {
      return Decision.refused(new MinutesRefusal.DeclineSaysWhy());
    }
    return whyTooLong(sentence, Drafts.LONGEST_SENTENCE)
        .map(Decision::refused)
        .orElseGet(() ->
            Decision.accepted(
                new MinutesEvent.CorrectionDeclined(
                    keeper.side(),
                    correction.number(),
                    entitlement.now(),
                    Optional.of(
                        new SealedPart.Settled(
                            owner(keeper.side()),
                            keeper.seat(),
                            Optional.empty(),
                            sentence.strip())))));
  }

  private static Decision approve(
      Entitlement entitlement, Keeper keeper, OutMinutes out, int revision) {
    if (out.revision() != revision) {
      return Decision.refused(new MinutesRefusal.MinutesHaveChanged());
    }
    if (out.approval().isPresent()) {
      return Decision.accepted();
    }
    var waiting = out.waiting().size();
    return waiting > 0
        ? Decision.refused(new MinutesRefusal.CorrectionsWait(waiting))
        : Decision.accepted(
            new MinutesEvent.MinutesApproved(
                keeper.side(), revision, entitlement.now(), answered(keeper)));
  }

  private static Optional<SealedPart> answered(Keeper keeper) {
    return Optional.of(new SealedPart.Answered(owner(keeper.side()), keeper.seat()));
  }

  private static Audience owner(DelegationId side) {
    return new Audience.OneDelegation(side);
  }
}
