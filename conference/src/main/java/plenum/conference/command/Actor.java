package plenum.conference.command;

import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/** Who asks. Whoever builds one has already verified the session, link or token behind it. */
public sealed interface Actor {
  /** Signed in with a local account; only the one who convened is heard. */
  record Convener(String account) implements Actor {
    public Convener {
      if (account.isBlank()) {
        throw new IllegalArgumentException("An account has a name");
      }
    }
  }

  /** Holds this seat's link. Whether they are admitted is for the rules to say. */
  record Seated(SeatId seat) implements Actor {}

  /** Holds this delegation's link: its secretary, wherever they sit. */
  record DelegationSecretaryLink(DelegationId delegation) implements Actor {}

  /** The program itself: the clock, the lines, the tokens. */
  record Server() implements Actor {}
}
