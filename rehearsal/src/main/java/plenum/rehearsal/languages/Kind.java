package plenum.rehearsal.languages;

/**
 * What changes who is heard in which language; of several at one moment the last one here counts.
 */
public enum Kind {
  /** Nothing yet. */
  BEGINNING("the beginning"),
  FLOOR("the floor changes"),
  LANGUAGE("the speaker changes the language"),
  CHOICE("a listener chooses"),
  EAR("an interpreter chooses what to hear"),
  ON_AIR("a booth goes on the air"),
  OFF_AIR("a booth goes off the air"),
  DIRECTION("the direction is turned"),
  HANDOVER("the partner takes over");

  private final String words;

  Kind(String words) {
    this.words = words;
  }

  /** For people, as part of a sentence. */
  public String words() {
    return words;
  }
}
