package plenum.server.invitation;

/** What a token opens. The code is part of what is signed and never changes its meaning. */
public enum TokenKind {
  SEAT(1),
  DELEGATION(2),
  /** Brings media by WHIP, and may watch too. */
  PUBLISHER(3),
  /** Watches by WHEP. */
  VIEWER(4),
  SIGN_IN(5),
  TRY(6),
  /** Asks to listen beside a seat. */
  PHONE(7);

  private final int code;

  TokenKind(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
