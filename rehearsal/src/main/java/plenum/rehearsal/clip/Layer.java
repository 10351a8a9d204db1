package plenum.rehearsal.clip;

/** The simulcast layers in which every clip is there, best first. */
public enum Layer {
  HIGH("h", 640, 360),
  MIDDLE("m", 320, 180),
  LOW("l", 160, 90);

  private final String rid;
  private final int width;
  private final int height;

  Layer(String rid, int width, int height) {
    this.rid = rid;
    this.width = width;
    this.height = height;
  }

  /** The RTP stream id (RFC 8852) under which the layer is offered. */
  public String rid() {
    return rid;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }
}
