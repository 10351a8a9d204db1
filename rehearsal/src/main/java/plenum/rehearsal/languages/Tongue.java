package plenum.rehearsal.languages;

/**
 * Somebody speaking a language: what has a tone of its own.
 *
 * @param seat whose; {@link #NOBODY} for sound that is of no tone we know
 * @param language BCP 47
 */
public record Tongue(String seat, String language) {
  static final String NOBODY = "?";

  /** Sound in which none of the tones was found. */
  public static final Tongue UNKNOWN = new Tongue(NOBODY, "");
}
