package plenum.conference.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import plenum.conference.photograph.Byline;
import plenum.conference.photograph.Cut;
import plenum.conference.photograph.Photograph;
import plenum.conference.photograph.SittingId;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Texts;

/** Photographs taken at cameras, and the work on those that are there. */
public sealed interface PhotographCommand extends Command {
  /** Allowed after closing too. */
  record DescribePhotograph(
      String sha256, Texts caption, Texts credit, Texts place, LocalDate date, Byline byline)
      implements PhotographCommand {}

  /** Allowed after closing too. */
  record CropPhotograph(String sha256, Optional<Cut> cut) implements PhotographCommand {}

  /** Asks that one seat, or one of each of several sides, be photographed at its camera. */
  record AskToSit(List<SeatId> sitters) implements PhotographCommand {
    public AskToSit {
      sitters = List.copyOf(sitters);
    }
  }

  record AnswerSitting(SittingId sitting, DelegationId side, boolean agrees)
      implements PhotographCommand {}

  record WithdrawSitting(SittingId sitting) implements PhotographCommand {}

  /** Who was to sit does not, for want of a camera or of the will. */
  record NotSitting(SittingId sitting, boolean noCamera) implements PhotographCommand {}

  /** What the sender's own camera took. */
  record LayTaken(SittingId sitting, Photograph photograph) implements PhotographCommand {}

  /** By the program, once every part is there; without a picture, if none could be made. */
  record LayComposed(SittingId sitting, Optional<Photograph> photograph)
      implements PhotographCommand {}
}
