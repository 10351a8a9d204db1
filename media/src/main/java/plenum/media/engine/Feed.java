package plenum.media.engine;

import plenum.media.forward.LayerWish;

/** What an outlet is to carry. An outlet without a feed carries nothing. */
public sealed interface Feed {

  /** This microphone alone. */
  record Sound(int source) implements Feed {}

  /**
   * The source that stands on this rank of a room's floor: 1 to 3, or 0 for the lead. A receiver's
   * own microphone never comes back to it.
   *
   * @param room the room's number, see {@link Routes#floors}
   */
  record Floor(int room, int rank) implements Feed {
    /** Of the plenary's floor. */
    public Floor(int rank) {
      this(Routes.PLENARY, rank);
    }
  }

  /**
   * This camera, or these slides, in the layer wished for.
   *
   * @param precedence the lower, the longer it is kept when the line becomes thin
   */
  record Picture(int source, LayerWish wish, int precedence) implements Feed {
    /** Larger ones first. */
    public Picture(int source, LayerWish wish) {
      this(source, wish, wish.ordinal());
    }
  }
}
