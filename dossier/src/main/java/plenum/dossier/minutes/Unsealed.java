package plenum.dossier.minutes;

import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.caucus.Circle;
import plenum.conference.event.Audience;
import plenum.conference.event.Event;
import plenum.conference.event.SealedPart;
import plenum.conference.programme.DelegationId;

/** An event as one side may read it, however much of it is there. */
final class Unsealed {
  private Unsealed() {}

  /**
   * @param side empty for what everybody may read
   */
  static Event by(Optional<DelegationId> side, Conference before, Event event) {
    return event
        .sealedPart()
        .map(SealedPart::owner)
        .filter(owner -> !opens(side, before, owner))
        .map(_ -> event.publicPart())
        .orElse(event);
  }

  /** A side's own room is its own; where named people of several sat, nobody tells of it. */
  private static boolean opens(Optional<DelegationId> side, Conference before, Audience owner) {
    return switch (owner) {
      case Audience.Everyone() -> true;
      case Audience.OneDelegation(var one) -> side.filter(one::equals).isPresent();
      case Audience.OneCaucus(var room) ->
          side.isPresent()
              && before
                  .caucuses()
                  .room(room)
                  .filter(found -> found.circle().equals(new Circle.OneSide(side.get())))
                  .isPresent();
    };
  }
}
