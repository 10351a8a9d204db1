package plenum.server.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Layout;
import plenum.conference.routing.Receiver;
import plenum.conference.routing.Routing;
import plenum.journal.Trouble;
import plenum.media.engine.TransportId;
import plenum.wire.Ending;
import plenum.wire.FromServer;

/**
 * One conference as it runs: the only writer of its journal. Commands are decided, appended,
 * applied; then routes go to the engine and views to the pages. All of it happens on one thread,
 * the mailbox; the public methods may be called from any.
 */
public final class Meeting implements AutoCloseable {
  private static final Duration RENEW = Duration.ofSeconds(10);
  private static final int STALE_TRIES = 3;

  /** Pages of one seat at once; a person has two or three. The oldest outside is let go. */
  private static final int MOST_PAGES = 16;

  private final ConferenceId id;
  private final Workplace workplace;
  private final Ledger ledger;
  private final Mailbox mailbox;
  private final Lines lines = new Lines();
  private final List<Page> pages = new ArrayList<>();
  private final Attendance attendance = new Attendance();
  private final Display display;
  private final Aftermath aftermath;
  private Conference conference;
  private Routing routing = Routing.NOTHING;
  private long routesNumber;
  private Instant nextRenewal = Instant.EPOCH;
  private Instant nextTry = Instant.EPOCH;
  private volatile int connected;

  /** What a command came to. */
  public sealed interface Reply {
    record Done(Conference after) implements Reply {}

    record Refused(plenum.conference.Refusal why, Conference conference) implements Reply {}

    /** The journal did not take it, and nothing has changed. */
    record Unavailable(Trouble trouble) implements Reply {}
  }

  private Meeting(ConferenceId id, Workplace workplace) {
    this.id = id;
    this.workplace = workplace;
    conference = Conference.none(id);
    ledger = new Ledger(workplace, id);
    display = new Display(workplace, lines);
    aftermath = new Aftermath(pages, lines, display, workplace.engine());
    mailbox = new Mailbox("conference-" + id, workplace.clock(), this::turn);
  }

  /** One that nothing has happened in: it claims its place in the journal by its first command. */
  static Meeting fresh(ConferenceId id, Workplace workplace) {
    return new Meeting(id, workplace);
  }

  /**
   * Claims the conference and reads it back; empty if the journal does not answer. Nobody is
   * connected then, whatever the journal says.
   */
  static Optional<Meeting> recalled(ConferenceId id, Workplace workplace) {
    var meeting = new Meeting(id, workplace);
    Instant now = workplace.clock().instant();
    if (!(meeting.ledger.read(now) instanceof Ledger.Reading.Read(var conference))) {
      return Optional.empty();
    }
    meeting.conference = conference;
    meeting.attendance.note(conference, Set.of(), now);
    return Optional.of(meeting);
  }

  void start() {
    mailbox.start();
  }

  /** Decides a command; the reply comes when it is durable and what it closes is closed. */
  public CompletableFuture<Reply> ask(Command command, Actor actor) {
    return settled(() -> {
      var reply = decide(command, actor);
      count(reply);
      return reply;
    });
  }

  /** Reads something of the conference's state on its own thread. */
  public <T> CompletableFuture<T> look(Function<Conference, T> reader) {
    return later(() -> reader.apply(conference));
  }

  /** The state, and the number of its last event. */
  public record Numbered(Conference conference, long revision) {}

  /** The whole state as it is now. */
  public CompletableFuture<Numbered> numbered() {
    return later(() -> new Numbered(conference, ledger.length()));
  }

  /** Works on the conference's thread; completes when what was begun there has been reported. */
  <T> CompletableFuture<T> settled(Supplier<T> work) {
    return later(
            () -> {
              T worked = work.get();
              return aftermath.settled().handle((_, _) -> worked);
            })
        .thenCompose(Function.identity());
  }

  private <T> CompletableFuture<T> later(Supplier<T> work) {
    var result = new CompletableFuture<T>();
    if (!mailbox.post(new Question<>(work, result))) {
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

  /** Whoever asked must not wait for ever, whatever becomes of the work. */
  private record Question<T>(Supplier<T> work, CompletableFuture<T> result)
      implements Mailbox.Task {
    @Override
    public void run() {
      try {
        result.complete(work.get());
      } catch (RuntimeException | Error fault) {
        result.completeExceptionally(fault);
        throw fault;
      }
    }

    @Override
    public void dropped() {
      result.completeExceptionally(new IllegalStateException("the conference is closed"));
    }
  }

  /** Runs on the conference's thread, with what belongs to it; false if too much waits there. */
  boolean post(Consumer<Meeting> task) {
    return mailbox.post(() -> task.accept(this));
  }

  /** As {@link #post}, for what has happened and cannot be refused; false once it is closed. */
  boolean tell(Consumer<Meeting> news) {
    return mailbox.tell(() -> news.accept(this));
  }

  Reply decide(Command command, Actor actor) {
    for (int i = 0; i < STALE_TRIES; i++) {
      Instant now = workplace.clock().instant();
      var outage = ledger.current() ? Optional.<Trouble>empty() : reread(now);
      if (outage.isPresent() && !closesEdges(command)) {
        return new Reply.Unavailable(outage.get());
      }
      switch (Rules.decide(conference, command, actor, now)) {
        case Decision.Refused(var why) -> {
          return new Reply.Refused(why, conference);
        }
        case Decision.Accepted(var events) -> {
          switch (ledger.append(now, actor, events)) {
            case Ledger.Outcome.Stored(var stored) -> {
              return apply(stored);
            }
            case Ledger.Outcome.Stale() when outage.isEmpty() -> {}
            case Ledger.Outcome.Stale() -> {
              return owe(now, command, actor, events);
            }
            case Ledger.Outcome.Unavailable(var trouble) -> {
              return closesEdges(command)
                  ? owe(now, command, actor, events)
                  : new Reply.Unavailable(trouble);
            }
          }
        }
      }
    }
    throw new IllegalStateException("another writer keeps taking conference " + id);
  }

  private Reply owe(Instant now, Command command, Actor actor, List<Event> events) {
    ledger.owe(now, actor, command, events);
    nextTry = now.plus(Ledger.RETRY);
    return apply(events);
  }

  /** What only takes something away is done at once, whether or not the journal answers. */
  private static boolean closesEdges(Command command) {
    return command instanceof AdmissionCommand.Leave
        || command instanceof AdmissionCommand.Remove
        || command instanceof ChamberCommand.Mute
        || command instanceof LineCommand.LineLost;
  }

  /** Takes the journal's state for ours; why not, if it does not answer. */
  private Optional<Trouble> reread(Instant now) {
    return switch (ledger.read(now)) {
      case Ledger.Reading.Read(var read) -> {
        boolean differs = !read.equals(conference);
        conference = read;
        if (differs) {
          noted(now);
          reroute();
        }
        yield Optional.empty();
      }
      case Ledger.Reading.Unavailable(var trouble) -> Optional.of(trouble);
    };
  }

  private Reply apply(List<Event> events) {
    Conference before = conference;
    conference = conference.after(events);
    if (!events.isEmpty()) {
      events.forEach(aftermath::before);
      reroute();
      events.forEach(event -> aftermath.of(event, before));
      noted(workplace.clock().instant());
    }
    return new Reply.Done(conference);
  }

  private void noted(Instant now) {
    attendance.note(conference, present(), now);
    display.changed();
  }

  private Set<Attendance.Holder> present() {
    return pages.stream().map(Page::holder).collect(Collectors.toSet());
  }

  /** Draws the routes anew and gives them to the engine if they differ. */
  void reroute() {
    Routing drawn = Routing.of(conference, lines.live());
    display.changed();
    if (drawn.equals(routing)) {
      return;
    }
    routing = drawn;
    var routes = new MediaRoutes(this::number, this::watched).of(drawn, ++routesNumber);
    aftermath.await(workplace.engine().route(id.value(), routes));
  }

  private int number(Receiver receiver) {
    return switch (receiver) {
      case Receiver.Page(var seat) -> conference.seat(seat).map(Seat::number).orElse(0);
      case Receiver.Viewer(var viewer) -> lines.number(viewer);
    };
  }

  private Optional<Integer> watched(Receiver.Viewer viewer) {
    return Optional.ofNullable(lines.live().viewers().get(viewer.viewer()))
        .flatMap(viewing -> viewing.watched())
        .flatMap(conference::seat)
        .map(Seat::number);
  }

  private Instant turn(Instant now) {
    cutTheSilent(now);
    if (lines.settle(now, this::heard)) {
      reroute();
    }
    attendance.due(now).forEach(gone -> lose(gone, now));
    if (!now.isBefore(nextTry)) {
      tryAgain(now);
    }
    if (!now.isBefore(nextRenewal)) {
      nextRenewal = now.plus(RENEW);
      if (!pages.isEmpty()) {
        ledger.renew(now);
      }
    }
    display.turn(now, List.copyOf(pages), conference, routing);
    return next(now);
  }

  private Instant next(Instant now) {
    var next = new ArrayList<Instant>();
    next.add(nextRenewal);
    display.next().ifPresent(next::add);
    lines.nextSpoke(this::heard).ifPresent(next::add);
    attendance.next().ifPresent(next::add);
    if (restless()) {
      next.add(nextTry);
    }
    Rules.closesAt(conference, now)
        .map(at -> at.isBefore(nextTry) ? nextTry : at)
        .ifPresent(next::add);
    return next.stream().min(Instant::compareTo).orElse(nextRenewal);
  }

  /** Whether something waits for the journal. */
  private boolean restless() {
    return ledger.owes() || !Attendance.back(conference, present()).isEmpty();
  }

  /** What has to come about by itself: debts, lines that are back, and a closing that is due. */
  private void tryAgain(Instant now) {
    if (ledger.owes()) {
      nextTry = now.plus(Ledger.RETRY);
      if (!ledger.current()) {
        reread(now);
      }
      if (ledger.pay(now) instanceof Ledger.Outcome.Stale) {
        reread(now);
        ledger.pay(now);
      }
    }
    for (SeatId seat : Attendance.back(conference, present())) {
      nextTry = now.plus(Ledger.RETRY);
      decide(new LineCommand.LineBack(seat, now), new Actor.Server());
    }
    if (Rules.closesAt(conference, now).filter(at -> !at.isAfter(now)).isPresent()) {
      nextTry = now.plus(Ledger.RETRY);
      decide(new ProceedingsCommand.Close(), new Actor.Server());
    }
  }

  private boolean heard(SeatId seat) {
    return conference.state(seat).filter(state -> state.here() && !state.muted()).isPresent();
  }

  private void lose(Attendance.Gone gone, Instant now) {
    var holder = gone.holder();
    var state = conference.state(holder.seat());
    if (state.isEmpty() || !state.get().hereWith(holder.device())) {
      // It knocked and went away: nobody is to let in an empty chair.
      decide(new AdmissionCommand.Leave(holder.seat(), holder.device()), new Actor.Server());
      return;
    }
    lines.pages(holder.seat()).forEach(transport -> aftermath.close(transport, "page gone"));
    reroute();
    if (!lines.outside(holder.seat()).isEmpty() && isGuest(holder.seat())) {
      attendance.again(holder, now);
    } else if (!lines.outside(holder.seat()).isEmpty() || !Aftermath.dismiss(holder.seat(), this)) {
      decide(new LineCommand.LineLost(holder.seat(), gone.since()), new Actor.Server());
    }
  }

  private boolean isGuest(SeatId seat) {
    return conference.seat(seat).filter(found -> found.role() == Role.GUEST).isPresent();
  }

  /** A network that is gone closes no socket: a page that no longer repeats itself is gone. */
  private void cutTheSilent(Instant now) {
    for (Page page : List.copyOf(pages)) {
      if (page.silent(now) && !(inside(page) && lines.connected(page.seat()))) {
        departed(page, page.heardAt());
        page.drop();
      }
    }
  }

  /** Whether a page is that of the browser which holds the seat, so that all may be shown to it. */
  boolean inside(Page page) {
    return conference.state(page.seat()).filter(state -> state.hereWith(page.device())).isPresent();
  }

  /** A page has greeted. */
  void arrived(Page page) {
    if (page.isGone()) {
      return;
    }
    Instant now = workplace.clock().instant();
    pages.stream()
        .filter(other -> other.holder().equals(page.holder()))
        .toList()
        .forEach(other -> aftermath.supersede(other, page, inside(page)));
    makeRoom(page.seat());
    pages.add(page);
    connected = pages.size();
    page.heard(now);
    page.send(new FromServer.Welcome(1, workplace.version(), now.toString()));
    if (inside(page)) {
      lines.layout(page.seat(), Layout.TILES_8);
    }
    attendance.note(conference, present(), now);
    decide(new AdmissionCommand.Return(page.seat(), page.device()), new Actor.Seated(page.seat()));
    display.greet(page, now, conference, routing);
    display.changed();
  }

  private void makeRoom(SeatId seat) {
    var others = pages.stream().filter(page -> page.seat().equals(seat)).toList();
    if (others.size() >= MOST_PAGES) {
      others.stream()
          .filter(page -> !inside(page))
          .findFirst()
          .ifPresent(page -> {
            departed(page, page.heardAt());
            page.end(Ending.CONNECTION_FAULT);
          });
    }
  }

  /** A page's connection has ended. */
  void departed(Page page) {
    departed(page, workplace.clock().instant());
  }

  private void departed(Page page, Instant since) {
    page.gone();
    aftermath.closeDoor(page);
    if (pages.remove(page)) {
      connected = pages.size();
      if (!present().contains(page.holder())) {
        attendance.departed(page.holder(), since);
      }
      if (inside(page)) {
        display.forget(page.seat());
      }
      noted(workplace.clock().instant());
    }
  }

  void devices(Page page, Views.Devices now) {
    page.probed();
    if (inside(page)) {
      display.devices(page.seat(), now);
    }
  }

  /** The engine says that a transport is up. */
  void connected(TransportId transport) {
    lines.connected(transport);
    reroute();
  }

  /** The engine says that a transport is gone. */
  void closed(TransportId transport) {
    lines.closed(transport).ifPresent(owner -> aftermath.orphaned(owner, this));
    reroute();
  }

  void speaking(TransportId transport, boolean speaks) {
    lines.speaking(transport, speaks, workplace.clock().instant());
    display.changed();
  }

  void flowing(TransportId transport, int source, boolean flows) {
    lines.flowing(transport, source, flows);
    reroute();
  }

  void count(Reply reply) {
    if (reply instanceof Reply.Refused(var why, _)) {
      workplace.meters().refused(why.key());
    } else if (reply instanceof Reply.Unavailable(var trouble)) {
      workplace.meters().refused(Refusals.key(trouble));
    }
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

  /** Pages connected at this moment; any thread. */
  int pages() {
    return connected;
  }

  boolean over() {
    return conference.phase() == Phase.EXPIRED;
  }

  /** Tells every page that the server stops; they try again by themselves. */
  CompletableFuture<?> sayGoodbye() {
    return later(
            () -> {
              ledger.close(workplace.clock().instant());
              var said = pages.stream().map(Page::ended).toList();
              pages.forEach(page -> page.end(Ending.SERVER_STOPS));
              pages.clear();
              return CompletableFuture.allOf(
                  said.stream()
                      .map(each -> each.toCompletableFuture())
                      .toArray(CompletableFuture[]::new));
            })
        .thenCompose(Function.identity());
  }

  /** Stops the conference's thread. */
  @Override
  public void close() {
    mailbox.close();
  }
}
