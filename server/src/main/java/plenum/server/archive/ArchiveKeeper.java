package plenum.server.archive;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import plenum.press.archive.Archive;
import plenum.press.archive.ArchiveSource;

/**
 * Opens the archive and sees to it that it has what is stored, on a thread of its own, so that the
 * program's start does not wait: at the start, and whenever something may have changed. What does
 * not succeed is tried again.
 */
public final class ArchiveKeeper implements AutoCloseable {
  private static final Logger LOG = System.getLogger(ArchiveKeeper.class.getName());

  /** Between two tries: the journal may be away for as long as its database restarts. */
  private static final Duration RETRY = Duration.ofSeconds(5);

  /** When much comes at once, it is looked at together; more lets a person wait to find it. */
  private static final Duration GATHERING = Duration.ofMillis(200);

  /** For who asks in the first moments after the start. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private final Path folder;
  private final ArchiveSource source;
  private final CompletableFuture<Archive> opened = new CompletableFuture<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("archive").unstarted(task));

  /** Whether it is going to be looked at anyway. */
  private final AtomicBoolean due = new AtomicBoolean();

  /** Nothing is opened yet: {@link #look} does it. */
  public ArchiveKeeper(Path folder, ArchiveSource source) {
    this.folder = folder;
    this.source = source;
  }

  /** The archive, once it is open. */
  public Optional<Archive> archive() {
    try {
      return Optional.of(opened.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | ExecutionException _) {
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Something may have changed. Any thread may say so; nothing is waited for. */
  public void look() {
    if (due.compareAndSet(false, true)) {
      after(Duration.ZERO);
    }
  }

  /** As {@link #look}, where more of the kind is to be expected in the next moment. */
  public void lookSoon() {
    if (due.compareAndSet(false, true)) {
      after(GATHERING);
    }
  }

  private void after(Duration time) {
    try {
      var _ = thread.schedule(this::agree, time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException ended) {
      LOG.log(Level.DEBUG, "the archive is closed; the next start brings in what is missing");
    }
  }

  private void agree() {
    due.set(false);
    try {
      if (!opened.isDone()) {
        opened.complete(Archive.open(folder, source));
      }
      int changed = opened.join().agree();
      if (changed > 0) {
        LOG.log(Level.INFO, "{0} entries of the archive brought up to date", changed);
      }
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "the archive is not up to date yet: {0}", failed.getMessage());
      if (due.compareAndSet(false, true)) {
        after(RETRY);
      }
    }
  }

  /** What is being written is finished, if that is soon. */
  @Override
  public void close() throws InterruptedException {
    thread.shutdownNow();
    if (thread.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
      opened.thenAccept(Archive::close);
    }
  }
}
