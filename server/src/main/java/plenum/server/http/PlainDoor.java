package plenum.server.http;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Plain HTTP beside the server's own HTTPS: answers a certificate authority's questions (RFC 8555
 * section 8.3), and leads everybody else to the address that is meant. It reads no body and has no
 * part in sessions.
 */
public final class PlainDoor implements AutoCloseable {
  private static final String QUESTIONS = "/.well-known/acme-challenge/";
  private static final int HEAD_OCTETS = 4_096;
  private static final long IDLE = 10_000; // milliseconds
  private static final int THREADS = 6;

  private final Server server;
  private final ServerConnector connector;

  private PlainDoor(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * Open, at that port of that address.
   *
   * @param port 0 takes any free one
   * @param address where whoever comes is led to, without a path; theirs is kept
   * @param answers to an authority's question, by its token
   * @throws Exception if the port cannot be had; the message says why
   */
  public static PlainDoor open(
      String host, int port, URI address, Function<String, Optional<String>> answers)
      throws Exception {
    var threads = new QueuedThreadPool(THREADS, 1);
    threads.setName("plain-door");
    threads.setDaemon(true);
    var server = new Server(threads);
    var configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setRequestHeaderSize(HEAD_OCTETS);
    var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE);
    server.addConnector(connector);
    server.setHandler(new Porter(address, answers));
    try {
      server.start();
    } catch (Exception failed) {
      server.stop();
      throw failed;
    }
    return new PlainDoor(server, connector);
  }

  public int port() {
    return connector.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception failed) {
      throw new IllegalStateException("The plain door does not close", failed);
    }
  }

  private static final class Porter extends Handler.Abstract.NonBlocking {
    private final URI address;
    private final Function<String, Optional<String>> answers;

    Porter(URI address, Function<String, Optional<String>> answers) {
      this.address = address;
      this.answers = answers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      var path = Request.getPathInContext(request);
      if (path.startsWith(QUESTIONS)) {
        answer(path.substring(QUESTIONS.length()), response, callback);
      } else if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
        response.setStatus(HttpStatus.PERMANENT_REDIRECT_308);
        response
            .getHeaders()
            .put(HttpHeader.LOCATION, address + request.getHttpURI().getPathQuery());
        callback.succeeded();
      } else {
        // What is to be changed here must not be told in the clear.
        Response.writeError(request, response, callback, HttpStatus.FORBIDDEN_403);
      }
      return true;
    }

    private void answer(String token, Response response, Callback callback) {
      var text = answers.apply(token);
      response.setStatus(text.isPresent() ? HttpStatus.OK_200 : HttpStatus.NOT_FOUND_404);
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/octet-stream");
      var octets = text.orElse("").getBytes(StandardCharsets.US_ASCII);
      response.write(true, ByteBuffer.wrap(octets), callback);
    }
  }
}
