package plenum.bench.subject;

import com.sun.management.ThreadMXBean;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import plenum.media.engine.ConnectionRequest;
import plenum.media.engine.EngineListener;
import plenum.media.engine.EngineSettings;
import plenum.media.engine.Feed;
import plenum.media.engine.MediaEngine;
import plenum.media.engine.OutletKey;
import plenum.media.engine.Routes;
import plenum.media.engine.TransportId;
import plenum.media.forward.LayerWish;
import plenum.media.sdp.Kind;
import plenum.media.sdp.Offer;
import plenum.media.sdp.SdpException;

/**
 * The media engine behind two addresses and nothing else: what it costs without the meeting around
 * it, and what a change to it brings. The first number on its standard output is its port.
 */
final class EngineAlone implements EngineListener {
  private static final String CONFERENCE = "bench";
  private static final int MICROPHONE = 1;
  private static final int CAMERA = 2;
  private static final int SOUND = 1;
  private static final int PICTURE = 2;

  private final MediaEngine engine;
  private final Map<OutletKey, Feed> feeds = new HashMap<>();
  private int participants;

  private EngineAlone() throws IOException {
    var bind = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    engine = MediaEngine.start(new EngineSettings(bind, 1, List.of()), this);
  }

  public static void main(String[] arguments) throws IOException {
    var alone = new EngineAlone();
    var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/whip", exchange -> alone.answer(exchange, true));
    http.createContext("/whep", exchange -> alone.answer(exchange, false));
    http.createContext("/metrics", exchange -> reply(exchange, 200, metrics()));
    http.start();
    System.out.println(http.getAddress().getPort());
  }

  private void answer(HttpExchange exchange, boolean publisher) throws IOException {
    var text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    try {
      reply(exchange, 201, connect(Offer.parse(text), publisher));
    } catch (SdpException wrong) {
      reply(exchange, 400, String.valueOf(wrong.getMessage()));
    }
  }

  private synchronized String connect(Offer offer, boolean publisher) {
    int receiver = ++participants;
    var sources = new HashMap<String, Integer>();
    var outlets = new HashMap<String, ConnectionRequest.Slot>();
    for (var section : offer.media()) {
      boolean sound = section.kind() == Kind.AUDIO;
      if (publisher) {
        sources.put(section.mid(), sound ? MICROPHONE : CAMERA);
      } else {
        outlets.put(section.mid(), new ConnectionRequest.Slot(sound ? SOUND : PICTURE, "stage"));
      }
    }
    if (!publisher) {
      feeds.put(new OutletKey(receiver, SOUND), new Feed.Sound(MICROPHONE));
      feeds.put(new OutletKey(receiver, PICTURE), new Feed.Picture(CAMERA, LayerWish.HIGH));
    }
    var answer =
        engine.connect(new ConnectionRequest(CONFERENCE, receiver, offer, sources, outlets));
    engine.route(CONFERENCE, new Routes(receiver, List.of(MICROPHONE), 0, feeds));
    return answer.answer();
  }

  private static void reply(HttpExchange exchange, int status, String body) throws IOException {
    var octets = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, octets.length);
    try (var out = exchange.getResponseBody()) {
      out.write(octets);
    }
  }

  private static String metrics() {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(thread -> thread != null && thread.getThreadName().startsWith("media-"))
        .map(thread -> line(threads, thread))
        .collect(Collectors.joining());
  }

  private static String line(ThreadMXBean threads, ThreadInfo thread) {
    return "plenum_thread_allocated_bytes_total{thread=\"%s\"} %d%n"
        .formatted(thread.getThreadName(), threads.getThreadAllocatedBytes(thread.getThreadId()));
  }

  @Override
  public void connected(TransportId transport) {}

  @Override
  public void closed(TransportId transport, String why) {}

  @Override
  public void speaking(TransportId transport, int source, boolean speaking) {}

  @Override
  public void flowing(TransportId transport, int source, boolean flowing) {}
}
