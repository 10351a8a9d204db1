package plenum.rehearsal.clip;

import java.util.Locale;

/**
 * Who a synthetic participant is to eye and ear: a background colour, a letter and a pure tone.
 * People tell them apart by the first two, machines by the picture's content and by the tone.
 *
 * <p>No tone lies within 20 Hz of another one's second or third harmonic, so that what a
 * loudspeaker or codec adds to one is not taken for another.
 */
public enum Persona {
  CRIMSON('A', 0x8c1c2c, 400),
  AZURE('B', 0x1c4f9c, 450),
  EMERALD('C', 0x12714a, 510),
  AMBER('D', 0xb37400, 570),
  VIOLET('E', 0x5c2d91, 640),
  TEAL('F', 0x0b6f78, 720),
  ROSE('G', 0xc2407f, 830),
  SLATE('H', 0x44546a, 940),
  OLIVE('I', 0x66701c, 1060),
  COPPER('J', 0xa04a1c, 1170),
  INDIGO('K', 0x2b2f8f, 1315),
  PLUM('L', 0x6e1f5e, 1480);

  private final char letter;
  private final int colour;
  private final int hertz;

  Persona(char letter, int colour, int hertz) {
    this.letter = letter;
    this.colour = colour;
    this.hertz = hertz;
  }

  /** The persona of the n-th participant, from 0; the thirteenth looks like the first. */
  public static Persona nth(int n) {
    return values()[Math.floorMod(n, values().length)];
  }

  /** The letter on the figure's chest. */
  public char letter() {
    return letter;
  }

  /** The background as 0xRRGGBB. */
  public int colour() {
    return colour;
  }

  /** The tone of the voice. */
  public int hertz() {
    return hertz;
  }

  String fileName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
