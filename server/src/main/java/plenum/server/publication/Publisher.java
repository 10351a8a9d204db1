package plenum.server.publication;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import plenum.conference.Conference;
import plenum.conference.ReaderLanguages;
import plenum.conference.release.Issuer;
import plenum.press.publication.Album;
import plenum.press.publication.Bundle;
import plenum.press.publication.Due;
import plenum.press.publication.Site;
import plenum.press.publication.SitePlan;
import plenum.press.publication.folder.SiteFolder;

/**
 * Sees to it that the site has what may be seen: at the start, whenever something was issued, and
 * when an embargo ends, on a thread of its own. What does not succeed is tried again.
 */
public final class Publisher implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Publisher.class.getName());
  private static final Duration RETRY = Duration.ofSeconds(5);
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  /** Clocks are set, and no wait is trusted longer. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  private final Path folder;
  private final String name;
  private final Supplier<URI> base;
  private final IssuedReleases releases;
  private final Album album;
  private final List<DeskRound> desks;
  private final InstantSource clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("publisher").unstarted(task));

  /** Whether it is going to be looked at anyway. */
  private final AtomicBoolean due = new AtomicBoolean();

  /** The one look to come by the clock; on the publisher's thread. */
  private Optional<Future<?>> later = Optional.empty();

  private volatile Map<String, SitePlan.Content> files = Map.of();
  private final List<Runnable> published = new CopyOnWriteArrayList<>();

  /**
   * @param folder of the site
   * @param name of whoever publishes
   * @param base where the site is read; known once the server listens
   * @param album in which their photographs are
   */
  Publisher(
      Path folder,
      String name,
      Supplier<URI> base,
      IssuedReleases releases,
      Album album,
      List<DeskRound> desks,
      InstantSource clock) {
    this.folder = folder;
    this.name = name;
    this.base = base;
    this.releases = releases;
    this.album = album;
    this.desks = List.copyOf(desks);
    this.clock = clock;
  }

  /** Something may have been issued. Any thread may say so; nothing is waited for. */
  public void look() {
    if (due.compareAndSet(false, true)) {
      var _ = after(Duration.ZERO);
    }
  }

  private Optional<Future<?>> after(Duration time) {
    try {
      return Optional.of(thread.schedule(this::agree, time.toMillis(), TimeUnit.MILLISECONDS));
    } catch (RejectedExecutionException ended) {
      LOG.log(Level.DEBUG, "the site is not written any more; the next start brings it up to date");
      return Optional.empty();
    }
  }

  private void agree() {
    due.set(false);
    later.ifPresent(look -> look.cancel(false));
    later = after(untilNext());
  }

  /** Until when nothing changes by the clock alone, once what may be seen has been written. */
  private Duration untilNext() {
    try {
      return publish()
          .map(moment -> Duration.between(clock.instant(), moment))
          .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
          .filter(wait -> wait.compareTo(LONGEST_WAIT) < 0)
          .orElse(LONGEST_WAIT);
    } catch (IOException | RuntimeException failed) {
      LOG.log(Level.WARNING, "releases are not published yet: {0}", failed.getMessage());
      return RETRY;
    }
  }

  /** When to look again. */
  private Optional<Instant> publish() throws IOException {
    var address = base.get();
    var bundles = releases.all(address.getHost());
    var site = site(address, bundles);
    var now = Due.at(clock.instant(), site, bundles, album);
    var plan = SitePlan.of(site, now.editions());
    var written = new SiteFolder(folder).write(plan);
    files = plan.files();
    if (written.written() + written.removed() > 0) {
      LOG.log(Level.INFO, "{0} files of the releases'' site written", written.written());
    }
    for (var desk : desks) {
      desk.offer(site, now.editions());
    }
    published.forEach(Runnable::run);
    return now.next();
  }

  /** Whom to tell, on the publisher's thread, that something else may be seen by now. */
  void whenPublished(Runnable told) {
    published.add(told);
  }

  /** Keeps what a conference has issued, before it is taken away. */
  void keep(Conference conference) {
    releases.keep(conference, base.get().getHost());
  }

  private Site site(URI address, List<Bundle> bundles) {
    var languages = new LinkedHashSet<>(ReaderLanguages.ALL);
    bundles.stream()
        .flatMap(bundle -> bundle.items().stream())
        .map(item -> Locale.forLanguageTag(item.language()).toLanguageTag())
        .forEach(languages::add);
    return new Site(address, name, List.copyOf(languages), ZoneId.systemDefault(), "");
  }

  /** The page of a release, if it can be read by now. */
  Optional<URI> page(Conference conference, Issuer issuer, String language) {
    return releases
        .slug(conference, issuer)
        .map(slug -> "%s/%s.html".formatted(Locale.forLanguageTag(language).toLanguageTag(), slug))
        .filter(files::containsKey)
        .map(base.get()::resolve);
  }

  /** A file of the site as it stands; empty if there is none of this name. */
  Optional<SitePlan.Content> file(String path) {
    return Optional.ofNullable(files.get(path));
  }

  @Override
  public void close() throws InterruptedException {
    thread.shutdownNow();
    for (var desk : desks) {
      desk.close();
    }
    if (!thread.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.log(Level.DEBUG, "the site is still being written; the next start completes it");
    }
  }
}
