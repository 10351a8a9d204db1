package plenum.rehearsal.seat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import plenum.wire.Ending;
import plenum.wire.FromPage;
import plenum.wire.FromServer;
import plenum.wire.MalformedMessage;
import plenum.wire.WireJson;

/** A page's WebSocket: messages as records, requests with their answers. Thread-safe. */
final class PageConnection implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int LONGEST_MESSAGE = 8 << 20;
  private static final int MOST_WAITING = 10_000;

  private final WireJson json;
  private final BlockingQueue<FromServer> inbox = new LinkedBlockingQueue<>(MOST_WAITING);
  private final Map<Long, CompletableFuture<FromServer>> asked = new ConcurrentHashMap<>();
  private final AtomicLong ids = new AtomicLong();
  private final CompletableFuture<String> closed = new CompletableFuture<>();
  private CompletableFuture<?> lastSent = CompletableFuture.completedFuture(null);
  private @Nullable WebSocket socket;

  private PageConnection(WireJson json) {
    this.json = json;
  }

  /**
   * Opens it.
   *
   * @throws IOException if the server does not answer, or answers otherwise
   */
  static PageConnection open(HttpClient http, SeatSettings settings, WireJson json)
      throws IOException, InterruptedException {
    var connection = new PageConnection(json);
    connection.socket =
        within(
            http.newWebSocketBuilder()
                .connectTimeout(PATIENCE)
                .header("Origin", settings.origin())
                .buildAsync(settings.socket(), connection.new Incoming()));
    return connection;
  }

  /** Sends in the order of the calls. */
  synchronized void send(FromPage message) {
    var to = socket;
    if (to != null) {
      var text = json.write(message);
      lastSent = lastSent.thenCompose(_ -> to.sendText(text, true));
    }
  }

  /** Sends a request without waiting for what the server says to it. */
  void tell(LongFunction<FromPage.Request> make) {
    send(make.apply(ids.incrementAndGet()));
  }

  /**
   * Sends a request and waits for what the server says to it.
   *
   * @throws IOException if the connection is gone or the server does not answer in time
   */
  FromServer request(LongFunction<FromPage.Request> make) throws IOException, InterruptedException {
    var request = make.apply(ids.incrementAndGet());
    var answer = new CompletableFuture<FromServer>();
    asked.put(request.id(), answer);
    var _ = closed.thenAccept(why -> answer.completeExceptionally(new IOException(why)));
    try {
      send(request);
      return within(answer);
    } finally {
      asked.remove(request.id());
    }
  }

  /** The next message that answers no request; null if none came in time. */
  @Nullable FromServer next(Duration patience) throws InterruptedException {
    return inbox.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** What the server said about the end among what was not read; null if nothing. */
  @Nullable Ending farewell() {
    for (var left = inbox.poll(); left != null; left = inbox.poll()) {
      if (left instanceof FromServer.Ended(var why)) {
        return why;
      }
    }
    return null;
  }

  boolean isOpen() {
    return !closed.isDone() || !inbox.isEmpty();
  }

  /** Why it is closed; empty while it is open. */
  String whyClosed() {
    return closed.getNow("");
  }

  @Override
  public synchronized void close() {
    closed.complete("closed by this seat");
    var to = socket;
    if (to != null) {
      lastSent =
          lastSent
              .handle((_, _) -> true)
              .thenCompose(_ -> to.sendClose(WebSocket.NORMAL_CLOSURE, ""));
    }
  }

  private static <T> T within(CompletableFuture<T> future)
      throws IOException, InterruptedException {
    try {
      return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new IOException("the server could not be asked: " + e.getCause(), e.getCause());
    } catch (TimeoutException e) {
      throw new IOException("the server did not answer within " + PATIENCE.toSeconds() + " s", e);
    }
  }

  private void received(String text) {
    try {
      FromServer message = json.fromServer(text);
      switch (message) {
        case FromServer.Done done -> answered(done.id(), done);
        case FromServer.Refused refused -> answered(refused.id(), refused);
        case FromServer.Answer answer -> answered(answer.id(), answer);
        case FromServer.Restarted restarted -> answered(restarted.id(), restarted);
        case FromServer.PhoneCodeShown shown -> answered(shown.id(), shown);
        case FromServer.Welcome _,
            FromServer.Snapshot _,
            FromServer.Patch _,
            FromServer.SomebodyKnocks _,
            FromServer.MicrophoneWanted _,
            FromServer.AskedToConclude _,
            FromServer.PriorityChanged _,
            FromServer.ProtocolGrew _,
            FromServer.LoudnessTold _,
            FromServer.LayersNeeded _,
            FromServer.LinesSeen _,
            FromServer.Ended _ -> {
          if (!inbox.offer(message)) {
            end("more messages than this seat can read");
          }
        }
      }
    } catch (MalformedMessage malformed) {
      end("the server's message cannot be read: " + malformed.getMessage());
    }
  }

  private void answered(long id, FromServer answer) {
    var waiting = asked.get(id);
    if (waiting != null) {
      waiting.complete(answer);
    }
  }

  private void end(String why) {
    closed.complete(why);
  }

  /** One call at a time, as the JDK promises. */
  private final class Incoming implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (text.length() > LONGEST_MESSAGE) {
        end("a message of the server is too long");
        from.abort();
        return null;
      }
      if (last) {
        var whole = text.toString();
        text.setLength(0);
        received(whole);
      }
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      end("the server closed the connection (" + code + " " + reason + ")");
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable fault) {
      end("the connection broke: " + fault.getMessage());
    }
  }
}
