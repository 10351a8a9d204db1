package plenum.conference.routing;

/** Which outlets a participant's transport has. */
public enum Layout {
  /** Only sends, as by WHIP. */
  NOTHING(0),
  /** The floor and the stage, as by WHEP. */
  STAGE_ONLY(0),
  TILES_8(8),
  TILES_16(16),
  TILES_24(24);

  private final int tiles;

  Layout(int tiles) {
    this.tiles = tiles;
  }

  public int tiles() {
    return tiles;
  }

  /** Whether there is more than floor and stage. */
  boolean isChamber() {
    return tiles > 0;
  }
}
