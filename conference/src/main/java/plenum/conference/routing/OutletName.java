package plenum.conference.routing;

import java.util.List;

/** The fixed slots in which a participant receives. */
public enum OutletName {
  FLOOR_1,
  FLOOR_2,
  FLOOR_3,
  CHANNEL_A,
  CHANNEL_B,
  PARTNER_SOUND,
  STAGE,
  HEAD,
  SLIDES,
  PARTNER_OR_SIGN,
  TILE_1,
  TILE_2,
  TILE_3,
  TILE_4,
  TILE_5,
  TILE_6,
  TILE_7,
  TILE_8,
  TILE_9,
  TILE_10,
  TILE_11,
  TILE_12,
  TILE_13,
  TILE_14,
  TILE_15,
  TILE_16,
  TILE_17,
  TILE_18,
  TILE_19,
  TILE_20,
  TILE_21,
  TILE_22,
  TILE_23,
  TILE_24;

  private static final List<OutletName> ALL = List.of(values());

  /** The outlets that hear a mix. */
  public static final List<OutletName> FLOOR = List.of(FLOOR_1, FLOOR_2, FLOOR_3);

  /** The tiles, first to last. */
  public static final List<OutletName> TILES = ALL.subList(TILE_1.ordinal(), ALL.size());

  public boolean isAudio() {
    return ordinal() <= PARTNER_SOUND.ordinal();
  }

  /** Which encoding is worth its bandwidth at the size in which this outlet is shown. */
  public Layer layer() {
    return switch (this) {
      case STAGE, SLIDES -> Layer.HIGH;
      case HEAD, PARTNER_OR_SIGN -> Layer.MIDDLE;
      case FLOOR_1, FLOOR_2, FLOOR_3, CHANNEL_A, CHANNEL_B, PARTNER_SOUND -> Layer.HIGH;
      case TILE_1, TILE_2, TILE_3, TILE_4, TILE_5, TILE_6, TILE_7, TILE_8 -> Layer.LOW;
      case TILE_9, TILE_10, TILE_11, TILE_12, TILE_13, TILE_14, TILE_15, TILE_16 -> Layer.LOW;
      case TILE_17, TILE_18, TILE_19, TILE_20, TILE_21, TILE_22, TILE_23, TILE_24 -> Layer.LOW;
    };
  }
}
