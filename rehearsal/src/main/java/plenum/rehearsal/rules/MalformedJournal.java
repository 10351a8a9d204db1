package plenum.rehearsal.rules;

/** What was handed out as a journal is none; the message says which line, and why. */
public final class MalformedJournal extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedJournal(int line, String why) {
    super("line " + line + " of the journal: " + why);
  }
}
