package plenum.media.net;

import java.io.IOException;
import java.io.Serial;
import java.net.InetSocketAddress;

/** The wanted port is held by another socket, of this program or another. */
public final class PortInUseException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  private final InetSocketAddress address;

  PortInUseException(InetSocketAddress address, RemoteAddress.Carrier carrier) {
    super(
        carrier
            + " port "
            + address.getPort()
            + " on "
            + address.getAddress().getHostAddress()
            + " is already in use");
    this.address = address;
  }

  /** What was asked for. */
  public InetSocketAddress address() {
    return address;
  }
}
