package plenum.press.intake.form;

/** In what form a release came. */
public enum Form {
  PLAIN,
  HTML,
  /** IPTC ninjs, JSON; generations 2 and 3. */
  NINJS,
  /** IPTC NewsML-G2, XML. */
  NEWSML
}
