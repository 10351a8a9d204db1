package plenum.press.publication.desk;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** A desk on this machine that does what a test wants with one request after the other. */
final class TryingDesk implements AutoCloseable {
  /** Bytes of a request. */
  private static final int MOST = 1_000_000;

  private final ServerSocket socket;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final BlockingQueue<Act> acts = new LinkedBlockingQueue<>();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch over = new CountDownLatch(1);

  /** What it does with a connection after it has read the request. */
  @FunctionalInterface
  interface Act {
    void on(Socket connection) throws IOException, InterruptedException;
  }

  TryingDesk() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/desk");
  }

  TryingDesk then(Act act) {
    acts.add(act);
    return this;
  }

  TryingDesk answers(int status, String... headers) {
    return then(connection -> write(connection, answer(status, headers)));
  }

  /** Answers nothing until the test is over. */
  TryingDesk hangs() {
    return then(_ -> over.await());
  }

  static String answer(int status, String... headers) {
    var more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    return "HTTP/1.1 " + status + " said\r\n" + more + "Content-Length: 2\r\n\r\nok";
  }

  static void write(Socket connection, String text) throws IOException {
    connection.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    connection.getOutputStream().flush();
  }

  /** What it was asked so far: head and body. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  void awaitOver() throws InterruptedException {
    over.await();
  }

  private void accept() {
    try {
      while (!socket.isClosed()) {
        var connection = socket.accept();
        threads.execute(() -> serve(connection));
      }
    } catch (IOException closed) {
      over.countDown();
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      for (var request = read(connection.getInputStream());
          !request.isEmpty();
          request = read(connection.getInputStream())) {
        requests.add(request);
        acts.take().on(connection);
      }
    } catch (IOException | InterruptedException gone) {
      Thread.currentThread().interrupt();
    }
  }

  private static String read(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.length() < MOST && head.indexOf("\r\n\r\n") < 0) {
      int octet = in.read();
      if (octet < 0) {
        return "";
      }
      head.append((char) octet);
    }
    var length =
        head.toString()
            .lines()
            .filter(line -> line.regionMatches(true, 0, "content-length:", 0, 15))
            .map(line -> Integer.valueOf(line.substring(15).strip()))
            .findFirst()
            .orElse(0);
    return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    over.countDown();
    socket.close();
    threads.shutdownNow();
  }
}
