package plenum.server.identity;

import java.time.Duration;

/** What comes of somebody's wish to sign in. */
public sealed interface SignIn {
  record SignedIn(Account account) implements SignIn {}

  /** Which of the two was wrong is not said: it would tell who has an account. */
  record WrongNameOrPassword() implements SignIn {}

  /** The link is forged, over, or has already been used. */
  record LinkRefused(Why why) implements SignIn {
    public enum Why {
      FORGED,
      EXPIRED,
      USED
    }
  }

  /** Too many tries from one address or for one account. */
  record TooManyTries(Duration left) implements SignIn {}
}
