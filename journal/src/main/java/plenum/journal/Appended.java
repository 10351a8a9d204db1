package plenum.journal;

import java.util.List;

/** What an append comes to. Only {@link Durable} has changed anything. */
public sealed interface Appended {
  /** All of it is on the disk, in this order. */
  record Durable(List<Entry> entries) implements Appended {}

  /**
   * A newer term holds the conference, or it was deleted. Drop the state; another writer decides.
   */
  record LostLease() implements Appended {}

  /**
   * Something else was appended since this writer last looked. Drop the state, claim and read
   * again, decide again; never repeat the append.
   */
  record Conflict() implements Appended {}

  /**
   * The database did not take it. The writer stays good: the same append may be tried again, and
   * passes when the cause is gone. Should a failing disk have kept it after all, that next append
   * says {@link Conflict}.
   */
  record Unavailable(Trouble trouble) implements Appended {}
}
