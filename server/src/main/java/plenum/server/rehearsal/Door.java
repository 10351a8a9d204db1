package plenum.server.rehearsal;

import plenum.server.local.LocalClient.Answer;

/** By which a rehearsal's conference is convened on a server, and taken away. */
public interface Door {
  /** Convenes by a conference's file. */
  Answer convene(String file);

  Answer endRehearsal(String id);
}
