package plenum.conference.role;

/** What a line of the table is about; the table is printed by these, in this order. */
public enum Concern {
  PREPARATION("The order of proceedings"),
  LINKS("Links"),
  DOOR("The door"),
  CHAMBER("In the chamber"),
  SPEAKING("Speaking"),
  LEADING("Leading the floor"),
  INTERPRETATION("Interpretation and language"),
  AGENDA("The agenda"),
  PROCEEDINGS("Opening and closing"),
  OPENING("Roll and sound check"),
  MARKS("Marks"),
  MINUTES("Statements and minutes"),
  RELEASES("Press releases"),
  DOCUMENTS("Documents"),
  SEALED("Sealed rooms and notes"),
  KEEPING("What is kept"),
  PROGRAM("What the program does by itself");

  private final String words;

  Concern(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
