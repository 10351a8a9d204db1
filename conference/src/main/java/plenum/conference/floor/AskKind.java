package plenum.conference.floor;

/** For what somebody waits, in the order in which it is served. */
public enum AskKind {
  POINT_OF_ORDER(Right.POINT_OF_ORDER),
  REPLY(Right.REPLY),
  /** Was put on the speakers' list. */
  LISTED(Right.LISTED),
  REQUEST(Right.REQUEST);

  private final Right right;

  AskKind(Right right) {
    this.right = right;
  }

  /** What they speak by when it is granted. */
  public Right right() {
    return right;
  }
}
