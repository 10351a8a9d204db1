package plenum.rehearsal.seat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import plenum.wire.DeviceState;
import plenum.wire.Ending;
import plenum.wire.FromPage;
import plenum.wire.FromServer;
import plenum.wire.InterpretationView;
import plenum.wire.OwnView;
import plenum.wire.Protocol;
import plenum.wire.ViewPart;
import tools.jackson.databind.JsonNode;

/** One connection of a synthetic seat, from its greeting to its end. Confined to its thread. */
final class Visit implements AutoCloseable {
  /** How often it looks at its script: shorter than a syllable. */
  private static final Duration GLANCE = Duration.ofMillis(100);

  /** So long a page in a booth goes on sending when its microphone is wanted no more. */
  private static final long TRAILING = 300_000_000;

  private static final long MEDIA_AGAIN = 1_000_000_000;

  private final PageConnection connection;
  private final SyntheticSeat.Doings seat;
  private final SeatSettings settings;
  private final Set<String> admitted = new HashSet<>();
  private @Nullable JsonNode view;
  private @Nullable JsonNode conference;
  private @Nullable MediaCore core;
  private @Nullable Ending ending;
  private OwnView.@Nullable Where where;
  private long number;
  private long conferenceNumber;
  private long greetedNanos;
  private boolean opened;
  private boolean proposed;
  private @Nullable OwnView own;
  private boolean answeredClosing;
  private boolean speaking;
  private boolean held;
  private long trailsUntil;
  private long nextMedia;

  Visit(PageConnection connection, SyntheticSeat.Doings seat) {
    this.connection = connection;
    this.seat = seat;
    settings = seat.settings();
  }

  /**
   * Stays until the end.
   *
   * @return what the server said about the end, if anything
   * @throws IOException if the connection broke
   */
  @Nullable Ending run() throws IOException, InterruptedException {
    greetedNanos = seat.nowNanos();
    connection.send(
        new FromPage.Hello(
            Protocol.VERSION,
            settings.link(),
            seat.device(),
            seat.tab(),
            settings.label(),
            settings.language()));
    try {
      stay();
    } catch (IOException broken) {
      // Media are taken away first: whoever asks for them anew may find the line closed before
      // they have read why.
      ending = connection.farewell();
      if (ending == null) {
        throw broken;
      }
    }
    return ending;
  }

  private void stay() throws IOException, InterruptedException {
    while (ending == null && !seat.leaving()) {
      if (!connection.isOpen()) {
        throw new IOException(connection.whyClosed());
      }
      var message = connection.next(GLANCE);
      if (message != null) {
        take(message);
      }
      perform();
    }
  }

  private void take(FromServer message) throws IOException, InterruptedException {
    switch (message) {
      case FromServer.Snapshot(var part, long first, var body) when part == ViewPart.OWN -> {
        number = first;
        see(body);
      }
      case FromServer.Patch(var part, long next, var change) when part == ViewPart.OWN -> {
        if (next != number + 1 || view == null) {
          throw new IOException("patch " + next + " came after " + number);
        }
        number = next;
        see(MergePatch.apply(view, change));
      }
      case FromServer.Snapshot(_, long first, var body) when settings.habits().reads() -> {
        conferenceNumber = first;
        show(body);
      }
      case FromServer.Patch(_, long next, var change) when settings.habits().reads() -> {
        if (next != conferenceNumber + 1 || conference == null) {
          throw new IOException("patch " + next + " came after " + conferenceNumber);
        }
        conferenceNumber = next;
        show(MergePatch.apply(conference, change));
      }
      case FromServer.Welcome(_, _, var now, _) ->
          seat.told(ServerClock.told(Instant.parse(now), greetedNanos, seat.nowNanos()));
      case FromServer.MicrophoneWanted(var wanted) -> {
        if (wanted) {
          seat.wanted();
        }
        hold(!wanted);
      }
      case FromServer.Ended(var why) -> ending = why;
      case FromServer.Snapshot _,
          FromServer.Patch _,
          FromServer.SomebodyKnocks _,
          FromServer.AskedToConclude _,
          FromServer.PriorityChanged _,
          FromServer.ProtocolGrew _,
          FromServer.LoudnessTold _,
          FromServer.LayersNeeded _,
          FromServer.LinesSeen _,
          FromServer.PhoneCodeShown _,
          FromServer.Done _,
          FromServer.Refused _,
          FromServer.Answer _,
          FromServer.Restarted _ -> {}
    }
  }

  private void show(JsonNode body) {
    conference = body;
    seat.shows(body);
  }

  private void see(JsonNode body) throws IOException, InterruptedException {
    view = body;
    var seen = seat.json().view(body, OwnView.class);
    own = seen;
    seat.sees(seen);
    hold(!isWanted(seen));
    go(seen.where());
    if (settings.admits()) {
      admit(seen);
    }
    opened = once(seen, OwnView.May.OPEN, settings.opens(), opened, FromPage.Open::new);
    answeredClosing =
        once(
            seen,
            OwnView.May.ANSWER_CLOSING,
            settings.agreesToClose(),
            answeredClosing,
            id -> new FromPage.AnswerClosing(id, true));
  }

  /** Whether its microphone is let through, or will be as soon as something comes. */
  private static boolean isWanted(OwnView own) {
    return switch (own.voice()) {
      case SWITCH, GRANTED, HEARD -> true;
      case LISTENS, MAY_ASK, MAY_OPEN, WAITS, OTHER_SPEAKS, SILENCED, MUTED -> false;
      case BOOTH ->
          own.interpretation().booth().flatMap(InterpretationView.BoothView::onAir).isPresent();
    };
  }

  /**
   * While its microphone is held no packet of it leaves, as from a page, unless it is rude. Who
   * hands over in a booth finishes the word, as with a page.
   */
  private void hold(boolean silent) {
    boolean finishes =
        silent && !held && core != null && own != null && own.voice() == OwnView.Voice.BOOTH;
    if (!finishes) {
      trailsUntil = 0;
      holdNow(silent);
    } else if (trailsUntil == 0) {
      trailsUntil = seat.nowNanos() + TRAILING;
    }
  }

  private void holdNow(boolean silent) {
    boolean begins = held && !silent;
    held = silent;
    if (core != null) {
      core.microphone(sends());
      if (begins) {
        connection.tell(FromPage.MicrophoneReady::new);
      }
    }
  }

  private boolean sends() {
    return !held || settings.habits().rude();
  }

  private void go(OwnView.Where now) throws IOException, InterruptedException {
    if (now == where) {
      return;
    }
    where = now;
    switch (now) {
      case GREEN_ROOM -> {
        seat.knocked();
        ask(FromPage.Knock::new);
      }
      case WAITING -> {}
      case CHAMBER -> seat.admitted();
    }
  }

  private void admit(OwnView own) throws IOException, InterruptedException {
    admitted.retainAll(own.waiting().keySet());
    for (var waiting : own.waiting().entrySet()) {
      if (admitted.add(waiting.getKey())) {
        var who = waiting.getValue().seat();
        ask(id -> new FromPage.Admit(id, who, waiting.getKey()));
      }
    }
  }

  /** Asks once for what it may; when it may no longer, it is ready for another time. */
  private boolean once(
      OwnView own,
      OwnView.May what,
      boolean wanted,
      boolean done,
      LongFunction<FromPage.Request> request)
      throws IOException, InterruptedException {
    boolean may = wanted && own.may().getOrDefault(what, false);
    if (may && !done) {
      ask(request);
    }
    return may;
  }

  private void ask(LongFunction<FromPage.Request> request)
      throws IOException, InterruptedException {
    if (connection.request(request) instanceof FromServer.Refused(_, var why, _, var sentence)) {
      seat.troubled(why + ": " + sentence);
    }
  }

  /** Speaks by the script, and makes the media's connection while it is in the chamber. */
  private void perform() throws IOException, InterruptedException {
    if (trailsUntil != 0 && seat.nowNanos() >= trailsUntil) {
      trailsUntil = 0;
      holdNow(true);
    }
    if (core != null && core.ended().isDone()) {
      seat.troubled("media ended: " + core.ended().join());
      seat.disconnected();
      core = null;
    }
    if (core == null && where == OwnView.Where.CHAMBER && seat.nowNanos() >= nextMedia) {
      nextMedia = seat.nowNanos() + MEDIA_AGAIN;
      connect();
    }
    if (own != null && seat.proposesClosing()) {
      proposed =
          once(own, OwnView.May.PROPOSE_CLOSING, true, proposed, FromPage.ProposeClosing::new);
    }
    boolean speaks = settings.script().speaks(seat.nowNanos());
    if (core != null && speaks != speaking) {
      core.speak(speaks);
      speaking = speaks;
    }
  }

  private void connect() throws IOException, InterruptedException {
    core =
        seat.connect((offer, sources, outlets) -> {
          var reply = connection.request(id -> new FromPage.Offer(id, offer, sources, outlets));
          return switch (reply) {
            case FromServer.Answer answer -> answer.sdp();
            case FromServer.Refused refused ->
                throw new IOException("the offer was refused: " + refused.sentence());
            case FromServer.Done _,
                FromServer.Restarted _,
                FromServer.Welcome _,
                FromServer.Snapshot _,
                FromServer.Patch _,
                FromServer.SomebodyKnocks _,
                FromServer.MicrophoneWanted _,
                FromServer.AskedToConclude _,
                FromServer.PriorityChanged _,
                FromServer.ProtocolGrew _,
                FromServer.LoudnessTold _,
                FromServer.LayersNeeded _,
                FromServer.LinesSeen _,
                FromServer.PhoneCodeShown _,
                FromServer.Ended _ ->
                throw new IOException("the offer was not answered");
          };
        });
    speaking = false;
    core.microphone(sends());
    boolean pictures = !settings.shape().camera().isEmpty();
    ask(id ->
        new FromPage.Devices(
            id,
            settings.shape().microphone() ? DeviceState.ON : DeviceState.NONE,
            pictures ? DeviceState.ON : DeviceState.NONE,
            DeviceState.NONE));
  }

  /**
   * Takes leave if it is the seat that wants to go, and hangs up unless it is too rude for that.
   */
  @Override
  public void close() {
    if (seat.leaving()) {
      connection.tell(FromPage.Leave::new);
    }
    boolean lingers = settings.habits().rude() && ending != null;
    if (core != null && !lingers) {
      core.close();
    }
  }
}
