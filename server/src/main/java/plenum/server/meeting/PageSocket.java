package plenum.server.meeting;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.websocket.api.Callback;
import plenum.conference.programme.SeatId;
import plenum.server.http.Peer;
import plenum.server.http.Problem;
import plenum.server.http.Routes;
import plenum.server.http.SameOrigin;
import plenum.server.invitation.Openings;
import plenum.server.invitation.SeatLink;
import plenum.server.invitation.Token;
import plenum.server.invitation.TokenKind;
import plenum.server.invitation.TokenReading;
import plenum.server.invitation.TokenSigner;
import plenum.wire.Ending;
import plenum.wire.FromPage;
import plenum.wire.FromServer;
import plenum.wire.MalformedMessage;
import plenum.wire.WireJson;

/**
 * Where pages connect: {@code /socket}. The first message says whose link it is; what follows goes
 * to that conference's thread, at a bounded rate. What is malformed ends the connection.
 */
public final class PageSocket implements Routes {
  private static final Problem CROWDED =
      new Problem(
          429,
          "too-many-connections",
          "Too many connections come from your address.",
          "Close pages that you do not use, and try again in a moment.");

  private static final String TOO_MUCH = "too-many-requests";
  private static final String PATH = "/socket";
  private static final int LONGEST_NAME = 100;
  private static final String ADDRESS = "plenum.address";
  private static final Duration GREETING = Duration.ofSeconds(5);
  private static final Duration IDLE = Duration.ofSeconds(60);
  private static final int PING_SECONDS = 15;
  private static final int SEND_SECONDS = 20;
  private static final int PROTOCOL = 1;

  /** Octets: of a message of the most characters, each of which takes up to three. */
  private static final int LONGEST = WireJson.LONGEST_MESSAGE * 3;

  private final Conferences conferences;
  private final TokenSigner signer;
  private final Openings openings;
  private final WireJson json;
  private final SameOrigin origin;
  private final Peer peer;
  private final InstantSource clock;
  private final Visitors visitors = new Visitors();
  private final Allowances allowances = new Allowances();
  private final Map<String, Client> clients = new ConcurrentHashMap<>();

  /** A connection, before and after it has greeted. */
  private static final class Client {
    final Outbox outbox;
    final String address;

    /** The connection's own until it has greeted, then its seat's. */
    volatile Allowance allowance;

    volatile Optional<Greeted> greeted = Optional.empty();

    Client(Outbox outbox, Allowance allowance, String address) {
      this.outbox = outbox;
      this.allowance = allowance;
      this.address = address;
    }
  }

  /** Who is at the other end, once it has greeted. */
  private sealed interface Greeted {
    Meeting meeting();

    String language();

    void send(FromServer message);

    void request(Meeting here, FromPage.Request request);

    void departed(Meeting here);

    record ByPage(Meeting meeting, Page page) implements Greeted {
      @Override
      public String language() {
        return page.language();
      }

      @Override
      public void send(FromServer message) {
        page.send(message);
      }

      @Override
      public void request(Meeting here, FromPage.Request request) {
        new Requests(here, page).carryOut(request);
      }

      @Override
      public void departed(Meeting here) {
        here.departed(page);
      }
    }

    record ByPhone(Meeting meeting, Phone phone) implements Greeted {
      @Override
      public String language() {
        return phone.language();
      }

      @Override
      public void send(FromServer message) {
        phone.send(message);
      }

      @Override
      public void request(Meeting here, FromPage.Request request) {
        new PhoneRequests(here, phone).carryOut(request);
      }

      @Override
      public void departed(Meeting here) {
        here.departed(phone);
      }
    }
  }

  public PageSocket(
      Conferences conferences,
      TokenSigner signer,
      Openings openings,
      WireJson json,
      SameOrigin origin,
      Peer peer,
      InstantSource clock) {
    this.conferences = conferences;
    this.signer = signer;
    this.openings = openings;
    this.json = json;
    this.origin = origin;
    this.peer = peer;
    this.clock = clock;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.wsBeforeUpgrade(PATH, this::mayUpgrade);
    routes.ws(PATH, this::configure);
  }

  /** Browsers always name their page's origin; who is no browser has none. */
  private void mayUpgrade(Context context) {
    if (context.header("Origin") != null && !origin.allows(context)) {
      return;
    }
    String address = peer.address(context);
    if (!visitors.mayCome(address)) {
      CROWDED.answer(context);
      return;
    }
    context.attribute(ADDRESS, address);
  }

  private void configure(WsConfig socket) {
    socket.onConnect(this::connected);
    socket.onMessage(message -> received(message.sessionId(), message.message()));
    socket.onClose(closed -> closed(closed.sessionId()));
    socket.onError(error -> closed(error.sessionId()));
    socket.onBinaryMessage(binary -> end(binary.sessionId(), Ending.CONNECTION_FAULT));
  }

  private void connected(WsContext context) {
    context.session.setMaxTextMessageSize(LONGEST);
    context.session.setMaxBinaryMessageSize(LONGEST);
    context.session.setIdleTimeout(IDLE);
    context.enableAutomaticPings(PING_SECONDS, TimeUnit.SECONDS);
    String known = context.attribute(ADDRESS);
    String address = known == null ? "" : known;
    var client = new Client(new Outbox(line(context)), new Allowance(clock.millis()), address);
    if (!visitors.comes(address)) {
      client.outbox.cut(); // many came in the same instant
      return;
    }
    clients.put(context.sessionId(), client);
    CompletableFuture.delayedExecutor(GREETING.toMillis(), TimeUnit.MILLISECONDS)
        .execute(() -> {
          if (client.greeted.isEmpty()) {
            client.outbox.finish();
          }
        });
  }

  private static Outbox.Line line(WsContext context) {
    return new Outbox.Line() {
      @Override
      public void send(String message) throws Exception {
        var sent = new Callback.Completable();
        context.session.sendText(message, sent);
        sent.get(SEND_SECONDS, TimeUnit.SECONDS);
      }

      @Override
      public void close() {
        context.session.close();
      }

      @Override
      public void cut() {
        context.session.disconnect();
      }
    };
  }

  private void received(String session, String text) {
    Client client = clients.get(session);
    if (client == null) {
      return;
    }
    var verdict = client.allowance.take(clock.millis());
    try {
      switch (verdict) {
        case PASSES -> carryOut(session, client, text);
        case REFUSED -> tooMuch(session, client, text);
        case DROPPED -> {}
        case CUT -> end(session, Ending.CONNECTION_FAULT);
      }
    } catch (MalformedMessage wrong) {
      end(session, Ending.CONNECTION_FAULT);
    }
  }

  private void carryOut(String session, Client client, String text) throws MalformedMessage {
    switch (json.fromPage(text)) {
      case FromPage.Hello hello when client.greeted.isEmpty() -> greet(session, client, hello);
      case FromPage.Hello _ -> end(session, Ending.CONNECTION_FAULT);
      case FromPage.Request request -> request(session, client, request);
    }
  }

  /** Answered here: the conference's thread has others to serve. */
  private void tooMuch(String session, Client client, String text) throws MalformedMessage {
    var greeted = client.greeted;
    if (greeted.isPresent() && json.fromPage(text) instanceof FromPage.Request request) {
      var who = greeted.get();
      var refusals = who.meeting().workplace().refusals();
      who.send(refusals.say(request.id(), TOO_MUCH, Map.of(), who.language()));
    } else {
      end(session, Ending.CONNECTION_FAULT);
    }
  }

  private void request(String session, Client client, FromPage.Request request) {
    boolean taken =
        client
            .greeted
            .filter(greeted -> greeted.meeting().post(meeting -> greeted.request(meeting, request)))
            .isPresent();
    if (!taken) {
      end(session, Ending.CONNECTION_FAULT);
    }
  }

  private void greet(String session, Client client, FromPage.Hello hello) {
    if (hello.protocol() != PROTOCOL) {
      end(session, Ending.OUTDATED_PAGE);
      return;
    }
    switch (signer.read(hello.link(), clock.instant())) {
      case TokenReading.Forged() -> end(session, Ending.LINK_INVALID);
      case TokenReading.Expired _ -> end(session, Ending.LINK_EXPIRED);
      case TokenReading.Valid(var token) -> enter(session, client, hello, token);
    }
  }

  private void enter(String session, Client client, FromPage.Hello hello, Token token) {
    boolean byPhone = token.kind() == TokenKind.PHONE;
    if (token.kind() != TokenKind.SEAT && !byPhone) {
      end(session, Ending.LINK_INVALID);
      return;
    }
    Meeting meeting = conferences.find(token.conference()).orElse(null);
    if (meeting == null) {
      end(
          session,
          conferences.mayCome(token.conference())
              ? Ending.CONNECTION_FAULT
              : Ending.CONFERENCE_GONE);
      return;
    }
    var visitor =
        new Page.Visitor(
            new SeatId(token.subject()),
            token.generation(),
            BrowserSecret.key(hello.device()),
            cut(hello.tab()),
            hello.label(),
            cut(hello.language()));
    if (byPhone ? !enter(client, meeting, visitor) : !enter(client, meeting, visitor, token)) {
      end(session, Ending.CONNECTION_FAULT);
    }
  }

  private boolean enter(Client client, Meeting meeting, Page.Visitor visitor, Token token) {
    openings.note(
        new SeatLink(token.conference(), token.subject(), token.generation()), clock.instant());
    var page = new Page(visitor, client.outbox, json);
    greeted(client, new Greeted.ByPage(meeting, page), token.subject());
    return meeting.tell(here -> admit(here, page));
  }

  /** Each phone has an allowance of its own: a hall of them has one code. */
  private boolean enter(Client client, Meeting meeting, Page.Visitor visitor) {
    var phone = new Phone(visitor, client.outbox, json);
    greeted(client, new Greeted.ByPhone(meeting, phone), visitor.device().hash());
    return meeting.tell(here -> here.arrived(phone));
  }

  private void greeted(Client client, Greeted who, String sender) {
    client.greeted = Optional.of(who);
    client.allowance = allowances.of(who.meeting().id().value(), sender, clock.millis());
    visitors.greets(client.address);
  }

  /** A page says what it likes; ours say far less. */
  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST_NAME));
  }

  /** On the conference's thread: whether the link is still in force. */
  private static void admit(Meeting meeting, Page page) {
    var state = meeting.conference().state(page.seat());
    if (meeting.over()) {
      page.end(Ending.CONFERENCE_GONE);
    } else if (state.isEmpty()) {
      page.end(Ending.LINK_INVALID);
    } else if (state.get().revoked()
        || state.get().generation() != page.generation() && !meeting.inside(page)) {
      page.end(Ending.LINK_REVOKED);
    } else {
      meeting.arrived(page);
    }
  }

  private void closed(String session) {
    Client client = clients.remove(session);
    if (client != null) {
      visitors.goes(client.address, client.greeted.isPresent());
      client.greeted.ifPresent(greeted -> greeted.meeting().tell(greeted::departed));
      client.outbox.finish();
    }
  }

  private void end(String session, Ending why) {
    Client client = clients.get(session);
    if (client != null) {
      client.outbox.post(json.write(new FromServer.Ended(why)));
      client.outbox.finish();
    }
  }
}
