package plenum.conference.photograph;

/** How a photograph came to lie beside the meeting. */
public enum Origin {
  /** Somebody brought it: the photographer's upload. */
  BROUGHT,
  /** Taken at the camera of a seat that was asked to sit. */
  AT_THE_CAMERA,
  /** Put together from those of one sitting. */
  COMPOSED
}
