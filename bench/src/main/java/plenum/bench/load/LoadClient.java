package plenum.bench.load;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import plenum.bench.net.Arrivals;
import plenum.bench.net.ConnectedSocket;
import plenum.bench.net.Poller;
import plenum.media.sdp.Kind;
import plenum.media.sdp.MediaDescription;
import plenum.media.sdp.SdpException;
import plenum.media.sdp.SeatMedia;
import plenum.media.srtp.SrtpCiphers;

/**
 * A publisher and its viewers on one thread: it sends, receives and counts. Whoever conducts the
 * measurement lets them join, begins and ends the window, and asks for the tally, from a thread of
 * its own; only signalling and handshakes happen outside the client's thread.
 */
public final class LoadClient implements AutoCloseable {
  private static final int BATCH = 32;

  /** Joining is not measured; twenty a second is as fast as a full hall comes in. */
  private static final Duration BETWEEN_JOINS = Duration.ofMillis(50);

  /** So many may be on their way in: on a busy machine more would outlast their handshakes. */
  private static final int JOINING = 8;

  /** For those to have media; more than a handshake's own deadline, which tells more. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Between looks at checks, consent and handshakes. */
  private static final long UPKEEP_NANOS = 10_000_000;

  private final Arena arena = Arena.ofShared();
  private final SrtpCiphers ciphers = SrtpCiphers.best();
  private final Session session = new Session(InstantSource.system());
  private final Measured measured = new Measured();
  private final List<Member> members = new ArrayList<>();
  private final List<Viewer> viewers = new ArrayList<>();
  private final Queue<Runnable> inbox = new ConcurrentLinkedQueue<>();
  private final Door door;
  private final Shape shape;
  private final long seed;
  private final Poller poller;
  private final Arrivals arrivals;
  private final Thread thread;
  private volatile boolean running = true;
  private volatile @Nullable InetSocketAddress server;
  private volatile @Nullable String checkName;
  private long droppedBefore;
  private long droppedAfter;

  /** Starts the client's thread; nobody has joined yet. */
  public LoadClient(Door door, Shape shape, long seed) throws IOException {
    this.door = door;
    this.shape = shape;
    this.seed = seed;
    poller = new Poller(arena);
    arrivals = new Arrivals(arena, BATCH);
    thread = Thread.ofPlatform().name("load").daemon().start(this::run);
  }

  /**
   * Joins the publisher, then the viewers, and waits until every viewer has sound and picture.
   *
   * @throws IOException if the server refuses or media does not come; the reason says how far it
   *     got
   */
  public void join(int viewerCount) throws IOException, InterruptedException {
    joinPublisher();
    awaitSettled(0);
    for (int i = 0; i < viewerCount; i++) {
      long began = System.nanoTime();
      joinViewer(seed + i);
      long left = BETWEEN_JOINS.toNanos() - (System.nanoTime() - began);
      TimeUnit.NANOSECONDS.sleep(Math.max(0, left));
      awaitSettled(JOINING - 1);
    }
    awaitSettled(0);
  }

  /** Where media goes; there is none before {@link #join}. */
  public InetSocketAddress server() {
    return Objects.requireNonNull(server, "nobody has joined");
  }

  /** The user name of the publisher's connectivity checks (RFC 8445 section 7.2.2). */
  public String checkName() {
    return Objects.requireNonNull(checkName, "nobody has joined");
  }

  private void joinPublisher() throws IOException, InterruptedException {
    var offered = session.offer(Publisher.offer());
    var answered = answered(door.publish(offered.text()));
    server = answered.server();
    checkName = answered.answer().ice().ufrag() + ":" + offered.credentials().ufrag();
    var peer = peer(offered, answered);
    var random = new SplittableRandom(seed);
    admit(new Publisher(arena, peer, shape, measured, ciphers, random));
  }

  private void joinViewer(long number) throws IOException, InterruptedException {
    List<MediaDescription> wanted =
        List.of(
            SeatMedia.received(Viewer.AUDIO, Kind.AUDIO),
            SeatMedia.received(Viewer.VIDEO, Kind.VIDEO));
    var offered = session.offer(wanted);
    var answered = answered(door.watch(offered.text()));
    var peer = peer(offered, answered);
    admit(new Viewer(arena, peer, answered, measured, ciphers, number));
  }

  private static Session.Answered answered(String text) throws IOException {
    try {
      return Session.answered(text);
    } catch (SdpException wrong) {
      throw new IOException("The server's answer cannot be read: " + wrong.getMessage(), wrong);
    }
  }

  private Peer peer(Session.Offered offered, Session.Answered answered) throws IOException {
    var socket = ConnectedSocket.open(arena, answered.server());
    var agent = session.agent(offered, answered, nowOutside());
    return new Peer(arena, socket, agent, session.handshakes(), answered);
  }

  /** The clock of {@link Poller}, for other threads. */
  private static long nowOutside() {
    return System.currentTimeMillis() * 1_000_000;
  }

  private void admit(Member member) throws IOException, InterruptedException {
    ask(() -> {
      poller.watch(member.peer().socket(), members.size());
      members.add(member);
      if (member instanceof Viewer viewer) {
        viewers.add(viewer);
      }
      return true;
    });
  }

  private void awaitSettled(int butFor) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (ask(this::unsettled) > butFor) {
      if (System.nanoTime() > end) {
        throw new IOException(
            "%d of %d connections have no media after %d s"
                .formatted(ask(this::unsettled), ask(members::size), PATIENCE.toSeconds()));
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private int unsettled() throws IOException {
    for (Member member : members) {
      var failure = member.peer().failure();
      if (failure.isPresent()) {
        throw new IOException("A connection failed: " + failure.get());
      }
    }
    return (int) members.stream().filter(member -> !member.settled()).count();
  }

  /** From now on packets count. {@code alongside} runs at that moment on the client's thread. */
  public void begin(Runnable alongside) throws IOException, InterruptedException {
    ask(() -> {
      publisher().begin();
      droppedBefore = dropped();
      alongside.run();
      return true;
    });
  }

  /** Packets sent from now on do not count. */
  public void end(Runnable alongside) throws IOException, InterruptedException {
    ask(() -> {
      alongside.run();
      publisher().end();
      return true;
    });
  }

  /** What was counted; some time after the end, so that stragglers have come. */
  public Tally tally() throws IOException, InterruptedException {
    return ask(() -> {
      unsettled();
      droppedAfter = dropped();
      var sum = new Tally.Sum();
      viewers.forEach(viewer -> viewer.count(sum));
      return sum.tally(
          measured, viewers.size(), droppedAfter - droppedBefore, publisher().lateness());
    });
  }

  private Publisher publisher() {
    return (Publisher) members.getFirst();
  }

  private long dropped() {
    return viewers.stream().mapToLong(viewer -> viewer.peer().socket().dropped()).sum();
  }

  private <T> T ask(Callable<T> question) throws IOException, InterruptedException {
    var answer = new CompletableFuture<T>();
    inbox.add(() -> {
      try {
        answer.complete(question.call());
      } catch (Exception failed) {
        answer.completeExceptionally(failed);
      }
    });
    try {
      return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      throw new IOException(failed.getCause());
    } catch (TimeoutException stuck) {
      throw new IOException("The load client's thread does not answer", stuck);
    }
  }

  private void run() {
    long upkeep = 0;
    while (running) {
      long now = poller.now();
      if (now >= upkeep) {
        upkeep(now);
        upkeep = now + UPKEEP_NANOS;
      }
      long due = members.isEmpty() ? Long.MAX_VALUE : publisher().deadline();
      int ready = poller.await(Math.min(due, upkeep) - poller.now());
      publish();
      for (int i = 0; i < ready; i++) {
        receive(members.get(poller.tag(i)));
        if ((i & 15) == 15) {
          publish(); // what is sent late adds to no delay, but changes the load
        }
      }
    }
  }

  private void publish() {
    if (!members.isEmpty()) {
      publisher().poll(poller.now());
    }
  }

  private void upkeep(long now) {
    for (var task = inbox.poll(); task != null; task = inbox.poll()) {
      task.run();
    }
    for (int i = 0; i < members.size(); i++) {
      var member = members.get(i);
      member.peer().poll(now);
      member.peer().keys().ifPresent(member::agreed);
    }
  }

  private void receive(Member member) {
    int count = member.peer().socket().receive(arrivals);
    for (int i = 0; i < count; i++) {
      long offset = arrivals.offset(i);
      if (Viewer.isMedia(arrivals.data(), offset)) {
        member.media(arrivals, i);
      } else {
        member.peer().receive(arrivals.data(), offset, arrivals.length(i), poller.now());
      }
    }
  }

  @Override
  public void close() throws InterruptedException {
    running = false;
    thread.join();
    members.forEach(Member::close);
    poller.close();
    arena.close();
  }
}
