package plenum.server.rehearsal;

import java.net.URI;
import java.util.Optional;
import plenum.server.local.LocalClient.Answer;

/** By which a rehearsal's conference is convened on a server, and taken away. */
public interface Door {
  /** Convenes by a conference's file. */
  Answer convene(String file);

  Answer endRehearsal(String id);

  /** Signs the convener in, once; empty for whoever does not own the server's data folder. */
  Optional<URI> signInLink();

  /**
   * The public part of its journal, a part of it, one entry per line.
   *
   * @param from the first entry that is wanted, from 1; nothing comes from beyond the end
   */
  Answer journal(String id, long from);
}
