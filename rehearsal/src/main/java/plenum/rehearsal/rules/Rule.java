package plenum.rehearsal.rules;

/** What a formal meeting has to keep to, and a rehearsal looks for. */
public enum Rule {
  WITHOUT_FLOOR("Nobody is heard without the floor", "listener and half second"),
  WITHDRAWAL("Who may be heard no longer falls silent at once", "listener and withdrawal"),
  FLOOR_HEARD("Who has the floor is heard by all", "listener and half second"),
  TONE("What is decoded is the voice of who may speak", "decoded run of sound"),
  STAGE("Who has the floor is on the stage", "viewer and second"),
  FREE_DISCUSSION("In the free discussion at most so many are heard", "listener and half second"),
  INTERPRETATION("Speaker and interpreter are never heard at once", "listener and half second"),
  REPLIES("Replies go before requests, and nobody is overtaken", "turn given in order"),
  TIME("When the time is over, the microphone closes", "limited turn and listener"),
  PRIORITY("A chair's priority silences all others", "listener and half second"),
  SEAL("Nothing crosses the seal, either way", "receiver and half second"),
  GONE("Nobody is heard who has left", "listener and half second"),
  PAGE("All see the page that lies open", "page and reader"),
  VERSION("Everybody gets the document in their language", "file fetched"),
  ROLL("The roll is complete", "side and call"),
  ADOPTION("The agenda is adopted by all chairs", "adoption"),
  CLOSING("The meeting is closed by all chairs", "closing"),
  JOURNAL("The journal hangs together", "journal");

  private final String sentence;
  private final String counted;

  Rule(String sentence, String counted) {
    this.sentence = sentence;
    this.counted = counted;
  }

  public String sentence() {
    return sentence;
  }

  /** Whether a computer that is too busy can break it: what ought to come or to go does so late. */
  public boolean isOfTime() {
    return this == FLOOR_HEARD || this == WITHDRAWAL || this == STAGE || this == PAGE;
  }

  /** What one check of it is. */
  public String counted() {
    return counted;
  }
}
