package plenum.media.engine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import plenum.media.capture.HeaderRing;
import plenum.media.capture.HeaderTap;
import plenum.media.capture.HeaderTap.Gate;
import plenum.media.dtls.BouncyHandshakes;
import plenum.media.dtls.DtlsIdentity;
import plenum.media.dtls.Handshake;
import plenum.media.dtls.Handshakes;
import plenum.media.dtls.SrtpKeyingMaterial;
import plenum.media.ice.IceCredentials;
import plenum.media.ice.IceLite;
import plenum.media.net.LocalAddresses;
import plenum.media.sdp.Candidate;
import plenum.media.sdp.Fingerprint;
import plenum.media.srtp.SrtpCiphers;
import plenum.media.srtp.SrtpKeys;
import plenum.media.srtp.SrtpProfile;

/**
 * The media engine as its owner sees it: offers are answered, routes are given, transports are
 * closed. Thread-safe. It knows no meeting; it is told edges and forwards packets.
 */
public final class MediaEngine implements AutoCloseable {
  private final List<ShardLoop> shards = new ArrayList<>();
  private final List<List<InetSocketAddress>> addresses = new ArrayList<>();
  private final boolean tcp;
  private final EngineListener listener;
  private final LongSupplier clock;
  private final SecureRandom random = new SecureRandom();
  private final DtlsIdentity identity;
  private final Handshakes handshakes;
  private final AtomicLong transports = new AtomicLong();
  private final Lanes lanes;
  private final IceCredentials probed = IceCredentials.random(random);
  private final IceCredentials prober = IceCredentials.random(random);

  private MediaEngine(EngineSettings settings, EngineListener listener, LongSupplier clock) {
    lanes = new Lanes(settings.shards(), new Neighbours());
    tcp = settings.tcp();
    this.listener = listener;
    this.clock = clock;
    identity = DtlsIdentity.generate(random, Instant.ofEpochSecond(0, clock.getAsLong()));
    handshakes = new BouncyHandshakes(identity, random, new Semaphore(handshakesAtOnce()));
  }

  /** Leaves the shards their cores: a storm of joins must not be heard by those who are in. */
  private static int handshakesAtOnce() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
  }

  /**
   * Opens the ports and starts the shards.
   *
   * @throws IOException if a port is in use or the address is not this machine's; nothing stays
   *     open
   */
  public static MediaEngine start(EngineSettings settings, EngineListener listener)
      throws IOException {
    long epoch = System.currentTimeMillis() * 1_000_000 - System.nanoTime();
    var engine = new MediaEngine(settings, listener, () -> epoch + System.nanoTime());
    try {
      for (int i = 0; i < settings.shards(); i++) {
        engine.open(settings, i);
      }
    } catch (IOException failed) {
      engine.close();
      throw failed;
    }
    return engine;
  }

  /** How one shard reaches another. */
  private final class Neighbours implements Lanes.Neighbours {
    @Override
    public void post(int shard, Consumer<Shard> task) {
      shards.get(shard).post(task);
    }

    @Override
    public void wake(int shard) {
      shards.get(shard).wake();
    }
  }

  private void open(EngineSettings settings, int index) throws IOException {
    InetSocketAddress bind = settings.bind();
    int wanted = bind.getPort() == 0 ? 0 : bind.getPort() + index;
    Ports ports = Ports.open(new InetSocketAddress(bind.getAddress(), wanted), tcp);
    var loop =
        new ShardLoop(
            "media-" + index,
            ports,
            clock,
            departure ->
                new Shard(
                    new IceLite(probed, prober),
                    SrtpCiphers.best(),
                    random,
                    listener,
                    new Crossing(index, lanes),
                    departure));
    shards.add(loop);
    addresses.add(reachable(settings, ports.localAddress()));
    loop.start();
  }

  private static List<InetSocketAddress> reachable(
      EngineSettings settings, InetSocketAddress bound) {
    var reachable = new ArrayList<InetSocketAddress>();
    settings
        .publicAddresses()
        .forEach(address -> reachable.add(new InetSocketAddress(address, bound.getPort())));
    LocalAddresses.of(bound)
        .forEach(address -> reachable.add(new InetSocketAddress(address, bound.getPort())));
    return reachable.stream().distinct().toList();
  }

  /** Where the first shard can be reached, preferred first. */
  public List<InetSocketAddress> addresses() {
    return addresses.getFirst();
  }

  /** How somebody without a transport finds out whether they reach the media ports. */
  public Reachability reachability() {
    return new Reachability(
        probed, prober, addresses.stream().flatMap(List::stream).distinct().toList(), tcp);
  }

  /**
   * Answers an offer. The transport is there when this returns and waits for the peer; it goes by
   * itself if the peer does not come.
   */
  public Connection connect(ConnectionRequest request) {
    long number = transports.incrementAndGet();
    var id = new TransportId(request.conference(), request.receiver(), number);
    int shard = shardOf(id);
    var settled =
        new Answerer(request, id, random)
            .answer(new Fingerprint(identity.fingerprint()), candidates(shard));
    ShardLoop loop = shards.get(shard);
    loop.post(on -> {
      var transport = on.add(settled.plan(), clock.getAsLong());
      transport.shakesHands(
          handshakes.asServer(settled.plan().fingerprint().sha256(), new Agreement(loop, id)));
    });
    return new Connection(id, settled.answer());
  }

  private List<Candidate> candidates(int shard) {
    var at = addresses.get(shard);
    return tcp ? Candidate.hostsAndPassive(at) : Candidate.hosts(at);
  }

  /**
   * Lets a peer whose network changed prove itself anew (RFC 8445 section 9): it announced {@code
   * remote}, and the stage completes with ours. Keys and media go on as they are; the path moves
   * with the peer's next nomination. Empty if the transport is gone.
   */
  public CompletionStage<Optional<IceCredentials>> restart(TransportId id, IceCredentials remote) {
    var local = IceCredentials.random(random);
    var taken = new AtomicBoolean();
    return on(shards.get(shardOf(id)), shard -> taken.set(shard.restart(id, local, remote)))
        .thenApply(_ -> taken.get() ? Optional.of(local) : Optional.empty());
  }

  /** A receiver's new transport is on the shard of the old one, so that it takes over there. */
  private int shardOf(TransportId id) {
    return shardOf(id.conference(), id.receiver());
  }

  private int shardOf(String conference, int receiver) {
    return Math.floorMod(conference.hashCode() + receiver, shards.size());
  }

  /** Hands what a handshake says over to the shard's thread. */
  private final class Agreement implements Handshake.Listener {
    private final ShardLoop loop;
    private final TransportId id;

    Agreement(ShardLoop loop, TransportId id) {
      this.loop = loop;
      this.id = id;
    }

    @Override
    public void send(byte[] datagram) {
      loop.post(shard -> {
        var transport = shard.transport(id);
        if (transport != null) {
          transport.sendPlain(datagram);
        }
      });
    }

    @Override
    public void completed(SrtpKeyingMaterial material) {
      SrtpProfile profile = SrtpProfile.ofId(material.profile()).orElseThrow();
      SrtpKeys keys = SrtpKeys.exported(profile, material.material());
      if (!loop.post(shard -> shard.agreed(id, keys, clock.getAsLong()))) {
        keys.wipe();
      }
    }

    @Override
    public void failed(String why) {
      loop.post(shard -> shard.remove(id, why, clock.getAsLong()));
    }

    @Override
    public void closed() {
      loop.post(shard -> shard.remove(id, "the peer closed the connection", clock.getAsLong()));
    }
  }

  /**
   * Gives a conference its routes. The stage completes when every shard has them: what they close
   * is closed then, to the packet.
   */
  public CompletionStage<Void> route(String conference, Routes routes) {
    return everywhere(shard -> shard.apply(conference, routes, clock.getAsLong()));
  }

  /** Takes a transport away; completes when nothing of it flows any more. */
  public CompletionStage<Void> close(TransportId id, String why) {
    var removed = on(shards.get(shardOf(id)), shard -> shard.remove(id, why, clock.getAsLong()));
    // By then the others have been told of it: an empty task comes after that in their inboxes.
    return shards.size() == 1 ? removed : removed.thenCompose(_ -> everywhere(_ -> {}));
  }

  /**
   * Records the headers of a receiver's packets on this ring, as long as the conference's routes
   * name it in {@link Routes#recorded}, and {@link Gate#HELD} after they begin to. What is in such
   * a record says {@link HeaderTap}. A ring that is full loses records and holds up nobody.
   */
  public CompletionStage<Void> record(String conference, int receiver, HeaderRing ring) {
    return on(
        shards.get(shardOf(conference, receiver)),
        shard -> shard.record(conference, receiver, ring, clock.getAsLong()));
  }

  /** Nothing more is put on the receiver's ring once the stage completes. */
  public CompletionStage<Void> recordNoMore(String conference, int receiver) {
    return on(
        shards.get(shardOf(conference, receiver)),
        shard -> shard.recordNoMore(conference, receiver));
  }

  /** Ends all transports of a conference and forgets its routes. */
  public CompletionStage<Void> forget(String conference) {
    return everywhere(shard -> shard.forget(conference, clock.getAsLong()));
  }

  private CompletableFuture<Void> everywhere(Consumer<Shard> task) {
    var parts = shards.stream().map(loop -> on(loop, task)).toArray(CompletableFuture[]::new);
    return CompletableFuture.allOf(parts);
  }

  private static CompletableFuture<Void> on(ShardLoop loop, Consumer<Shard> task) {
    var done = new CompletableFuture<Void>();
    boolean posted =
        loop.post(shard -> {
          try {
            task.accept(shard);
            done.complete(null);
          } catch (RuntimeException fault) {
            done.completeExceptionally(fault);
          }
        });
    if (!posted) {
      done.completeExceptionally(new IllegalStateException("the media engine has stopped"));
    }
    return done;
  }

  /** What the engine has done; any thread. */
  public EngineFigures figures() {
    return shards.stream().map(ShardLoop::figures).reduce(EngineFigures.NONE, EngineFigures::plus);
  }

  /** What has gone through the engine, by kind, and what was dropped; any thread. */
  public TrafficFigures traffic() {
    return shards.stream()
        .map(ShardLoop::traffic)
        .reduce(TrafficFigures::plus)
        .orElseGet(() -> new TrafficFigures(new long[TrafficFigures.SIZE]));
  }

  /**
   * How each transport of a conference fares at this moment. Read on the shards' threads, between
   * packets: some microseconds per transport, so ask once a second at most.
   */
  public CompletionStage<List<LineFigures>> lines(String conference) {
    return gather(shard -> shard.lines(conference, clock.getAsLong()));
  }

  /**
   * All that is known of each transport of a conference at this moment. Read on the shards'
   * threads, between packets: some ten microseconds per transport, so for who looks for a fault.
   */
  public CompletionStage<List<TransportState>> states(String conference) {
    return gather(shard -> shard.states(conference, clock.getAsLong()));
  }

  private <T> CompletionStage<List<T>> gather(Function<Shard, List<T>> reading) {
    var parts = new ArrayList<CompletableFuture<List<T>>>();
    for (ShardLoop loop : shards) {
      var part = new AtomicReference<List<T>>(List.of());
      var asked = on(loop, shard -> part.set(reading.apply(shard)));
      parts.add(asked.thenApply(_ -> part.get()));
    }
    return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))
        .thenApply(_ -> parts.stream().map(CompletableFuture::join).flatMap(List::stream).toList());
  }

  /** Stops the shards and frees the ports. */
  @Override
  public void close() {
    shards.forEach(ShardLoop::close);
  }
}
