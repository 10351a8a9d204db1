package plenum.wire;

/** The parts of what a page shows; each is numbered and patched on its own. */
public enum ViewPart {
  /** {@link ConferenceView}: the same for everyone who was admitted, serialised once. */
  CONFERENCE,
  /** {@link OwnView}: this seat's alone. */
  OWN,
  /** {@link ListenerView}: all that a phone beside a seat is shown. */
  LISTENER
}
