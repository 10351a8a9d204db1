package plenum.server.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import plenum.conference.Conference;
import plenum.conference.Decision;
import plenum.conference.Phase;
import plenum.conference.Rules;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.ChamberCommand;
import plenum.conference.command.Command;
import plenum.conference.command.LineCommand;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.event.Event;
import plenum.conference.programme.ConferenceId;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Receiver;
import plenum.conference.routing.Routing;
import plenum.media.engine.TransportId;
import plenum.wire.FromServer;

/**
 * One conference as it runs: the only writer of its journal. Commands are decided, appended,
 * applied; then routes go to the engine and views to the pages. All of it happens on one thread,
 * the mailbox; the public methods may be called from any.
 */
public final class Meeting implements AutoCloseable {
  /** At most ten views per second for a page. */
  private static final Duration VIEW = Duration.ofMillis(100);

  /** A page that does not come back in this time has lost its line: a reload takes one or two. */
  private static final Duration GONE = Duration.ofSeconds(10);

  private static final Duration RENEW = Duration.ofSeconds(10);
  private static final int STALE_TRIES = 3;

  private final ConferenceId id;
  private final Workplace workplace;
  private final Ledger ledger;
  private final Mailbox mailbox;
  private final Lines lines = new Lines();
  private final List<Page> pages = new ArrayList<>();
  private final Map<SeatId, Instant> goneSince = new HashMap<>();
  private final Map<SeatId, Views.Devices> devices = new HashMap<>();
  private final Aftermath aftermath;
  private Conference conference;
  private Routing routing = Routing.NOTHING;
  private long routesNumber;
  private Optional<SharedView> shared = Optional.empty();
  private boolean changed = true;
  private Instant nextView = Instant.EPOCH;
  private Instant nextRenewal = Instant.EPOCH;

  /** What a command came to. */
  public sealed interface Reply {
    record Done(Conference after) implements Reply {}

    record Refused(plenum.conference.Refusal why, Conference conference) implements Reply {}

    record Unavailable(plenum.journal.Trouble trouble) implements Reply {}
  }

  /**
   * Claims the conference and reads it back.
   *
   * @throws plenum.journal.UnavailableException if the journal does not answer
   */
  Meeting(ConferenceId id, Workplace workplace) {
    this.id = id;
    this.workplace = workplace;
    Instant now = workplace.clock().instant();
    ledger = new Ledger(workplace.journal(), workplace.codec(), id, workplace.node(), now);
    conference = ledger.read();
    aftermath = new Aftermath(pages, lines, workplace.engine());
    mailbox = new Mailbox("conference-" + id, workplace.clock(), this::turn);
    everybodyIsGone(now);
  }

  /** After a restart nobody is connected, whatever the journal says. */
  private void everybodyIsGone(Instant now) {
    conference
        .seats()
        .forEach((seat, state) -> {
          if (state.here()) {
            goneSince.put(seat, now);
          }
        });
  }

  void start() {
    mailbox.start();
  }

  /** Decides a command; the reply comes when it is durable and what it closes is closed. */
  public CompletableFuture<Reply> ask(Command command, Actor actor) {
    var reply = new CompletableFuture<Reply>();
    boolean posted = mailbox.post(() -> answer(reply, () -> decide(command, actor)));
    if (!posted) {
      reply.completeExceptionally(new IllegalStateException("the conference is closed or busy"));
    }
    return reply;
  }

  private void answer(CompletableFuture<Reply> reply, java.util.function.Supplier<Reply> work) {
    try {
      Reply worked = work.get();
      aftermath.settled().whenComplete((_, _) -> reply.complete(worked));
    } catch (RuntimeException fault) {
      reply.completeExceptionally(fault);
      throw fault;
    }
  }

  /** Reads something of the conference's state on its own thread. */
  public <T> CompletableFuture<T> look(Function<Conference, T> reader) {
    var result = new CompletableFuture<T>();
    if (!mailbox.post(() -> result.complete(reader.apply(conference)))) {
      result.completeExceptionally(new IllegalStateException("the conference is closed or busy"));
    }
    return result;
  }

  /** Connects an outside device; the reply comes when its arrival is durable. */
  public CompletableFuture<OutsideReply> connect(OutsideRequest request) {
    var reply = new CompletableFuture<OutsideReply>();
    boolean posted =
        mailbox.post(() -> {
          try {
            var worked = new OutsideArrivals(this).connect(request);
            aftermath.settled().whenComplete((_, _) -> reply.complete(worked));
          } catch (RuntimeException fault) {
            reply.completeExceptionally(fault);
            throw fault;
          }
        });
    if (!posted) {
      reply.completeExceptionally(new IllegalStateException("the conference is closed or busy"));
    }
    return reply;
  }

  /** Ends a connection of an outside device; completes when nothing of it flows any more. */
  public CompletableFuture<?> end(TransportId transport, String why) {
    return workplace.engine().close(transport, why).toCompletableFuture();
  }

  /** Runs on the conference's thread, with what belongs to it. */
  void post(Consumer<Meeting> task) {
    mailbox.post(() -> task.accept(this));
  }

  Reply decide(Command command, Actor actor) {
    for (int i = 0; i < STALE_TRIES; i++) {
      Instant now = workplace.clock().instant();
      switch (Rules.decide(conference, command, actor, now)) {
        case Decision.Refused(var why) -> {
          return new Reply.Refused(why, conference);
        }
        case Decision.Accepted(var events) -> {
          switch (ledger.append(now, actor, events)) {
            case Ledger.Outcome.Stored() -> {
              return apply(events);
            }
            case Ledger.Outcome.Stale() -> conference = ledger.reread(now);
            case Ledger.Outcome.Unavailable(var trouble) -> {
              if (!closesEdges(command)) {
                return new Reply.Unavailable(trouble);
              }
              ledger.owe(now, actor, events);
              return apply(events);
            }
          }
        }
      }
    }
    throw new IllegalStateException("another writer keeps taking conference " + id);
  }

  /** What only takes something away is done at once, whether or not the journal answers. */
  private static boolean closesEdges(Command command) {
    return command instanceof AdmissionCommand.Leave
        || command instanceof AdmissionCommand.Remove
        || command instanceof ChamberCommand.Mute
        || command instanceof LineCommand.LineLost;
  }

  private Reply apply(List<Event> events) {
    Conference before = conference;
    conference = conference.after(events);
    if (!events.isEmpty()) {
      reroute();
      events.forEach(event -> aftermath.of(event, before));
      changed = true;
    }
    return new Reply.Done(conference);
  }

  /** Draws the routes anew and gives them to the engine if they differ. */
  void reroute() {
    Routing drawn = Routing.of(conference, lines.live());
    changed = true;
    if (drawn.equals(routing)) {
      return;
    }
    routing = drawn;
    var routes = new MediaRoutes(this::number, this::watched).of(drawn, ++routesNumber);
    aftermath.await(workplace.engine().route(id.value(), routes));
  }

  private int number(Receiver receiver) {
    return switch (receiver) {
      case Receiver.Page(var seat) ->
          conference.seat(seat).map(plenum.conference.programme.Seat::number).orElse(0);
      case Receiver.Viewer(var viewer) -> lines.number(viewer);
    };
  }

  private Optional<Integer> watched(Receiver.Viewer viewer) {
    return Optional.ofNullable(lines.live().viewers().get(viewer.viewer()))
        .flatMap(viewing -> viewing.watched())
        .flatMap(conference::seat)
        .map(plenum.conference.programme.Seat::number);
  }

  private Instant turn(Instant now) {
    if (lines.settle(now)) {
      reroute();
    }
    loseTheGone(now);
    if (Rules.closesAt(conference, now).filter(at -> !at.isAfter(now)).isPresent()) {
      decide(new ProceedingsCommand.Close(), new Actor.Server());
    }
    if (!now.isBefore(nextRenewal)) {
      ledger.renew(now);
      nextRenewal = now.plus(RENEW);
    }
    if (changed && !now.isBefore(nextView)) {
      changed = false;
      nextView = now.plus(VIEW);
      show(now);
    }
    return next(now);
  }

  private Instant next(Instant now) {
    var next = new ArrayList<Instant>();
    next.add(nextRenewal);
    if (changed) {
      next.add(nextView);
    }
    lines.nextSpoke(now).ifPresent(next::add);
    Rules.closesAt(conference, now).ifPresent(next::add);
    goneSince.values().stream().map(since -> since.plus(GONE)).forEach(next::add);
    return next.stream().min(Instant::compareTo).orElse(nextRenewal);
  }

  private void loseTheGone(Instant now) {
    var lost =
        goneSince.entrySet().stream()
            .filter(gone -> !now.isBefore(gone.getValue().plus(GONE)))
            .toList();
    for (var gone : List.copyOf(lost)) {
      goneSince.remove(gone.getKey());
      lines.pages(gone.getKey()).forEach(transport -> aftermath.close(transport, "page gone"));
      if (!lines.outside(gone.getKey()).isEmpty() || !Aftermath.dismiss(gone.getKey(), this)) {
        decide(new LineCommand.LineLost(gone.getKey(), gone.getValue()), new Actor.Server());
      }
    }
  }

  private void show(Instant now) {
    var views = new Views(conference, lines, devices);
    var own = new OwnViews(conference, routing, now, workplace.trials().apply(conference));
    var chamber = views.chamber();
    SharedView latest =
        shared
            .map(before -> before.then(chamber))
            .orElseGet(() -> SharedView.first(workplace.json(), chamber));
    shared = Optional.of(latest);
    for (Page page : List.copyOf(pages)) {
      if (inside(page)) {
        page.showShared(latest);
      } else {
        page.showLobby(workplace.json().tree(views.lobby(page.seat())));
      }
      page.show(own.of(page));
    }
  }

  /** Whether a page is that of the browser which holds the seat, so that all may be shown to it. */
  boolean inside(Page page) {
    return conference.state(page.seat()).filter(state -> state.hereWith(page.device())).isPresent();
  }

  /** A page has greeted. */
  void arrived(Page page) {
    pages.stream()
        .filter(other -> other.seat().equals(page.seat()) && other.device().equals(page.device()))
        .toList()
        .forEach(other -> aftermath.supersede(other, page));
    pages.add(page);
    goneSince.remove(page.seat());
    page.send(
        new FromServer.Welcome(1, workplace.version(), workplace.clock().instant().toString()));
    decide(new AdmissionCommand.Return(page.seat(), page.device()), new Actor.Seated(page.seat()));
    changed = true;
    nextView = Instant.EPOCH;
  }

  /** A page's connection has ended. */
  void departed(Page page) {
    if (pages.remove(page) && inside(page)) {
      goneSince.put(page.seat(), workplace.clock().instant());
    }
    if (!inside(page)) {
      page.transport().ifPresent(transport -> aftermath.close(transport, "page gone"));
    }
    changed = true;
  }

  void devices(SeatId seat, Views.Devices now) {
    devices.put(seat, now);
    changed = true;
  }

  void changed() {
    changed = true;
  }

  /** The engine says that a transport is up. */
  void connected(TransportId transport) {
    if (lines.connected(transport).orElse(null) instanceof Lines.Owner.OfPage(var seat)) {
      decide(new LineCommand.LineBack(seat, workplace.clock().instant()), new Actor.Server());
    }
    reroute();
  }

  /** The engine says that a transport is gone. */
  void closed(TransportId transport) {
    lines.closed(transport).ifPresent(owner -> aftermath.orphaned(owner, this));
    reroute();
  }

  void speaking(TransportId transport, SeatId seat, boolean speaks) {
    lines.speaking(seat, speaks, workplace.clock().instant());
    changed = true;
  }

  void flowing(TransportId transport, int source, boolean flows) {
    lines.flowing(transport, source, flows);
    reroute();
  }

  Conference conference() {
    return conference;
  }

  Lines lines() {
    return lines;
  }

  Workplace workplace() {
    return workplace;
  }

  Aftermath aftermath() {
    return aftermath;
  }

  /** The conference's id. */
  public ConferenceId id() {
    return id;
  }

  boolean over() {
    return conference.phase() == Phase.EXPIRED;
  }

  /** Tells every page that the server stops; they try again by themselves. */
  void sayGoodbye() {
    List.copyOf(pages).forEach(page -> page.end(plenum.wire.Ending.SERVER_STOPS));
  }

  @Override
  public void close() {
    mailbox.close();
  }
}
