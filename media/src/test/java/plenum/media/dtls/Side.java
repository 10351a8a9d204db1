package plenum.media.dtls;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A listener that remembers what it was told; what it is to send goes through {@code network}. */
final class Side implements Handshake.Listener {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  final CompletableFuture<SrtpKeyingMaterial> keys = new CompletableFuture<>();
  final CompletableFuture<String> end = new CompletableFuture<>();
  final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
  private final Consumer<byte[]> network;

  Side(Consumer<byte[]> network) {
    this.network = network;
  }

  @Override
  public void send(byte[] datagram) {
    network.accept(datagram);
  }

  @Override
  public void completed(SrtpKeyingMaterial material) {
    calls.add("completed");
    keys.complete(material);
  }

  @Override
  public void failed(String why) {
    calls.add("failed");
    end.complete("failed: " + why);
  }

  @Override
  public void closed() {
    calls.add("closed");
    end.complete("closed");
  }

  SrtpKeyingMaterial awaitKeys() throws Exception {
    try {
      return keys.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("no keys; the end is " + end.getNow("not reached"), e);
    }
  }

  String awaitEnd() throws Exception {
    return end.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }
}
