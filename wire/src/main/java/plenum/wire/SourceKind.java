package plenum.wire;

/** What a page sends. */
public enum SourceKind {
  MICROPHONE,
  CAMERA,
  SLIDES
}
