package plenum.media.net;

import java.io.IOException;
import java.net.InetSocketAddress;

class ChannelPortTest extends DatagramPortContract {
  @Override
  DatagramPort opened(InetSocketAddress bind) throws IOException {
    return ChannelPort.open(bind, PortOptions.DEFAULT);
  }
}
