package plenum.conference.routing;

/** What a seat sends. The code is part of source numbers for good. */
public enum SourceKind {
  MICROPHONE(1),
  CAMERA(2),
  SLIDES(3);

  private final int code;

  SourceKind(int code) {
    this.code = code;
  }

  /** From 1 to 7: zero is kept free, so that no source number is zero. */
  int code() {
    return code;
  }
}
