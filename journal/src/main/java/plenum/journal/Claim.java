package plenum.journal;

import java.time.Instant;

/** What asking for the right to append to a conference comes to. */
public sealed interface Claim {
  /** It is ours, until the lease ends or somebody else takes it after that. */
  record Held(Writer writer) implements Claim {}

  /** Another node holds it; it may be asked for again at {@code until}. */
  record Elsewhere(String node, Instant until) implements Claim {}

  /** The database did not answer; nothing has changed. */
  record Unavailable(Trouble trouble) implements Claim {}
}
