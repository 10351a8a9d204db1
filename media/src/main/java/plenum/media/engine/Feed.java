package plenum.media.engine;

import plenum.media.forward.LayerWish;

/** What an outlet is to carry. An outlet without a feed carries nothing. */
public sealed interface Feed {

  /** This microphone alone. */
  record Sound(int source) implements Feed {}

  /**
   * The source that stands on this rank of the floor: 1 to 3, or 0 for the lead. A receiver's own
   * microphone never comes back to it.
   */
  record Floor(int rank) implements Feed {}

  /** This camera, or these slides, in the layer wished for. */
  record Picture(int source, LayerWish wish) implements Feed {}
}
