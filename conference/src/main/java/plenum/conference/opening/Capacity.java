package plenum.conference.opening;

import plenum.conference.programme.Role;

/**
 * In what capacity somebody takes part. It goes to minutes, and gives no rights: those come of the
 * seat's {@link Role}.
 */
public enum Capacity {
  HEAD,
  /** Leads the side in the place of its head. */
  ACTING_HEAD,
  DELEGATE,
  ADVISER,
  EXPERT,
  SECRETARY,
  PRESS_OFFICER,
  INTERPRETER,
  TECHNICIAN,
  OBSERVER;

  /** What somebody in such a seat takes part as, unless their side says otherwise. */
  public static Capacity of(Role role) {
    return switch (role) {
      case HEAD -> HEAD;
      case DELEGATE -> DELEGATE;
      case EXPERT -> EXPERT;
      case SECRETARY -> SECRETARY;
      case PRESS_OFFICER -> PRESS_OFFICER;
      case INTERPRETER -> INTERPRETER;
      case OPERATOR -> TECHNICIAN;
      case OBSERVER, GUEST -> OBSERVER;
    };
  }
}
