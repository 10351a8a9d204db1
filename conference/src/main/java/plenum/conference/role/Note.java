package plenum.conference.role;

/** What narrows a cell by the meeting's state; the rules see to it, the table only says it. */
public enum Note {
  WHO_CONVENES("Anybody with an account may convene; whoever does is the convener from then on."),
  NO_REAL_ONE("Trials and rehearsals only."),
  BEFORE_OPENING("Until the meeting is opened."),
  UNTIL_CLAIMED("Until that side has taken itself over with its own link."),
  UNTIL_A_LEADER_IS_IN(
      "Until somebody who admits for that side can be reached in the meeting; for who belongs to no"
          + " side, until a chair can."),
  CHAIRS_LET_THEMSELVES_IN(
      "A chair's own link opens the door; everybody else waits to be admitted."),
  AFTER_CLOSING_TOO("After the closing too; who sat in the meeting, if they were admitted."),
  WHEN_CALLED("When a chair gives them the floor or puts them on the list."),
  NOT_FROM_A_CHAIR("Not from another chair: a chair can be asked to conclude, not cut."),
  IN_A_DISCUSSION("In a free discussion; a chair at any time."),
  WHILE_TIED("While tied to who has the floor, or to their side."),
  SPEAKER_TOO("The speaker whose words are rendered, or who renders them."),
  BOTH_ENDS("Both of the interpreter and of whom they are tied to."),
  OF_THEIR_OWN_PROPOSAL("Only the chair who proposed it; the others decline."),
  WITH_THE_FLOOR("Who has the floor; whoever keeps the document, and a chair, at any time."),
  NO_OPERATOR("While no operator is there to do it."),
  ALL_HEADS_AGREE("They go when every head who is named has agreed; any of them ends it."),
  WITH_A_SIDE("Who belongs to a delegation, to that one alone."),
  ONCE_ALL_AGREED("Once no chair who is present is left to be asked."),
  IN_A_BOOTH("Whom the plan of the booths puts in one."),
  ONCE_THEIR_SIDE_AGREES("Of another side's people nothing is taken before that side has agreed.");

  private final String words;

  Note(String words) {
    this.words = words;
  }

  /** One sentence, in English. */
  public String words() {
    return words;
  }
}
