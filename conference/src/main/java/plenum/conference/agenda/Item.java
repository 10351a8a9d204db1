package plenum.conference.agenda;

import java.time.Duration;
import java.util.Optional;
import plenum.conference.floor.Terms;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Texts;

/**
 * One item of the agenda.
 *
 * @param planned how long it is meant to take
 * @param delegation the side whose item it is, if it is one's
 * @param terms on which the floor is taken when it is opened; they name the presenter
 */
public record Item(
    ItemId id, Texts title, Duration planned, Optional<DelegationId> delegation, Terms terms) {

  /** Items of one agenda: more could not be read in one minute, let alone adopted. */
  public static final int MOST = 60;

  public static final Duration SHORTEST = Duration.ofMinutes(1);

  public static final Duration LONGEST = Duration.ofDays(2);
}
