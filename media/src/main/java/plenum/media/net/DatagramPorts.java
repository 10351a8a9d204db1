package plenum.media.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Set;

/** Opens the best kind of {@link DatagramPort} that this machine has. */
public final class DatagramPorts {
  /** Architectures on which Linux uses its generic numbers and layouts. */
  private static final Set<String> GENERIC_LINUX = Set.of("amd64", "aarch64", "riscv64");

  private DatagramPorts() {}

  /** As {@link #open(InetSocketAddress, PortOptions)} with {@link PortOptions#DEFAULT}. */
  public static DatagramPort open(InetSocketAddress bind) throws IOException {
    return open(bind, PortOptions.DEFAULT);
  }

  /**
   * Binds a port. A wildcard of either family takes both IPv4 and IPv6, or IPv4 alone where the
   * machine has no IPv6; one address takes its own family. Port 0 lets the system choose.
   *
   * @throws PortInUseException if another socket holds the port
   * @throws IOException if the address is not this machine's or the port needs a privilege
   */
  public static DatagramPort open(InetSocketAddress bind, PortOptions options) throws IOException {
    return linux() ? LinuxPort.open(bind, options) : ChannelPort.open(bind, options);
  }

  private static boolean linux() {
    return System.getProperty("os.name").equals("Linux")
        && GENERIC_LINUX.contains(System.getProperty("os.arch"));
  }
}
