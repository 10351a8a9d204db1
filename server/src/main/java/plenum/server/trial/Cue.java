package plenum.server.trial;

import plenum.conference.command.Command;
import plenum.conference.programme.SeatId;

/** What the synthetic people do next: nothing, or one thing. */
sealed interface Cue {
  /** Where their programme stands then. */
  Course then();

  record Rest(Course then) implements Cue {}

  /**
   * @param then where it stands once this has been done
   */
  record Act(SeatId by, Command command, Course then) implements Cue {}
}
