package plenum.conference.command;

import java.util.Optional;
import plenum.conference.interpretation.BoothPlan;
import plenum.conference.interpretation.Ear;
import plenum.conference.opening.SoundFault;
import plenum.conference.programme.SeatId;

/** What is done in booths and about them. */
public sealed interface InterpretationCommand extends Command {
  record PlanBooths(BoothPlan plan) implements InterpretationCommand {}

  /** My microphone out on the channel to which my console is set. */
  record GoOnAir() implements InterpretationCommand {}

  record GoOffAir() implements InterpretationCommand {}

  /**
   * @param into one of the booth's languages
   */
  record TurnDirection(String into) implements InterpretationCommand {}

  /** Whether the direction turns by itself when the floor speaks what goes out. */
  record SetAutomatic(boolean automatic) implements InterpretationCommand {}

  record Hear(Ear ear) implements InterpretationCommand {}

  /** Who is live asks the partner to take over, or the partner offers to. */
  record AskHandover() implements InterpretationCommand {}

  record AcceptHandover() implements InterpretationCommand {}

  /** Takes back what was asked, or declines it. */
  record DropHandover() implements InterpretationCommand {}

  /**
   * Says how my booth hears who has read aloud in the sound check.
   *
   * @param fault why it does not hear them well; empty if it does
   */
  record MarkSound(SeatId reader, Optional<SoundFault> fault) implements InterpretationCommand {}

  /** Carries out what was accepted, when its time has come: for the clock. */
  record CarryHandovers() implements InterpretationCommand {}
}
