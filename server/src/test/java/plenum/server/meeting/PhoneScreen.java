package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import plenum.conference.programme.SeatId;
import plenum.wire.Ending;
import plenum.wire.FromPage;
import plenum.wire.FromServer;
import plenum.wire.ListenerView;
import plenum.wire.MalformedMessage;
import plenum.wire.ViewPart;
import plenum.wire.WireJson;
import tools.jackson.databind.JsonNode;

/** A phone's page as a test sees it. */
final class PhoneScreen implements Outbox.Line {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final WireJson JSON = new WireJson();

  private final List<FromServer> messages = new ArrayList<>();
  private final Meeting meeting;
  private final Phone phone;
  private Optional<JsonNode> view = Optional.empty();
  private long lastId;

  private PhoneScreen(Meeting meeting, SeatId seat, int generation, String device) {
    this.meeting = meeting;
    phone =
        new Phone(
            new Page.Visitor(
                seat, generation, Screen.key(device), "tab", "Chrome on Android", "en"),
            new Outbox(this),
            JSON);
  }

  /** A phone opens the link that the code says. */
  static PhoneScreen at(Meeting meeting, SeatId seat, int generation, String device) {
    var screen = new PhoneScreen(meeting, seat, generation, device);
    meeting.tell(here -> here.arrived(screen.phone));
    meeting.look(_ -> 0).join();
    return screen;
  }

  Phone phone() {
    return phone;
  }

  FromServer ask(LongFunction<FromPage.Request> make) {
    long id = ++lastId;
    var request = make.apply(id);
    meeting.post(here -> new PhoneRequests(here, phone).carryOut(request));
    return await(message -> answers(message, id));
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
      default -> false;
    };
  }

  void disconnect() {
    meeting.tell(here -> here.departed(phone));
    meeting.look(_ -> 0).join();
  }

  @Override
  public synchronized void send(String text) throws MalformedMessage {
    var message = JSON.fromServer(text);
    messages.add(message);
    switch (message) {
      case FromServer.Snapshot(var part, _, var body) when part == ViewPart.LISTENER ->
          view = Optional.of(body.deepCopy());
      case FromServer.Patch(var part, _, var change) when part == ViewPart.LISTENER ->
          view = view.map(before -> Screen.merged(before, change));
      default -> {}
    }
    notifyAll();
  }

  @Override
  public void close() {}

  @Override
  public void cut() {}

  synchronized FromServer await(Predicate<FromServer> wanted) {
    awaits(() -> messages.stream().anyMatch(wanted));
    return messages.stream().filter(wanted).findFirst().orElseThrow();
  }

  synchronized ListenerView awaitView(Predicate<ListenerView> wanted) {
    awaits(() -> view.isPresent() && wanted.test(view()));
    return view();
  }

  Ending awaitEnd() {
    return ((FromServer.Ended) await(FromServer.Ended.class::isInstance)).why();
  }

  private synchronized ListenerView view() {
    return JSON.view(view.orElseThrow(), ListenerView.class);
  }

  private void awaits(java.util.function.BooleanSupplier wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!wanted.getAsBoolean()) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      assertThat(left).as("in time; so far came %s", messages).isPositive();
      try {
        wait(left);
      } catch (InterruptedException stopped) {
        throw new AssertionError(stopped);
      }
    }
  }
}
