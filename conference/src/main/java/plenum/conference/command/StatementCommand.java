package plenum.conference.command;

import java.time.Instant;
import java.util.Optional;
import plenum.conference.statement.Substance;

/** What is written down of what was said, by a side for itself and by all together. */
public sealed interface StatementCommand extends Command {
  /**
   * For the own side, sealed.
   *
   * @param moment to which it belongs; empty is now, and nothing belongs to a moment to come
   */
  record Write(Optional<Instant> moment, Substance substance) implements StatementCommand {}

  /** Of one's own side, while it is not public. */
  record Amend(int number, Substance substance) implements StatementCommand {}

  /** Of one's own side, while it is not public. */
  record Withdraw(int number) implements StatementCommand {}

  /** Makes public what the own side said. */
  record Clear(int number) implements StatementCommand {}

  /** What was to be public is not any more. */
  record Hold(int number) implements StatementCommand {}

  /** Puts an entry of one's own side to the others for the record of all. */
  record ProposeEntry(int number) implements StatementCommand {}

  /** For the own side, which was asked. */
  record AcceptEntry(int number) implements StatementCommand {}

  /** For the own side, which was asked. */
  record DeclineEntry(int number) implements StatementCommand {}

  /** Of one's own side, until all have accepted it. */
  record WithdrawEntry(int number) implements StatementCommand {}

  /** A chair says that all agree to what an entry of the record says. */
  record AgreeOnEntry(int number) implements StatementCommand {}

  /**
   * A chair approves of the record.
   *
   * @param revision the one that the chair has read
   */
  record ApproveRecord(int revision) implements StatementCommand {}
}
