package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import plenum.conference.command.DeviceKey;
import plenum.conference.programme.SeatId;
import plenum.wire.ConferenceView;
import plenum.wire.Ending;
import plenum.wire.FromPage;
import plenum.wire.FromServer;
import plenum.wire.MalformedMessage;
import plenum.wire.OwnView;
import plenum.wire.ViewPart;
import plenum.wire.WireJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A page as a test sees it: it notes what it is sent, and puts the view together as pages do. */
final class Screen implements Outbox.Line {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final WireJson JSON = new WireJson();

  private final List<String> texts = new ArrayList<>();
  private final List<FromServer> messages = new ArrayList<>();
  private final Map<ViewPart, Long> numbers = new EnumMap<>(ViewPart.class);
  private final Map<ViewPart, JsonNode> parts = new HashMap<>();
  private final List<String> faults = new ArrayList<>();
  private final Meeting meeting;
  private final Page page;
  private boolean closed;
  private boolean cut;
  private long lastId;

  private Screen(Meeting meeting, SeatId seat, String device, String tab, int generation) {
    this.meeting = meeting;
    page =
        new Page(
            new Page.Visitor(seat, generation, key(device), tab, device, "en"),
            new Outbox(this),
            JSON);
  }

  static DeviceKey key(String device) {
    return new DeviceKey("%016x".formatted(device.hashCode()));
  }

  /** A browser opens the seat's link. */
  static Screen at(Meeting meeting, SeatId seat, String device, String tab) {
    var screen = new Screen(meeting, seat, device, tab, 1);
    meeting.tell(here -> here.arrived(screen.page));
    screen.await(
        message -> message instanceof FromServer.Snapshot(var part, _, _) && part == ViewPart.OWN);
    return screen;
  }

  static Screen at(Meeting meeting, SeatId seat) {
    return at(meeting, seat, "browser of " + seat, "tab");
  }

  /** Asks, and waits for what the server says to it. */
  FromServer ask(LongFunction<FromPage.Request> make) {
    long id = tell(make);
    return await(message -> answers(message, id));
  }

  /** Asks without waiting. */
  long tell(LongFunction<FromPage.Request> make) {
    long id = ++lastId;
    var request = make.apply(id);
    meeting.post(here -> new Requests(here, page).carryOut(request));
    return id;
  }

  /** The code for phones, or why it is not shown. */
  FromServer askForCode(String seat, boolean anew) {
    return ask(id -> new FromPage.ShowPhoneCode(id, seat, anew));
  }

  void ok(LongFunction<FromPage.Request> make) {
    assertThat(ask(make)).isInstanceOfAny(FromServer.Done.class, FromServer.Answer.class);
  }

  String refusal(LongFunction<FromPage.Request> make) {
    return ((FromServer.Refused) ask(make)).why();
  }

  private static boolean answers(FromServer message, long id) {
    return switch (message) {
      case FromServer.Done done -> done.id() == id;
      case FromServer.Refused refused -> refused.id() == id;
      case FromServer.Answer answer -> answer.id() == id;
      case FromServer.PhoneCodeShown shown -> shown.id() == id;
      default -> false;
    };
  }

  /** The network takes the connection away. */
  void disconnect() {
    meeting.tell(here -> here.departed(page));
    meeting.look(_ -> 0).join();
  }

  Page page() {
    return page;
  }

  @Override
  public synchronized void send(String text) throws MalformedMessage {
    var message = JSON.fromServer(text);
    texts.add(text);
    messages.add(message);
    take(message);
    notifyAll();
  }

  private void take(FromServer message) {
    switch (message) {
      case FromServer.Snapshot(var part, var number, var body) -> {
        numbers.put(part, number);
        parts.put(part, body.deepCopy());
      }
      case FromServer.Patch(var part, var number, var change) -> {
        if (numbers.getOrDefault(part, -9L) + 1 != number) {
          faults.add(part + " jumps from " + numbers.get(part) + " to " + number);
        }
        numbers.put(part, number);
        parts.merge(part, change, Screen::merged);
      }
      default -> {}
    }
  }

  static JsonNode merged(JsonNode before, JsonNode change) {
    if (!(change instanceof ObjectNode fields)) {
      return change;
    }
    var after =
        before instanceof ObjectNode old
            ? old.deepCopy()
            : tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    fields
        .properties()
        .forEach(field -> {
          if (field.getValue().isNull()) {
            after.remove(field.getKey());
          } else {
            JsonNode old = after.get(field.getKey());
            after.set(
                field.getKey(),
                merged(
                    old == null
                        ? tools.jackson.databind.node.JsonNodeFactory.instance.objectNode()
                        : old,
                    field.getValue()));
          }
        });
    return after;
  }

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }

  @Override
  public synchronized void cut() {
    cut = true;
    notifyAll();
  }

  synchronized FromServer await(Predicate<FromServer> wanted) {
    awaits(() -> messages.stream().anyMatch(wanted));
    return messages.stream().filter(wanted).findFirst().orElseThrow();
  }

  synchronized Ending awaitEnd() {
    awaits(() -> closed);
    return messages.stream()
        .filter(FromServer.Ended.class::isInstance)
        .map(FromServer.Ended.class::cast)
        .findFirst()
        .orElseThrow()
        .why();
  }

  synchronized void awaitCut() {
    awaits(() -> cut);
  }

  synchronized void awaitView(Predicate<ConferenceView> wanted) {
    awaits(() -> parts.containsKey(ViewPart.CONFERENCE) && wanted.test(view()));
  }

  synchronized void awaitOwn(Predicate<OwnView> wanted) {
    awaits(() -> parts.containsKey(ViewPart.OWN) && wanted.test(own()));
  }

  synchronized void awaitText(Predicate<String> wanted) {
    awaits(() -> texts.stream().anyMatch(wanted));
  }

  private void awaits(java.util.function.BooleanSupplier wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!wanted.getAsBoolean()) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      assertThat(left).as("in time; so far came %s", texts).isPositive();
      try {
        wait(left);
      } catch (InterruptedException stopped) {
        throw new AssertionError(stopped);
      }
    }
  }

  synchronized ConferenceView view() {
    return JSON.view(body(ViewPart.CONFERENCE), ConferenceView.class);
  }

  synchronized OwnView own() {
    return JSON.view(body(ViewPart.OWN), OwnView.class);
  }

  private JsonNode body(ViewPart part) {
    @Nullable JsonNode body = parts.get(part);
    assertThat(body).as("a snapshot of %s", part).isNotNull();
    return java.util.Objects.requireNonNull(body);
  }

  synchronized List<FromServer> messages() {
    return List.copyOf(messages);
  }

  synchronized List<String> texts() {
    return List.copyOf(texts);
  }

  synchronized List<String> faults() {
    return List.copyOf(faults);
  }

  synchronized boolean isClosed() {
    return closed || cut;
  }
}
