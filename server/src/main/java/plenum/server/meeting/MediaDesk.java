package plenum.server.meeting;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import plenum.conference.caucus.Caucus;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Routing;
import plenum.media.engine.TransportId;
import plenum.media.engine.TransportState;

/** Looks twice at the state of a conference's media, and has it told as it may be. */
record MediaDesk(Meeting meeting) {
  /**
   * Shorter than {@link Seals#AFTER} by what a busy machine may be late: who is told of at the end
   * was in no other sealed room at the beginning.
   */
  static final Duration LONGEST = Duration.ofSeconds(10);

  /** As {@link Meeting#inspect}. */
  CompletableFuture<MediaSnapshot> inspect(
      Optional<SeatId> reader, Duration over, Set<InetAddress> relays) {
    if (over.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("Counted over 10 s at most, not " + over);
    }
    var later = CompletableFuture.delayedExecutor(over.toMillis(), TimeUnit.MILLISECONDS);
    return states()
        .thenCompose(first ->
            CompletableFuture.supplyAsync(this::states, later)
                .thenCompose(Function.identity())
                .thenCompose(second -> meeting.look(_ -> told(reader, relays, first, second))));
  }

  private CompletableFuture<List<TransportState>> states() {
    return meeting.workplace().engine().states(meeting.id().value()).toCompletableFuture();
  }

  private MediaSnapshot told(
      Optional<SeatId> reader,
      Set<InetAddress> relays,
      List<TransportState> first,
      List<TransportState> second) {
    Instant now = meeting.workplace().clock().instant();
    var conference = meeting.conference();
    int room = reader.flatMap(conference::roomOf).map(Caucus::number).orElse(Routing.PLENARY);
    var earlier = new HashMap<TransportId, TransportState>();
    first.forEach(state -> earlier.put(state.transport(), state));
    return new MediaInspection(
            conference, meeting.lines(), meeting.seals(now), room, relays, earlier, now)
        .of(second);
  }
}
