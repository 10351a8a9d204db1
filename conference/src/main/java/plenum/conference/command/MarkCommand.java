package plenum.conference.command;

import plenum.conference.mark.MarkKind;
import plenum.conference.mark.MarkSays;

/** What a side's secretary, or a chair, marks for their own side. */
public sealed interface MarkCommand extends Command {
  /** This moment, and whoever has the floor. */
  record MarkMoment(MarkKind kind) implements MarkCommand {}

  /** Of one's own side. */
  record AmendMark(int number, MarkSays says) implements MarkCommand {}

  /** Of one's own side. */
  record WithdrawMark(int number) implements MarkCommand {}
}
