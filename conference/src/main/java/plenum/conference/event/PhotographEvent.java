package plenum.conference.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import plenum.conference.photograph.Byline;
import plenum.conference.photograph.Cut;
import plenum.conference.photograph.Photograph;
import plenum.conference.photograph.Provenance;
import plenum.conference.photograph.SittingEnd;
import plenum.conference.photograph.SittingId;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Texts;

/** A photograph was asked for, taken, laid beside the meeting, or worked on. */
public sealed interface PhotographEvent extends Event {
  /**
   * @param sitting in which it was taken or for which it was put together
   */
  record PhotographLaid(
      Photograph photograph, Provenance provenance, Byline byline, Optional<SittingId> sitting)
      implements PhotographEvent {}

  record PhotographDescribed(
      String sha256, Texts caption, Texts credit, Texts place, LocalDate date, Byline byline)
      implements PhotographEvent {}

  /** Nothing is lost of the picture; without a crop all of it is printed again. */
  record PhotographCropped(String sha256, Optional<Cut> cut) implements PhotographEvent {}

  record SittingAsked(SittingId sitting, SeatId by, List<SeatId> sitters, Instant at)
      implements PhotographEvent {
    public SittingAsked {
      sitters = List.copyOf(sitters);
    }
  }

  /**
   * @param side whose people may be photographed
   * @param by who said so for it
   */
  record SittingAllowed(SittingId sitting, DelegationId side, SeatId by)
      implements PhotographEvent {}

  /**
   * @param by who ended it; empty where it ended by itself
   */
  record SittingEnded(SittingId sitting, SittingEnd end, Optional<SeatId> by)
      implements PhotographEvent {}
}
