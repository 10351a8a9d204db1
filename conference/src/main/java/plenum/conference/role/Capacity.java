package plenum.conference.role;

import plenum.conference.programme.Chairing;
import plenum.conference.programme.Programme;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;

/** In what capacity somebody acts: a column of the table. One person may have several. */
public enum Capacity {
  CONVENER("convener", "Signed in with the account that convened this conference."),
  SIDE_LINK("side's link", "Whoever holds the link that a delegation keeps for itself."),
  CHAIR(
      "chair",
      "Leads the meeting, with the other chairs as equals. While a chair's line is down, its side's"
          + " deputy is chair in its place."),
  SOLE_CHAIR("sole chair", "The chair, where one seat was named to lead instead of all heads."),
  HEAD("head", "Leads a delegation."),
  DEPUTY("deputy", "The seat that a delegation named to stand in for its chair."),
  SECRETARY("secretary", "Looks after a delegation's door and people."),
  DELEGATE("delegate", "Sits at the table for a delegation."),
  EXPERT("expert", "Speaks when called."),
  INTERPRETER("interpreter", "Lends their voice to whom they are tied to; has none of their own."),
  PRESS_OFFICER("press officer", "Looks after what is published."),
  OPERATOR("operator", "Technical care, never the content."),
  OBSERVER("observer", "Listens and watches."),
  GUEST("guest", "Came with a token, belongs to no side."),
  SERVER("the program", "The clock, the lines and the tokens.");

  private final String words;
  private final String meaning;

  Capacity(String words, String meaning) {
    this.words = words;
    this.meaning = meaning;
  }

  /** As a document names it, in English. */
  public String words() {
    return words;
  }

  /** Who has it, in a sentence. */
  public String meaning() {
    return meaning;
  }

  /** The one that comes with sitting in a seat for this. */
  public static Capacity of(Role role) {
    return switch (role) {
      case HEAD -> HEAD;
      case DELEGATE -> DELEGATE;
      case EXPERT -> EXPERT;
      case SECRETARY -> SECRETARY;
      case PRESS_OFFICER -> PRESS_OFFICER;
      case INTERPRETER -> INTERPRETER;
      case OPERATOR -> OPERATOR;
      case OBSERVER -> OBSERVER;
      case GUEST -> GUEST;
    };
  }

  /** Whether only who sits in a seat can have it. */
  public boolean isSeated() {
    return switch (this) {
      case CONVENER, SIDE_LINK, SERVER -> false;
      case CHAIR,
          SOLE_CHAIR,
          HEAD,
          DEPUTY,
          SECRETARY,
          DELEGATE,
          EXPERT,
          INTERPRETER,
          PRESS_OFFICER,
          OPERATOR,
          OBSERVER,
          GUEST ->
          true;
    };
  }

  /** Whether the programme gives it to this seat; a deputy may be chair besides. */
  public boolean isOf(Seat seat, Programme programme) {
    return switch (this) {
      case CONVENER, SIDE_LINK, SERVER -> false;
      case CHAIR -> programme.chairs().contains(seat.id());
      case SOLE_CHAIR ->
          programme.heading().chairing() instanceof Chairing.OneSeat(var chair)
              && chair.equals(seat.id());
      case DEPUTY -> programme.namesAsDeputy(seat);
      case HEAD,
          SECRETARY,
          DELEGATE,
          EXPERT,
          INTERPRETER,
          PRESS_OFFICER,
          OPERATOR,
          OBSERVER,
          GUEST ->
          this == of(seat.role());
    };
  }
}
