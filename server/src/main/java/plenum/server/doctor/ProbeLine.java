package plenum.server.doctor;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** What carries the packets of a probe: UDP, or a TCP connection with frames (RFC 4571). */
interface ProbeLine extends AutoCloseable {
  /** For so long a receive waits. */
  int TURN_MILLIS = 50;

  int LONGEST = 1500;

  void send(byte[] packet) throws IOException;

  /** Empty if nothing came within {@link #TURN_MILLIS}. */
  Optional<byte[]> receive() throws IOException;

  @Override
  void close() throws IOException;

  static ProbeLine udp(InetSocketAddress target) throws IOException {
    var socket = new DatagramSocket();
    socket.setSoTimeout(TURN_MILLIS);
    socket.connect(target);
    var packet = new DatagramPacket(new byte[LONGEST], LONGEST);
    return new ProbeLine() {
      @Override
      public void send(byte[] datagram) throws IOException {
        socket.send(new DatagramPacket(datagram, datagram.length));
      }

      @Override
      public Optional<byte[]> receive() throws IOException {
        try {
          packet.setLength(LONGEST);
          socket.receive(packet);
          return Optional.of(Arrays.copyOf(packet.getData(), packet.getLength()));
        } catch (SocketTimeoutException nothing) {
          return Optional.empty();
        }
      }

      @Override
      public void close() {
        socket.close();
      }
    };
  }

  /** Waits so long for the connection. */
  static ProbeLine tcp(InetSocketAddress target, Duration patience) throws IOException {
    var socket = new Socket();
    try {
      socket.connect(target, (int) patience.toMillis());
      socket.setSoTimeout(TURN_MILLIS);
      return framed(socket);
    } catch (IOException failed) {
      socket.close();
      throw failed;
    }
  }

  private static ProbeLine framed(Socket socket) throws IOException {
    var in = new DataInputStream(socket.getInputStream());
    var out = new DataOutputStream(socket.getOutputStream());
    return new ProbeLine() {
      @Override
      public void send(byte[] packet) throws IOException {
        out.writeShort(packet.length);
        out.write(packet);
      }

      /** Its pieces come together, or the connection is of no use. */
      @Override
      public Optional<byte[]> receive() throws IOException {
        int first;
        try {
          first = in.read();
        } catch (SocketTimeoutException nothing) {
          return Optional.empty();
        }
        if (first < 0) {
          throw new IOException("The other end closed the connection");
        }
        int length = first << 8 | in.readUnsignedByte();
        return Optional.of(in.readNBytes(length));
      }

      @Override
      public void close() throws IOException {
        socket.close();
      }
    };
  }
}
