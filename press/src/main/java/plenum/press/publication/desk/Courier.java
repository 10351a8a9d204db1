package plenum.press.publication.desk;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import plenum.press.publication.Edition;
import plenum.press.publication.Site;

/**
 * Brings releases to one desk: at least once each, in the order of their moments, a newer version
 * instead of an older one that still waits. It has no thread: whoever owns it calls {@link #turn}
 * and looks again when that says; one courier for each desk, so that a desk that hangs holds up no
 * other. One thread at a time.
 */
public final class Courier {
  /** For one answer. Desks that check what they get take seconds; a minute is a desk that hangs. */
  public static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Desk desk;
  private final DeskQueue queue;
  private final Post post;
  private final Backoff backoff;
  private final InstantSource clock;
  private final RandomGenerator random;

  /**
   * @param client from {@link #client}; may serve several couriers
   * @param patience for one answer
   */
  public Courier(
      Desk desk,
      DeskQueue queue,
      HttpClient client,
      Duration patience,
      Backoff backoff,
      InstantSource clock,
      RandomGenerator random) {
    this.desk = desk;
    this.queue = queue;
    this.post = new Post(client, desk, patience);
    this.backoff = backoff;
    this.clock = clock;
    this.random = random;
  }

  /** A client that follows no redirect, since a token is for the address that was configured. */
  public static HttpClient client(Duration connectWithin) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(connectWithin)
        .build();
  }

  /**
   * Takes in what the desk was not offered yet; on return it is on disk.
   *
   * @param editions what may be seen; the same ones any number of times
   */
  public void offer(Site site, List<Edition> editions) throws IOException {
    for (var edition : editions) {
      if (!edition.updated().isBefore(desk.since())) {
        queue.put(Parcel.of(desk, site, edition));
      }
    }
  }

  /**
   * Sends what is due, what failed least first, so that one release that a desk cannot digest does
   * not keep others from it. After an attempt that failed the rest waits as long as that parcel.
   *
   * @return when to call this again, unless something is offered before; empty if nothing waits
   * @throws IOException if the queue cannot be read or written; what was sent may be sent again
   */
  public Optional<Instant> turn() throws IOException, InterruptedException {
    var parcels = queue.parcels();
    parcels.sort(Comparator.comparingInt(Parcel::failures)); // stable: then by their moments
    for (var parcel : parcels) {
      var now = clock.instant();
      if (!parcel.isDue(now)) {
        continue;
      }
      if (newer(parcel, parcels, now)) {
        queue.write(parcel.ended(Parcel.Stage.SUPERSEDED, now, Reason.NEWER, 0));
        continue;
      }
      var after = attempted(parcel);
      queue.write(after);
      if (after.waits()) {
        return next(Optional.of(after.next()));
      }
    }
    return next(Optional.empty());
  }

  /** What is due already waits with the parcel that failed. */
  private Optional<Instant> next(Optional<Instant> failed) throws IOException {
    var now = clock.instant();
    var waiting =
        queue.parcels().stream()
            .filter(Parcel::waits)
            .map(Parcel::next)
            .filter(next -> failed.isEmpty() || next.isAfter(now));
    return Stream.concat(waiting, failed.stream()).min(Comparator.naturalOrder());
  }

  private static boolean newer(Parcel parcel, List<Parcel> parcels, Instant now) {
    return parcels.stream()
        .anyMatch(other ->
            other.uri().equals(parcel.uri())
                && other.version() > parcel.version()
                && !other.notBefore().isAfter(now));
  }

  private Parcel attempted(Parcel parcel) throws InterruptedException {
    var outcome = post.attempt(parcel);
    var now = clock.instant();
    int failures = parcel.failures() + 1;
    return switch (outcome) {
      case Post.Outcome.Answered(var status, var retryAfter) ->
          judged(
              parcel, Verdict.of(status, retryAfter, failures, now, backoff, random), now, status);
      case Post.Outcome.Failed(var reason) when reason == Reason.TOO_LONG ->
          judged(parcel, new Verdict.GivenUp(reason), now, 0);
      case Post.Outcome.Failed(var reason) ->
          judged(parcel, Verdict.without(reason, failures, now, backoff, random), now, 0);
    };
  }

  private Parcel judged(Parcel parcel, Verdict verdict, Instant now, int status) {
    return switch (verdict) {
      case Verdict.Taken _ -> parcel.ended(Parcel.Stage.TAKEN, now, Reason.TAKEN, status);
      case Verdict.GivenUp(var reason) -> parcel.ended(Parcel.Stage.GIVEN_UP, now, reason, status);
      case Verdict.Later(var at, var reason) ->
          at.isAfter(parcel.notBefore().plus(desk.patience()))
              ? parcel.ended(Parcel.Stage.GIVEN_UP, now, Reason.EXPIRED, status)
              : parcel.later(at, reason, status);
    };
  }

  /** Sends what was given up once more, as somebody who mended the cause wants; whether it was. */
  public boolean again(String uri, int version) throws IOException {
    for (var parcel : queue.parcels()) {
      if (parcel.uri().equals(uri)
          && parcel.version() == version
          && parcel.stage() == Parcel.Stage.GIVEN_UP) {
        queue.write(parcel.again(clock.instant()));
        return true;
      }
    }
    return false;
  }
}
