package plenum.conference.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/**
 * Somebody withdrew from the meeting or came back. That they did, and when, everybody may know;
 * what happens inside, and who invited whom to what never came about, is sealed.
 */
public sealed interface CaucusEvent extends Event {
  record SideWithdrew(CaucusId caucus, int number, DelegationId delegation, SeatId by, Instant at)
      implements CaucusEvent {}

  /**
   * @param by empty where nobody of it was left
   */
  record SideReturned(CaucusId caucus, Optional<SeatId> by, Instant at) implements CaucusEvent {}

  record InvitedAside(CaucusId caucus, int number, Instant at, Optional<SealedPart> sealedPart)
      implements CaucusEvent {
    @Override
    public Optional<Audience> inNameOf() {
      return Optional.of(new Audience.OneCaucus(caucus));
    }

    @Override
    public Event publicPart() {
      return new InvitedAside(caucus, number, at, Optional.empty());
    }
  }

  record InvitationAgreed(CaucusId caucus, Optional<SealedPart> sealedPart) implements CaucusEvent {
    @Override
    public Optional<Audience> inNameOf() {
      return Optional.of(new Audience.OneCaucus(caucus));
    }

    @Override
    public Event publicPart() {
      return new InvitationAgreed(caucus, Optional.empty());
    }
  }

  /** Declined, withdrawn, or overtaken by what happened. */
  record InvitationEnded(CaucusId caucus, Optional<SealedPart> sealedPart) implements CaucusEvent {
    @Override
    public Optional<Audience> inNameOf() {
      return Optional.of(new Audience.OneCaucus(caucus));
    }

    @Override
    public Event publicPart() {
      return new InvitationEnded(caucus, Optional.empty());
    }
  }

  /** All who were invited have agreed and sit apart. */
  record WentAside(
      CaucusId caucus, int number, List<SeatId> heads, List<SeatId> interpreters, Instant at)
      implements CaucusEvent {
    public WentAside {
      heads = List.copyOf(heads);
      interpreters = List.copyOf(interpreters);
    }
  }

  /** One of those who sat apart is back in the meeting. */
  record CameBack(CaucusId caucus, SeatId seat, Instant at) implements CaucusEvent {}

  /** All of them are. */
  record AsideEnded(CaucusId caucus, Instant at) implements CaucusEvent {}

  /** What in the plenary would be an event for everyone. */
  record HappenedInside(CaucusId caucus, Optional<SealedPart> sealedPart) implements CaucusEvent {
    @Override
    public Optional<Audience> inNameOf() {
      return Optional.of(new Audience.OneCaucus(caucus));
    }

    @Override
    public Event publicPart() {
      return new HappenedInside(caucus, Optional.empty());
    }
  }

  record NoteWritten(DelegationId delegation, Optional<SealedPart> sealedPart)
      implements CaucusEvent {
    @Override
    public Optional<Audience> inNameOf() {
      return Optional.of(new Audience.OneDelegation(delegation));
    }

    @Override
    public Event publicPart() {
      return new NoteWritten(delegation, Optional.empty());
    }
  }
}
