package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.conference.command.LinkCommand;
import plenum.conference.programme.SeatId;
import plenum.journal.Cabinet;
import plenum.server.http.HttpServer;
import plenum.server.http.Listening;
import plenum.server.http.Peer;
import plenum.server.http.SameOrigin;
import plenum.server.invitation.Links;
import plenum.server.invitation.Openings;
import plenum.server.invitation.SeatLink;
import plenum.server.invitation.TokenKind;
import plenum.server.invitation.TokenSigner;
import plenum.wire.Ending;
import plenum.wire.FromPage;
import plenum.wire.FromServer;
import plenum.wire.MalformedMessage;
import plenum.wire.WireJson;

/** What comes to the pages' address, from pages and from whoever else reaches it. */
class PageSocketTest {
  private static final WireJson JSON = new WireJson();

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private final TokenSigner signer = new TokenSigner(new byte[32]);
  private final Links links =
      new Links(() -> URI.create("http://plenum.invalid"), signer, new SecureRandom());
  private House house;
  private Meeting meeting;
  private HttpServer server;

  @BeforeEach
  void open() {
    house = House.open(folder);
    meeting = house.convene(Tables.twoSides());
    open(house);
  }

  @AfterEach
  void close() {
    house.conferences.close();
    server.close();
    client.shutdownNow(); // close() waits for ever for a connection that was cut while it opened
    house.close();
  }

  /** A connection as a test sees it. */
  private static final class Wire implements WebSocket.Listener {
    final List<FromServer> got = new ArrayList<>();
    final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      part.append(data);
      if (last) {
        take(part.toString());
        part.setLength(0);
      }
      socket.request(1);
      return CompletableFuture.completedFuture(null);
    }

    private void take(String text) {
      try {
        synchronized (got) {
          got.add(JSON.fromServer(text));
        }
      } catch (MalformedMessage wrong) {
        closed.completeExceptionally(wrong);
      }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String why) {
      closed.complete(code);
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket socket, Throwable fault) {
      closed.complete(1006);
    }

    boolean has(Predicate<FromServer> wanted) {
      synchronized (got) {
        return got.stream().anyMatch(wanted);
      }
    }

    long count(Class<? extends FromServer> kind) {
      synchronized (got) {
        return got.stream().filter(kind::isInstance).count();
      }
    }

    void await(Predicate<FromServer> wanted) {
      House.until(() -> has(wanted));
    }

    void awaitEnd(Ending why) {
      House.until(() -> closed.isDone());
      assertThat(has(new FromServer.Ended(why)::equals)).as("%s in %s", why, got).isTrue();
    }
  }

  private WebSocket connect(Wire wire, String... headers) {
    var builder = client.newWebSocketBuilder();
    for (int i = 0; i < headers.length; i += 2) {
      builder.header(headers[i], headers[i + 1]);
    }
    var address = URI.create("ws://127.0.0.1:" + server.port() + "/socket");
    return builder.buildAsync(address, wire).join();
  }

  private WebSocket greet(Wire wire, String link) {
    var socket = connect(wire);
    send(socket, hello(link, 1));
    return socket;
  }

  private static void send(WebSocket socket, FromPage message) {
    socket.sendText(JSON.write(message), true).join();
  }

  private static FromPage hello(String link, int protocol) {
    return new FromPage.Hello(protocol, link, "secret", "tab", "a test", "en");
  }

  private String link(SeatId seat, int generation, Instant until) {
    var path = links.seat(new SeatLink(meeting.id().value(), seat.value(), generation), until);
    return path.getPath().substring("/s/".length());
  }

  private String link(SeatId seat) {
    return link(seat, 1, house.clock.instant().plusSeconds(3600));
  }

  @Test
  void a_good_link_is_welcomed_and_shown_where_it_is() {
    var wire = new Wire();
    greet(wire, link(Tables.HEAD));
    wire.await(FromServer.Welcome.class::isInstance);
    wire.await(FromServer.Snapshot.class::isInstance);
    assertThat(meeting.pages()).isEqualTo(1);
  }

  @Test
  void requests_are_answered() {
    var wire = new Wire();
    var socket = greet(wire, link(Tables.HEAD));
    send(socket, new FromPage.Knock(5));
    wire.await(new FromServer.Done(5)::equals);
    send(socket, new FromPage.Open(6));
    wire.await(new FromServer.Done(6)::equals);
    send(socket, new FromPage.Admit(7, "NOT AN ID", "ffff"));
    wire.await(message -> message instanceof FromServer.Refused refused && refused.id() == 7);
  }

  @Test
  void a_page_that_closes_is_gone() {
    var wire = new Wire();
    var socket = greet(wire, link(Tables.HEAD));
    wire.await(FromServer.Welcome.class::isInstance);
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "");
    House.until(() -> meeting.pages() == 0);
  }

  @Test
  void a_connection_that_is_broken_off_is_gone() {
    var wire = new Wire();
    var socket = greet(wire, link(Tables.HEAD));
    wire.await(FromServer.Welcome.class::isInstance);
    socket.abort();
    House.until(() -> meeting.pages() == 0);
  }

  @Test
  void a_forged_link_is_said_to_be_none() {
    var good = link(Tables.HEAD);
    var random = new Random(4);
    for (int i = 0; i < 20; i++) {
      var letters = good.toCharArray();
      int at = random.nextInt(letters.length);
      letters[at] = letters[at] == 'A' ? 'B' : 'A';
      var wire = new Wire();
      greet(wire, new String(letters));
      wire.awaitEnd(Ending.LINK_INVALID);
    }
  }

  @Test
  void an_expired_link_is_said_to_be_one() {
    var wire = new Wire();
    greet(wire, link(Tables.HEAD, 1, house.clock.instant()));
    wire.awaitEnd(Ending.LINK_EXPIRED);
  }

  @Test
  void a_revoked_link_is_said_to_be_one_also_to_who_waits_with_it() {
    var waiting = new Wire();
    greet(waiting, link(Tables.DELEGATE));
    waiting.await(FromServer.Welcome.class::isInstance);
    meeting.ask(new LinkCommand.RevokeSeatLink(Tables.DELEGATE), House.CONVENER).join();
    waiting.awaitEnd(Ending.LINK_REVOKED);
    var late = new Wire();
    greet(late, link(Tables.DELEGATE));
    late.awaitEnd(Ending.LINK_REVOKED);
  }

  @Test
  void a_replaced_link_is_revoked_and_the_new_one_is_good() {
    meeting.ask(new LinkCommand.ReissueSeatLink(Tables.DELEGATE), House.CONVENER).join();
    var old = new Wire();
    greet(old, link(Tables.DELEGATE));
    old.awaitEnd(Ending.LINK_REVOKED);
    var fresh = new Wire();
    greet(fresh, link(Tables.DELEGATE, 2, house.clock.instant().plusSeconds(60)));
    fresh.await(FromServer.Welcome.class::isInstance);
  }

  @Test
  void another_kind_of_token_opens_no_seat() {
    var wire = new Wire();
    var until = house.clock.instant().plusSeconds(60);
    greet(wire, links.bearer(TokenKind.VIEWER, meeting.id().value(), "", 0, until));
    wire.awaitEnd(Ending.LINK_INVALID);
  }

  @Test
  void a_link_to_a_conference_that_is_gone_says_so() {
    var link = link(Tables.HEAD);
    house.conferences.forget(meeting);
    var wire = new Wire();
    greet(wire, link);
    wire.awaitEnd(Ending.CONFERENCE_GONE);
  }

  @Test
  void an_older_page_is_told_to_reload() {
    var wire = new Wire();
    send(connect(wire), hello(link(Tables.HEAD), 0));
    wire.awaitEnd(Ending.OUTDATED_PAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "[]",
        "{\"is\":\"Hello\"}",
        "{\"is\":\"Nothing\",\"id\":1}",
        "{\"is\":\"Knock\",\"id\":1}",
        "{\"is\":\"java.lang.Runtime\",\"id\":1}",
        "{\"is\":\"Knock\",\"id\":1e400}"
      })
  void what_is_no_greeting_ends_the_connection(String text) {
    var wire = new Wire();
    connect(wire).sendText(text, true).join();
    wire.awaitEnd(Ending.CONNECTION_FAULT);
  }

  @Test
  void mutations_of_good_messages_end_connections_and_harm_nobody_else() {
    var unharmed = new Wire();
    var head = greet(unharmed, link(Tables.HEAD));
    unharmed.await(FromServer.Welcome.class::isInstance);
    var good = JSON.write(new FromPage.Admit(1, "lanvia-delegate", "0123456789abcdef"));
    for (long seed = 0; seed < 60; seed++) {
      var random = new Random(seed);
      var letters = good.toCharArray();
      for (int i = random.nextInt(4); i >= 0; i--) {
        letters[random.nextInt(letters.length)] = (char) (32 + random.nextInt(95));
      }
      var wire = new Wire();
      var socket = greet(wire, link(Tables.DELEGATE));
      socket.sendText(new String(letters, 0, random.nextInt(letters.length) + 1), true);
      House.until(() -> wire.closed.isDone() || wire.has(FromServer.Refused.class::isInstance));
    }
    send(head, new FromPage.Knock(2));
    unharmed.await(new FromServer.Done(2)::equals);
  }

  @Test
  void a_message_of_more_octets_than_any_page_sends_ends_the_connection() {
    var wire = new Wire();
    var socket = greet(wire, link(Tables.HEAD));
    wire.await(FromServer.Welcome.class::isInstance);
    socket.sendText("x".repeat(WireJson.LONGEST_MESSAGE * 3 + 1), true);
    House.until(() -> wire.closed.isDone());
    House.until(() -> meeting.pages() == 0);
  }

  @Test
  void a_message_of_more_characters_than_any_page_sends_ends_the_connection() {
    var wire = new Wire();
    var socket = greet(wire, link(Tables.HEAD));
    wire.await(FromServer.Welcome.class::isInstance);
    socket.sendText("x".repeat(WireJson.LONGEST_MESSAGE + 1), true);
    wire.awaitEnd(Ending.CONNECTION_FAULT);
  }

  @Test
  void octets_end_the_connection() {
    var wire = new Wire();
    connect(wire).sendBinary(ByteBuffer.wrap(new byte[] {1, 2, 3}), true);
    wire.awaitEnd(Ending.CONNECTION_FAULT);
  }

  @Test
  void greeting_twice_ends_the_connection() {
    var wire = new Wire();
    var socket = greet(wire, link(Tables.HEAD));
    wire.await(FromServer.Welcome.class::isInstance);
    send(socket, hello(link(Tables.DELEGATE), 1));
    wire.awaitEnd(Ending.CONNECTION_FAULT);
  }

  @Test
  void who_does_not_greet_within_five_seconds_is_let_go() {
    var wire = new Wire();
    long begun = System.nanoTime();
    connect(wire);
    House.until(() -> wire.closed.isDone());
    assertThat(Duration.ofNanos(System.nanoTime() - begun))
        .isBetween(Duration.ofSeconds(4), Duration.ofSeconds(10));
  }

  @Test
  void a_flood_of_messages_ends_its_connection_and_harms_nobody_else() {
    var unharmed = new Wire();
    var other = greet(unharmed, link(Tables.OTHER_HEAD));
    var flooding = new Wire();
    var socket = greet(flooding, link(Tables.HEAD));
    var text = JSON.write(new FromPage.Knock(1));
    for (int i = 0; i < 10_000 && !flooding.closed.isDone(); i++) {
      socket.sendText(text, true).exceptionally(_ -> null).join();
    }
    // What was said last may be lost: a connection with unread octets is reset, not closed.
    House.until(() -> flooding.closed.isDone());
    House.until(() -> meeting.pages() == 1);
    send(other, new FromPage.Knock(3));
    unharmed.await(new FromServer.Done(3)::equals);
  }

  /** A thousand a second: the clock goes on by a millisecond with each. */
  @Test
  void a_thousand_requests_a_second_from_one_seat_are_limited_in_words_and_others_unharmed() {
    var unharmed = new Wire();
    var other = greet(unharmed, link(Tables.OTHER_HEAD));
    var flooding = new Wire();
    var socket = greet(flooding, link(Tables.HEAD));
    send(socket, new FromPage.Knock(1));
    flooding.await(new FromServer.Done(1)::equals);
    int before = house.events(meeting).size();
    int seconds = 4;
    var seat = Tables.HEAD.value();
    for (int i = 0; i < seconds * 1_000; i++) {
      house.clock.pass(Duration.ofMillis(1));
      send(
          socket, i % 2 == 0 ? new FromPage.Mute(10 + i, seat) : new FromPage.Unmute(10 + i, seat));
      if (i % 500 == 250) {
        send(other, new FromPage.Knock(10 + i));
        long id = 10 + i;
        unharmed.await(message -> message instanceof FromServer.Done done && done.id() == id);
      }
    }
    flooding.await(message ->
        message instanceof FromServer.Refused refused
            && refused.why().equals("too-many-requests")
            && refused.sentence().startsWith("Your page sends more"));
    assertThat(flooding.closed).as("it is limited, not cut off").isNotDone();
    meeting.look(_ -> 0).join();
    int added = house.events(meeting).size() - before;
    assertThat(added).isBetween(1, 100 + 20 * seconds + 2);
    assertThat(flooding.count(FromServer.Done.class)).isLessThanOrEqualTo(100 + 20 * seconds + 2);
    house.clock.pass(Duration.ofSeconds(2));
    send(socket, new FromPage.Unmute(9_999, seat));
    flooding.await(new FromServer.Done(9_999)::equals);
  }

  @Test
  void who_was_cut_off_for_a_flood_does_not_begin_anew_by_coming_again() {
    var flooding = new Wire();
    var socket = greet(flooding, link(Tables.HEAD));
    flooding.await(FromServer.Welcome.class::isInstance);
    for (int i = 0; i < 10_000 && !flooding.closed.isDone(); i++) {
      socket.sendText(JSON.write(new FromPage.Knock(i)), true).exceptionally(_ -> null).join();
    }
    House.until(() -> flooding.closed.isDone());
    var again = new Wire();
    var next = greet(again, link(Tables.HEAD));
    again.await(FromServer.Welcome.class::isInstance);
    next.sendText(JSON.write(new FromPage.Knock(1)), true).exceptionally(_ -> null).join();
    again.awaitEnd(Ending.CONNECTION_FAULT);
  }

  @Test
  void another_sites_page_is_not_connected() {
    assertThat(upgrade("Origin", "https://elsewhere.example")).isEqualTo(403);
    assertThat(upgrade("Origin", "null")).isEqualTo(403);
  }

  @Test
  void our_own_page_is_connected() {
    assertThat(upgrade("Origin", "http://127.0.0.1:" + server.port())).isEqualTo(101);
  }

  private int upgrade(String... headers) {
    try {
      connect(new Wire(), headers).abort();
      return 101;
    } catch (CompletionException refused) {
      return ((WebSocketHandshakeException) refused.getCause()).getResponse().statusCode();
    }
  }

  @Test
  void many_strangers_of_one_address_are_refused_until_some_go() {
    var open = new ArrayList<WebSocket>();
    int status = 101;
    for (int i = 0; i < 2 * Visitors.MOST_STRANGERS && status == 101; i++) {
      try {
        open.add(connect(new Wire()));
      } catch (CompletionException refused) {
        status = ((WebSocketHandshakeException) refused.getCause()).getResponse().statusCode();
      }
    }
    assertThat(status).isEqualTo(429);
    assertThat(open).hasSizeGreaterThanOrEqualTo(Visitors.MOST_STRANGERS);
    open.forEach(WebSocket::abort);
    House.until(() -> upgrade() == 101);
  }

  @Test
  void who_is_in_is_told_when_the_server_stops() {
    var wire = new Wire();
    greet(wire, link(Tables.HEAD));
    wire.await(FromServer.Welcome.class::isInstance);
    house.conferences.close();
    wire.awaitEnd(Ending.SERVER_STOPS);
  }

  @Test
  void a_page_is_told_to_come_again_while_its_conference_cannot_be_read() throws Exception {
    var link = link(Tables.HEAD);
    server.close();
    house.close();
    house = House.unread(folder);
    open(house);
    try (var other = house.hold()) {
      house.conferences.open(house.workplace);
      var early = new Wire();
      greet(early, link);
      early.awaitEnd(Ending.CONNECTION_FAULT);
    }
    House.until(() -> house.conferences.find(meeting.id().value()).isPresent());
    var wire = new Wire();
    greet(wire, link);
    wire.await(FromServer.Welcome.class::isInstance);
  }

  private void open(House opened) {
    var socket =
        new PageSocket(
            opened.conferences,
            signer,
            new Openings(new Cabinet(opened.database)),
            JSON,
            new SameOrigin(null),
            new Peer(false),
            opened.clock);
    var start =
        HttpServer.start(
            new Listening("127.0.0.1", 0, null, false, false), List.of(socket), opened.metrics);
    server = ((HttpServer.Start.Started) start).server();
  }

  @Test
  void what_is_watched_has_names_and_a_bounded_number_of_them() {
    var wire = new Wire();
    var socket = greet(wire, link(Tables.HEAD));
    send(socket, new FromPage.Open(1));
    wire.await(message -> message instanceof FromServer.Refused);
    var scraped = house.metrics.scrape();
    assertThat(scraped.stream().map(each -> each.getMetadata().getName()))
        .contains(
            "plenum_conferences",
            "plenum_pages",
            "plenum_media_transports",
            "plenum_media_datagrams_received",
            "plenum_media_datagrams_sent",
            "plenum_media_datagrams_dropped",
            "plenum_refusals",
            "plenum_journal_append_seconds");
    assertThat(scraped.toString()).doesNotContain(meeting.id().value());
  }
}
