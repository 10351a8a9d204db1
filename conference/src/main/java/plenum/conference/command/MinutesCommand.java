package plenum.conference.command;

import plenum.conference.minutes.Wish;
import plenum.conference.statement.Substance;

/** How a side's own minutes come from a draft to what it approves of. All of it is sealed. */
public sealed interface MinutesCommand extends Command {
  /** From now on everybody who sat for the side reads its minutes, and what is written later. */
  record PutOut() implements MinutesCommand {}

  record ProposeCorrection(Wish wish) implements MinutesCommand {}

  /**
   * @param substance what the entry is to say, or the new one where something was missing
   */
  record TakeCorrection(int number, Substance substance) implements MinutesCommand {}

  /**
   * @param sentence why
   */
  record DeclineCorrection(int number, String sentence) implements MinutesCommand {}

  /**
   * @param revision the one that was read
   */
  record ApproveMinutes(int revision) implements MinutesCommand {}
}
