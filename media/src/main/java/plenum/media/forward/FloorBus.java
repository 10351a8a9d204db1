package plenum.media.forward;

/**
 * What the floor outlets of one rank listen to. At most one source stands on it at a moment;
 * putting another one on it moves one edge, however many listen.
 */
final class FloorBus {
  /** Where a source stands that is not carried: nobody listens. */
  static final FloorBus NONE = new FloorBus();

  private final OutletSet<AudioOutlet> outlets = new OutletSet<>();

  void forward(AudioSource source, int slot) {
    for (int i = 0; i < outlets.size(); i++) {
      outlets.at(i).forward(source, slot);
    }
  }

  /** A packet of the source that stands here is kept from all who listen. */
  void drop(AudioSource source, DropReason why) {
    for (int i = 0; i < outlets.size(); i++) {
      outlets.at(i).drop(source, why);
    }
  }

  /** Whether anybody listens. */
  boolean heard() {
    return outlets.size() > 0;
  }

  void add(AudioOutlet outlet) {
    outlets.add(outlet);
  }

  void remove(AudioOutlet outlet) {
    outlets.remove(outlet);
  }

  /** The source that stood here does no longer. */
  void closed(int number) {
    for (int i = 0; i < outlets.size(); i++) {
      outlets.at(i).fall(number);
    }
  }
}
