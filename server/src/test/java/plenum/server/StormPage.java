package plenum.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import plenum.wire.FromPage;
import plenum.wire.FromServer;
import plenum.wire.MalformedMessage;
import plenum.wire.WireJson;

/**
 * A page that mutes and unmutes itself as fast as it is answered, and between asks for what it is
 * refused. It remembers what was answered, over all the servers that are killed under it.
 */
final class StormPage implements WebSocket.Listener {
  static final List<String> SENT = List.of("seat-muted", "seat-unmuted");
  static final String NEVER = "seat-removed";

  private static final WireJson JSON = new WireJson();

  private final HttpClient client;
  private final String token;
  private final String seat;
  private final StringBuilder part = new StringBuilder();
  private final List<String> answered = new ArrayList<>();
  private List<String> admits = List.of();
  private CompletableFuture<WebSocket> sent = new CompletableFuture<>();
  private boolean begun;
  private int answeredNow;
  private boolean closed;
  private long id;
  private Optional<String> asked = Optional.empty();

  StormPage(HttpClient client, String link, String seat) {
    this.client = client;
    this.token = link.substring(link.lastIndexOf('/') + 1);
    this.seat = seat;
  }

  String seat() {
    return seat;
  }

  private static String secret(String seat) {
    return "secret of " + seat;
  }

  /** Lets these seats in, once. */
  void admits(List<String> seats) {
    admits = seats;
  }

  void connect(URI server) {
    synchronized (this) {
      part.setLength(0);
      answeredNow = 0;
      closed = false;
      asked = Optional.empty();
    }
    var address = URI.create("ws" + server.toString().substring(4)).resolve("/socket");
    var socket = client.newWebSocketBuilder().buildAsync(address, this).join();
    synchronized (this) {
      sent = CompletableFuture.completedFuture(socket);
      send(new FromPage.Hello(1, token, secret(seat), "tab", "a test", "en"));
      send(new FromPage.Knock(++id));
    }
  }

  private void next() {
    for (var guest : admits) {
      send(new FromPage.Admit(++id, guest, key(guest)));
    }
    if (++id % 4 == 0) {
      send(new FromPage.Remove(id, "orrin-depot"));
      return;
    }
    boolean mute = answered.isEmpty() ? !begun : answered.getLast().equals("seat-unmuted");
    asked = Optional.of(mute ? "seat-muted" : "seat-unmuted");
    send(mute ? new FromPage.Mute(id, seat) : new FromPage.Unmute(id, seat));
  }

  /** Nobody waits: a killed server may never take it. One message is sent after the other. */
  private void send(FromPage message) {
    sent = sent.thenCompose(socket -> socket.sendText(JSON.write(message), true));
  }

  private static String key(String seat) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(secret(seat).getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException missing) {
      throw new AssertionError(missing);
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      var text = part.toString();
      part.setLength(0);
      take(text);
    }
    socket.request(1);
    return CompletableFuture.completedFuture(null);
  }

  private synchronized void take(String text) {
    try {
      switch (JSON.fromServer(text)) {
        case FromServer.Done done when done.id() == id -> {
          asked.ifPresent(this::done);
          asked = Optional.empty();
          next();
        }
        case FromServer.Refused refused when refused.id() == id -> {
          asked = Optional.empty();
          next();
        }
        default -> {}
      }
    } catch (MalformedMessage wrong) {
      throw new AssertionError(wrong);
    }
  }

  private void done(String type) {
    if (begun) {
      answered.add(type);
      answeredNow++;
    }
    begun = true;
    admits = List.of();
  }

  @Override
  public CompletionStage<?> onClose(WebSocket socket, int code, String why) {
    closes();
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void onError(WebSocket socket, Throwable fault) {
    closes();
  }

  private synchronized void closes() {
    closed = true;
  }

  synchronized boolean closed() {
    return closed;
  }

  synchronized int answered() {
    return answered.size();
  }

  synchronized int answeredNow() {
    return answeredNow;
  }

  /** Nobody knows whether somebody was muted when they came in, so the first is not counted. */
  synchronized void check(List<String> found) {
    var counted =
        !found.isEmpty() && found.getFirst().equals("seat-muted")
            ? found.subList(1, found.size())
            : found;
    var under = new ArrayList<>(answered);
    asked.filter(_ -> begun).ifPresent(under::add);
    assertThat(counted).as("answered to %s, or under way", seat).isIn(answered, under);
    answered.clear();
    answered.addAll(counted);
  }
}
