package plenum.server.meeting;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import plenum.conference.Conference;
import plenum.conference.Phase;
import plenum.conference.Rules;
import plenum.conference.Voices;
import plenum.conference.command.Actor;
import plenum.conference.command.Command;
import plenum.conference.command.InterpretationCommand;
import plenum.conference.command.LineCommand;
import plenum.conference.event.Event;
import plenum.conference.intercom.Word;
import plenum.conference.programme.ConferenceId;
import plenum.conference.programme.SeatId;
import plenum.journal.Trouble;
import plenum.media.engine.Shortfall;
import plenum.media.engine.TransportId;
import plenum.wire.DeviceState;
import plenum.wire.Ending;
import plenum.wire.FromServer;
import plenum.wire.MicrophoneMeasure;
import plenum.wire.Outlet;

/**
 * One conference as it runs: the only writer of its journal. Commands are decided, appended,
 * applied; then routes go to the engine and views to the pages. All of it happens on one thread,
 * the mailbox; the public methods may be called from any.
 */
public final class Meeting implements AutoCloseable {
  private static final Duration RENEW = Duration.ofSeconds(10);

  private final ConferenceId id;
  private final Workplace workplace;
  private final Chronicle chronicle;
  private final Mailbox mailbox;
  private final Lines lines = new Lines();
  private final Comings comings = new Comings(this);
  private final Display display;
  private final Switchboard switchboard;
  private final Aftermath aftermath;
  private final OperatorDesk desk = new OperatorDesk(this);
  private final LoudnessDesk loudness = new LoudnessDesk(this);
  private final IntercomDesk intercom = new IntercomDesk();
  private final PhoneDesk phones = new PhoneDesk(this);
  private final CaptureDesk captures = new CaptureDesk(this);
  private final Leaps leaps = new Leaps();
  private Instant nextRenewal = Instant.EPOCH;
  private Instant nextTry = Instant.EPOCH;
  private Runnable closing = () -> {};

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
    chronicle = new Chronicle(workplace, id);
    display = new Display(workplace, lines, chronicle::protocol, intercom, phones);
    switchboard = new Switchboard(workplace.engine(), lines, workplace.clock());
    aftermath =
        new Aftermath(comings.pages(), phones, lines, display, loudness, workplace.engine());
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
    if (meeting.chronicle.read(now).isPresent()) {
      return Optional.empty();
    }
    meeting.comings.note(now);
    return Optional.of(meeting);
  }

  /**
   * Whom to tell that the conference has closed, or that something was added to a closed one;
   * before {@link #start}.
   */
  void whenClosed(Runnable told) {
    closing = told;
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
    return later(() -> reader.apply(conference()));
  }

  /** The state, and the number of its last event. */
  public record Numbered(Conference conference, long revision) {}

  /** The whole state as it is now. */
  public CompletableFuture<Numbered> numbered() {
    return later(() -> new Numbered(conference(), chronicle.length()));
  }

  /**
   * The state of its media, as it may be shown to who sits in this seat, or to nobody's.
   *
   * @param over for how long is counted; at most {@link MediaDesk#LONGEST}
   * @param relays the addresses of relays that are configured
   */
  public CompletableFuture<MediaSnapshot> inspect(
      Optional<SeatId> reader, Duration over, Set<InetAddress> relays) {
    return new MediaDesk(this).inspect(reader, over, relays);
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
    return settled(() -> new OutsideArrivals(this).connect(request));
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
    Instant now = workplace.clock().instant();
    if (command instanceof InterpretationCommand.GoOnAir && actor instanceof Actor.Seated(var by)) {
      comings.missesPartner(by, now);
    }
    var decided = chronicle.decide(command, actor, now);
    catchUp();
    return switch (decided) {
      case Chronicle.Decided.Happened(var before, var events) -> {
        follow(before, events);
        yield new Reply.Done(conference());
      }
      case Chronicle.Decided.Refused(var why) -> new Reply.Refused(why, conference());
      case Chronicle.Decided.Unavailable(var trouble) -> new Reply.Unavailable(trouble);
    };
  }

  /** Another writer's doings take effect as our own do. */
  private void catchUp() {
    if (chronicle.replaced()) {
      changed();
      reroute();
    }
  }

  private void follow(Conference before, List<Event> events) {
    if (!events.isEmpty()) {
      events.forEach(aftermath::before);
      reroute();
      aftermath.wants(before, conference());
      events.forEach(event -> aftermath.of(event, before));
      captures.follow(events);
      phones.follow();
      intercom.follow(conference());
      changed();
      if (conference().phase() == Phase.CLOSED) {
        closing.run();
      }
    }
  }

  /** Something has changed in who is there, or in what is seen. */
  void changed() {
    comings.note(workplace.clock().instant());
    display.changed();
  }

  /** Draws the routes anew and gives them to the engine if they differ. */
  void reroute() {
    switchboard.draw(conference()).ifPresent(aftermath::await);
    loudness.stir();
    display.changed();
  }

  private Instant turn(Instant now) {
    if (leaps.leapt(now)) {
      leapt(now);
    }
    boolean spoke = lines.settle(now, this::heard);
    if (lines.promises().lapse(now) || spoke) {
      reroute();
    }
    catchUpRoutes(now);
    comings.turn(now);
    phones.turn(now);
    if (intercom.turn(now)) {
      display.changed();
    }
    if (!now.isBefore(nextTry)) {
      tryAgain(now);
    }
    if (!now.isBefore(nextRenewal)) {
      nextRenewal = now.plus(RENEW);
      if (!comings.pages().isEmpty()) {
        chronicle.renew(now);
      }
    }
    display.turn(now, List.copyOf(comings.pages()), conference(), switchboard.routing());
    desk.turn(now, comings.pages());
    loudness.turn(now, comings.pages(), phones.phones(), switchboard.routing());
    return next(now);
  }

  /** What was to be done at some time by the old clock is done by the new one. */
  private void leapt(Instant now) {
    nextRenewal = now;
    nextTry = now;
    comings.leapt(now);
    lines.leapt(now);
    desk.leapt();
    intercom.leapt(now);
    phones.leapt(now);
  }

  private void catchUpRoutes(Instant now) {
    if (switchboard.due(now)) {
      reroute();
      switchboard.done(now, workplace.clock().instant());
    }
  }

  private Instant next(Instant now) {
    var next = new ArrayList<Instant>();
    next.add(nextRenewal);
    switchboard.next().ifPresent(next::add);
    display.next().ifPresent(next::add);
    desk.next().ifPresent(next::add);
    loudness.next().ifPresent(next::add);
    intercom.next().ifPresent(next::add);
    phones.next().ifPresent(next::add);
    lines.nextSpoke(this::heard).ifPresent(next::add);
    lines.promises().next().ifPresent(next::add);
    comings.next().ifPresent(next::add);
    if (chronicle.owes() || !comings.back().isEmpty() || !captures.orphans().isEmpty()) {
      next.add(nextTry);
    }
    Rules.dueAt(conference(), now)
        .map(at -> at.isBefore(nextTry) ? nextTry : at)
        .ifPresent(next::add);
    return next.stream().min(Instant::compareTo).orElse(nextRenewal);
  }

  /** What has to come about by itself: debts, lines that are back, and what the clock brings. */
  private void tryAgain(Instant now) {
    if (chronicle.owes()) {
      nextTry = now.plus(Ledger.RETRY);
      chronicle.pay(now);
      catchUp();
    }
    for (SeatId seat : comings.back()) {
      nextTry = now.plus(Ledger.RETRY);
      decide(new LineCommand.LineBack(seat, now), new Actor.Server());
    }
    captures
        .orphans()
        .forEach(orphan -> {
          nextTry = now.plus(Ledger.RETRY);
          decide(orphan, new Actor.Server());
        });
    for (Command command : Rules.due(conference(), now)) {
      long before = chronicle.length();
      decide(command, new Actor.Server());
      nextTry = chronicle.length() > before ? nextTry : now.plus(Ledger.RETRY);
    }
  }

  private boolean heard(SeatId seat) {
    return conference().state(seat).filter(state -> state.here() && !state.muted()).isPresent()
        && conference().seat(seat).filter(Voices.of(conference())::hears).isPresent();
  }

  /** Whether a page is that of the browser which holds the seat, so that all may be shown to it. */
  boolean inside(Page page) {
    return conference()
        .state(page.seat())
        .filter(state -> state.hereWith(page.device()))
        .isPresent();
  }

  /** A page has greeted. */
  void arrived(Page page) {
    Instant now = workplace.clock().instant();
    comings.arrived(page, now);
    if (!page.isGone()) {
      display.greet(page, now, conference(), switchboard.routing());
      if (inside(page)) {
        tellNeeds(page); // its media may have gone on without it
      }
    }
    display.changed();
    loudness.stir();
  }

  /** A page's connection has ended. */
  void departed(Page page) {
    comings.departed(page, workplace.clock().instant());
  }

  /** A phone's page has greeted. */
  void arrived(Phone phone) {
    phones.arrived(phone);
    if (!phone.isGone()) {
      display.greet(phone, workplace.clock().instant(), conference(), switchboard.routing());
      loudness.stir();
    }
  }

  /** A phone's connection has ended. */
  void departed(Phone phone) {
    phones.departed(phone);
  }

  void devices(Page page, Views.Devices now) {
    page.probed();
    if (inside(page)) {
      display.devices(page.seat(), now);
      if (lines.shares(page.seat(), now.slides() == DeviceState.ON)) {
        switchboard.outdated();
      }
    }
  }

  /** A page's microphone begins to send: whoever may be heard is routed before a packet came. */
  void ready(Page page) {
    if (inside(page)
        && (heard(page.seat()) || conference().interpretation().isOnAir(page.seat()))
        && lines.promises().make(page.seat(), workplace.clock().instant())) {
      reroute();
    }
  }

  /** Somebody who is inside says something at the intercom; why that cannot be, if so. */
  Optional<plenum.conference.Refusal> says(SeatId seat, Word word) {
    var why = intercom.says(conference(), seat, word, workplace.clock().instant());
    why.ifPresent(refusal -> workplace.meters().refused(refusal.key()));
    display.changed();
    return why;
  }

  void measured(Page page, MicrophoneMeasure measure) {
    if (inside(page)) {
      desk.measured(page.seat(), measure, workplace.clock().instant());
    }
  }

  void kept(Page page, Map<Outlet, Integer> milliseconds) {
    if (inside(page)) {
      desk.kept(page.seat(), milliseconds, workplace.clock().instant());
    }
  }

  void loudness(Page page, int tenths) {
    if (inside(page)) {
      loudness.measured(page.seat(), tenths, workplace.clock().instant());
    }
  }

  /** The engine says that a transport is up. */
  void connected(TransportId transport) {
    lines.connected(transport);
    desk.connected(transport, workplace.clock().instant());
    switchboard.outdated();
  }

  /** The engine says that a transport is gone. */
  void closed(TransportId transport) {
    var owner = lines.closed(transport);
    desk.closed(transport, owner.flatMap(Lines::seatOf), workplace.clock().instant());
    owner.ifPresent(of -> aftermath.orphaned(of, this));
    reroute();
  }

  void speaking(TransportId transport, boolean speaks) {
    lines.speaking(transport, speaks, workplace.clock().instant());
    display.changed();
  }

  void flowing(TransportId transport, int source, boolean flows) {
    lines.flowing(transport, source, flows);
    switchboard.outdated();
  }

  /** The engine says which layers of a source anybody wants: whoever sends them is told. */
  void needed(TransportId transport, int source, int from) {
    lines
        .needed(transport, source, from)
        .ifPresent(seat ->
            comings.pages().stream()
                .filter(page -> page.seat().equals(seat) && inside(page))
                .forEach(this::tellNeeds));
  }

  private void tellNeeds(Page page) {
    lines
        .needed(page.seat())
        .forEach((source, from) ->
            page.send(
                new FromServer.LayersNeeded(plenum.wire.SourceKind.valueOf(source.name()), from)));
  }

  /** The engine says what a line is too thin for. */
  void lacking(TransportId transport, Map<Integer, Shortfall> bySlot) {
    lines.lacking(transport, bySlot);
    display.changed();
  }

  void count(Reply reply) {
    if (reply instanceof Reply.Refused(var why, _)) {
      workplace.meters().refused(why.key());
    } else if (reply instanceof Reply.Unavailable(var trouble)) {
      workplace.meters().refused(Refusals.key(trouble));
    }
  }

  Conference conference() {
    return chronicle.conference();
  }

  /** The pages that are connected. */
  List<Page> present() {
    return comings.pages();
  }

  Optional<Instant> awaySince(SeatId seat) {
    return comings.awaySince(seat);
  }

  Display display() {
    return display;
  }

  /** From whom what is known of seats is kept. */
  Seals seals(Instant now) {
    return desk.seals(now);
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
    return comings.connected();
  }

  boolean over() {
    return conference().phase() == Phase.EXPIRED;
  }

  /** Tells every page that the server stops; they try again by themselves. */
  CompletableFuture<?> sayGoodbye() {
    return later(this::endPages).thenCompose(Function.identity());
  }

  private CompletableFuture<Void> endPages() {
    chronicle.close(workplace.clock().instant());
    var pages = List.copyOf(comings.pages());
    comings.pages().clear();
    changed();
    pages.forEach(page -> page.end(Ending.SERVER_STOPS));
    phones.phones().forEach(phone -> phone.end(Ending.SERVER_STOPS));
    return CompletableFuture.allOf(
        pages.stream()
            .map(page -> page.ended().toCompletableFuture())
            .toArray(CompletableFuture[]::new));
  }

  /** Stops the conference's thread. */
  @Override
  public void close() {
    mailbox.close();
    captures.close();
  }
}
