package plenum.media.net;

/**
 * What may be asked of a port.
 *
 * @param segmentation whether runs of equally long datagrams to one address go to the system as one
 *     (UDP GSO), where it can; off costs two to three times the CPU per datagram in such runs
 * @param bufferBytes the receive and send buffers to ask for; the system may give less. 8 MB is 60
 *     ms of a gigabit: smaller loses datagrams whenever the thread is late by more, larger only
 *     costs memory while it is used
 */
public record PortOptions(boolean segmentation, int bufferBytes) {
  public static final PortOptions DEFAULT = new PortOptions(true, 8 << 20);

  public PortOptions {
    if (bufferBytes < 1) {
      throw new IllegalArgumentException("A buffer is at least 1 byte, not " + bufferBytes);
    }
  }

  public PortOptions withSegmentation(boolean wanted) {
    return new PortOptions(wanted, bufferBytes);
  }

  public PortOptions withBufferBytes(int bytes) {
    return new PortOptions(segmentation, bytes);
  }
}
