package plenum.rehearsal.seat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.http.HttpClient;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import plenum.wire.Ending;
import plenum.wire.FromPage;
import plenum.wire.FromServer;
import plenum.wire.OwnView;
import plenum.wire.WireJson;
import tools.jackson.databind.JsonNode;

/**
 * A participant without a person: does what a page does, from the greeting to the last packet, and
 * comes back by itself when the server was away. It lives on a virtual thread of its own; its media
 * on the loop that all share. Any thread may ask it.
 */
public final class SyntheticSeat implements AutoCloseable {
  private static final Logger LOG = System.getLogger(SyntheticSeat.class.getName());

  /** Doubled from try to try: a server that starts again is found within two seconds. */
  private static final Duration FIRST_WAIT = Duration.ofMillis(250);

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  private final SeatSettings settings;
  private final SeatLoop loop;
  private final Props props;
  private final HttpClient http;
  private final Audience audience;
  private final WireJson json = new WireJson();
  private final String device;
  private final String tab;
  private final CompletableFuture<Void> joined = new CompletableFuture<>();
  private final CompletableFuture<String> ended = new CompletableFuture<>();
  private final Thread thread;
  private volatile boolean leaving;
  private volatile boolean proposesClosing;
  private volatile Milestones milestones = Milestones.NONE;
  private volatile Optional<OwnView> own = Optional.empty();
  private volatile Optional<JsonNode> conference = Optional.empty();
  private volatile ServerClock clock = ServerClock.UNKNOWN;
  private volatile Optional<MediaCore> media = Optional.empty();
  private volatile Optional<PageConnection> line = Optional.empty();
  private volatile long wantedNanos;
  private volatile String trouble = "";

  private SyntheticSeat(
      SeatSettings settings, SeatLoop loop, Props props, HttpClient http, Audience audience) {
    this.settings = settings;
    this.loop = loop;
    this.props = props;
    this.http = http;
    this.audience = audience;
    device = deviceOf(settings.link());
    tab = secret(8);
    thread = Thread.ofVirtual().name("seat-" + settings.label()).unstarted(this::live);
  }

  /** Starts a seat; {@link #joined} and {@link #ended} tell what becomes of it. */
  public static SyntheticSeat start(
      SeatSettings settings, SeatLoop loop, Props props, HttpClient http, Audience audience) {
    var seat = new SyntheticSeat(settings, loop, props, http, audience);
    seat.thread.start();
    return seat;
  }

  /** Completes when media can flow for the first time. */
  public CompletableFuture<Void> joined() {
    return joined.copy();
  }

  /** Completes when the seat does not come back any more, with the reason. */
  public CompletableFuture<String> ended() {
    return ended.copy();
  }

  public Milestones milestones() {
    return milestones;
  }

  /** What its page would show beside the conference. */
  public Optional<OwnView> own() {
    return own;
  }

  /**
   * What its page would show of the conference, as it came: a {@link plenum.wire.ConferenceView}.
   * Never there unless it has the habit of reading.
   */
  public Optional<JsonNode> conference() {
    return conference;
  }

  /** The secret by which the server knows this browser, for what its page asks by HTTP. */
  public String device() {
    return device;
  }

  /** The server's clock, as its latest greeting told it. */
  public ServerClock clock() {
    return clock;
  }

  /** Its media while it is connected. */
  public Optional<MediaCore> media() {
    return media;
  }

  /** When the server last told it to send sound, by the loop's clock; 0 if it never did. */
  public long wantedNanos() {
    return wantedNanos;
  }

  /**
   * Asks the server for something, as a press of a button on its page would, and waits for the
   * answer on the caller's thread.
   *
   * @param request makes it with the id that it is given
   * @throws IOException if the seat is not connected, or the server does not answer
   */
  public FromServer ask(LongFunction<FromPage.Request> request)
      throws IOException, InterruptedException {
    return line.orElseThrow(() -> new IOException(settings.label() + " is not connected"))
        .request(request);
  }

  /** What went wrong last; empty if nothing did. */
  public String trouble() {
    return trouble;
  }

  public SeatSettings settings() {
    return settings;
  }

  /** Proposes to close the meeting as soon as it may. */
  public void proposeClosing() {
    proposesClosing = true;
  }

  /** Leaves the conference, hangs up, and ends. */
  @Override
  public void close() {
    leaving = true;
    thread.interrupt();
  }

  private void live() {
    var wait = FIRST_WAIT;
    while (!leaving) {
      long before = System.nanoTime();
      try {
        var ending = attend();
        if (ending != null && isFinal(ending)) {
          trouble = "the server ended it: " + ending;
          break;
        }
      } catch (IOException | RuntimeException fault) {
        trouble = String.valueOf(fault.getMessage());
        LOG.log(Level.DEBUG, "{0}: {1}", settings.label(), trouble);
      } catch (InterruptedException _) {
        break;
      }
      boolean lasted = System.nanoTime() - before > LONGEST_WAIT.toNanos();
      wait = lasted ? FIRST_WAIT : wait;
      if (!pause(wait)) {
        break;
      }
      wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
    }
    ended.complete(leaving ? "left" : trouble);
  }

  /** Scattered over a half, as pages do it, so that not all come in the same moment. */
  private boolean pause(Duration wait) {
    try {
      long half = wait.toMillis() / 2;
      Thread.sleep(half + loop.random().nextLong(half + 1));
      return !leaving;
    } catch (InterruptedException _) {
      return false;
    }
  }

  /** One connection, from greeting to end; the ending that the server told, if it did. */
  private @Nullable Ending attend() throws IOException, InterruptedException {
    milestones = new Milestones(loop.nowNanos(), 0, 0, 0);
    try (var connection = PageConnection.open(http, settings, json);
        var visit = new Visit(connection, new Doings())) {
      line = Optional.of(connection);
      return visit.run();
    } finally {
      line = Optional.empty();
      own = Optional.empty();
      media = Optional.empty();
    }
  }

  private static boolean isFinal(Ending ending) {
    return switch (ending) {
      case REPLACED,
          OPENED_IN_ANOTHER_TAB,
          TURNED_AWAY,
          REMOVED,
          LEFT,
          LINK_EXPIRED,
          LINK_REVOKED,
          LINK_INVALID,
          CONFERENCE_GONE,
          OUTDATED_PAGE ->
          true;
      case SERVER_STOPS, CONNECTION_FAULT -> false;
    };
  }

  /**
   * By which secret the seat of this link proves itself: the same after a restart of this process,
   * so that who was admitted comes back unasked.
   */
  public static String deviceOf(String link) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(link.getBytes(US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 16));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }

  private String secret(int octets) {
    var random = new byte[octets];
    loop.random().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** What a visit needs of its seat, and tells it. */
  final class Doings {
    SeatSettings settings() {
      return settings;
    }

    WireJson json() {
      return json;
    }

    String device() {
      return device;
    }

    String tab() {
      return tab;
    }

    boolean leaving() {
      return leaving;
    }

    boolean proposesClosing() {
      return proposesClosing;
    }

    long nowNanos() {
      return loop.nowNanos();
    }

    void knocked() {
      milestones = new Milestones(milestones.began(), loop.nowNanos(), 0, 0);
    }

    void admitted() {
      milestones = new Milestones(milestones.began(), milestones.knocked(), loop.nowNanos(), 0);
    }

    void wanted() {
      wantedNanos = loop.nowNanos();
    }

    void sees(OwnView view) {
      own = Optional.of(view);
    }

    void shows(JsonNode view) {
      conference = Optional.of(view);
    }

    void told(ServerClock told) {
      clock = told;
    }

    void troubled(String what) {
      trouble = what;
    }

    /** A new connection of media; its failure is told by its own end. */
    MediaCore connect(Signalling signalling) throws IOException, InterruptedException {
      var core =
          MediaCore.connect(
              loop, settings.shape(), settings.persona(), props, signalling, audience);
      var _ =
          core.connected()
              .thenRun(() -> {
                var reached = milestones;
                milestones =
                    new Milestones(
                        reached.began(), reached.knocked(), reached.admitted(), loop.nowNanos());
                joined.complete(null);
              });
      core.camera(true);
      media = Optional.of(core);
      return core;
    }

    void disconnected() {
      media = Optional.empty();
    }
  }
}
