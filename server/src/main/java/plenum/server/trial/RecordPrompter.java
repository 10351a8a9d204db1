package plenum.server.trial;

import java.util.Optional;
import plenum.conference.command.StatementCommand;
import plenum.conference.programme.SeatId;
import plenum.conference.statement.Entry;
import plenum.conference.statement.Statements;
import plenum.server.trial.TrialRecord.Written;

/**
 * What the synthetic secretaries write down while the meeting goes on, and make public, so that a
 * guest finds minutes and a release that are being made. Once a guest has written anything they
 * write no more; where a guest keeps the minutes of a side or its press, nothing of that side is
 * made public for them.
 */
final class RecordPrompter {
  private final Situation situation;
  private final Statements statements;

  private RecordPrompter(Situation situation) {
    this.situation = situation;
    statements = situation.conference().statements();
  }

  /** One thing to be done by one of them. */
  record Prompt(SeatId by, StatementCommand command) {}

  static Optional<Prompt> next(Situation situation) {
    var prompter = new RecordPrompter(situation);
    return prompter.clears().or(prompter::writes);
  }

  private Optional<Prompt> writes() {
    int number = statements.last();
    if (number >= TrialRecord.ALL_ENTRIES.size() || !areTheirs(number)) {
      return Optional.empty();
    }
    var next = TrialRecord.ALL_ENTRIES.get(number);
    return situation
        .conference()
        .proceedings()
        .openedAt()
        .filter(opened -> !situation.now().isBefore(opened.plus(next.after())))
        .map(_ ->
            new Prompt(
                next.secretary(), new StatementCommand.Write(Optional.empty(), next.substance())));
  }

  /** The one that was written last, as it was written. */
  private Optional<Prompt> clears() {
    int number = statements.last();
    if (number == 0 || !areTheirs(number)) {
      return Optional.empty();
    }
    var written = TrialRecord.ALL_ENTRIES.get(number - 1);
    return statements
        .of(written.side(), number)
        .filter(entry -> entry.cleared().isEmpty() && !aGuestKeeps(written))
        .map(_ -> new Prompt(written.secretary(), new StatementCommand.Clear(number)));
  }

  /** Whether all up to this number are as they were written, or withdrawn. */
  private boolean areTheirs(int number) {
    return number <= TrialRecord.ALL_ENTRIES.size()
        && statements.own().stream().allMatch(RecordPrompter::isTheirs);
  }

  private static boolean isTheirs(Entry entry) {
    return entry.number() <= TrialRecord.ALL_ENTRIES.size()
        && entry
            .substance()
            .filter(TrialRecord.ALL_ENTRIES.get(entry.number() - 1).substance()::equals)
            .isPresent();
  }

  private boolean aGuestKeeps(Written written) {
    return situation.isGuests(written.secretary())
        || situation.isGuests(new SeatId(written.side() + "-press"));
  }
}
