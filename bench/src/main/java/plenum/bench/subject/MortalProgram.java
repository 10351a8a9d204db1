package plenum.bench.subject;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The real program on ports and a data folder that stay the same, to be killed and started again.
 */
public final class MortalProgram implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int GOOD = 200;

  private final Installation installation;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final int port;
  private final int mediaPort;
  private volatile Process process;

  private MortalProgram(Installation installation, int port, int mediaPort) throws IOException {
    this.installation = installation;
    this.port = port;
    this.mediaPort = mediaPort;
    process = installation.serve(port, mediaPort);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroy())); // as Ctrl-C
  }

  /** Starts the program whose launcher lies in {@code root}, on a fresh data folder. */
  public static MortalProgram start(Path root) throws IOException, InterruptedException {
    var installation = Installation.fresh(root);
    var program = new MortalProgram(installation, freePort(), freeMediaPort());
    try {
      installation.awaitNote(program.process);
      return program;
    } catch (IOException | InterruptedException | RuntimeException failed) {
      program.close();
      throw failed;
    }
  }

  /** Free now; another process may take it before the server does, which then says so. */
  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static int freeMediaPort() throws IOException {
    var any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (var socket = new DatagramSocket(any)) {
      return socket.getLocalPort();
    }
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /**
   * Convenes a conference.
   *
   * @param text of its file
   * @return the token of each seat, in the order of the file
   */
  public List<String> convene(String text) throws IOException, InterruptedException {
    var file = Files.writeString(installation.data().resolve("bench.yaml"), text);
    var links = new ArrayList<String>();
    for (var seat : installation.convene(file).get("seats")) {
      var link = seat.get("link").asString();
      links.add(link.substring(link.lastIndexOf('/') + 1));
    }
    return links;
  }

  /** SIGKILL: it can neither say goodbye nor write anything. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Starts it with the same ports and data; returns at once. */
  public void startAgain() throws IOException {
    process = installation.serve(port, mediaPort);
  }

  /** Whether it says now that it is ready. */
  public boolean isReady() throws InterruptedException {
    var request = HttpRequest.newBuilder(address().resolve("/ready")).timeout(PATIENCE).build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == GOOD;
    } catch (IOException _) {
      return false; // nobody listens there yet
    }
  }

  /** The processor time that the running process has taken, of all its threads. */
  public long cpuNanos() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }

  /** All that it wrote to its output. */
  public String said() throws IOException {
    return installation.said();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    http.close();
    installation.end(process);
  }
}
