package plenum.conference.role;

import java.util.Optional;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/** Whose affairs somebody may touch, from the narrowest to the widest. */
public enum Reach {
  OWN_SEAT("own", "their own seat, voice or word"),
  OWN_SIDE("own side", "every seat of their own side"),
  OWN_SIDE_AND_NOBODYS("own side, nobody's", "their own side, and whatever belongs to no side"),
  /** May put it to the others; all chairs decide. */
  WITH_ALL_CHAIRS("with all chairs", "may propose it; every chair present, or the deputy, decides"),
  EVERYBODY("all", "every side, and what concerns the whole");

  private final String words;
  private final String meaning;

  Reach(String words, String meaning) {
    this.words = words;
    this.meaning = meaning;
  }

  /** As it stands in the table, in English. */
  public String words() {
    return words;
  }

  public String meaning() {
    return meaning;
  }

  /** Whether this goes as far as the target, for who has this seat and side, if any. */
  public boolean covers(Target target, Optional<SeatId> seat, Optional<DelegationId> side) {
    return switch (target) {
      case Target.Own _, Target.Unknown _ -> true;
      case Target.Whole _ -> this == EVERYBODY || this == WITH_ALL_CHAIRS;
      case Target.OneSeat(var other, var whose) ->
          this == OWN_SEAT ? seat.filter(other::equals).isPresent() : covers(whose, side);
      case Target.OneSide(var whose) -> covers(whose, side);
    };
  }

  private boolean covers(Optional<DelegationId> whose, Optional<DelegationId> own) {
    return switch (this) {
      case OWN_SEAT -> false;
      case OWN_SIDE -> whose.isPresent() && whose.equals(own);
      case OWN_SIDE_AND_NOBODYS -> whose.isEmpty() || whose.equals(own);
      case WITH_ALL_CHAIRS, EVERYBODY -> true;
    };
  }
}
