package plenum.press.intake.measure;

/** What is measured, and how well it ought to be read, in percent; 0 where no aim is set. */
public enum Field {
  DATE(98),
  PLACE(98),
  AGENCY(98),
  CREDITS(98),
  CAPTIONS(0),
  HEADLINE(0),
  HELD(0),
  PURPOSE(0),
  HOST(0),
  SIDES(90),
  BODIES(0),
  CHAIRS(90),
  /** People by name. */
  PEOPLE(90),
  /** Of people who are named, the office. */
  TITLES(90),
  /** Of people who are named, the side. */
  SIDE_OF(0),
  SECOND_MENTIONS(0),
  /** Statements with the right speaker. */
  STATEMENTS(85),
  KINDS(0),
  STANDINGS(0),
  MESSAGES(0),
  COMMITMENTS(0),
  FIELDS(0),
  UNTIL(0),
  FLAGS(0);

  private final int aim;

  Field(int aim) {
    this.aim = aim;
  }

  public int aim() {
    return aim;
  }

  public String title() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
