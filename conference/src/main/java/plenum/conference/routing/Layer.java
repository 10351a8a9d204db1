package plenum.conference.routing;

/** Which of a camera's encodings an outlet wishes for; the engine takes what flows. */
public enum Layer {
  HIGH,
  MIDDLE,
  LOW
}
