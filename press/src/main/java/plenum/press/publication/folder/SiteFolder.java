package plenum.press.publication.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import plenum.press.publication.SitePlan;
import plenum.press.publication.SitePlan.Content;

/**
 * A folder that any web server may carry. Files appear, change and go one by one, each whole; what
 * links to a file appears after it. A turn that was cut off is completed by the next. What others
 * put into the folder is left alone, unless the site has a file of that name. Not thread-safe; of
 * two processes the second is refused.
 */
public final class SiteFolder {
  /** What web servers do not carry by custom, and what is not of the site. */
  private static final String OWN = ".plenum";

  private static final Pattern PATH =
      Pattern.compile("([A-Za-z0-9][A-Za-z0-9-]*/)?[A-Za-z0-9][A-Za-z0-9-]*(\\.[a-z0-9]+){1,2}");

  private final Path root;

  public SiteFolder(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /**
   * Makes the folder be as the plan says.
   *
   * @throws IOException if a file cannot be written or deleted, with its name; the next turn
   *     completes the work
   * @throws IllegalArgumentException if a path of the plan would lie outside; then nothing is done
   */
  public Written write(SitePlan plan) throws IOException {
    plan.files().keySet().forEach(this::require);
    var own = Files.createDirectories(root.resolve(OWN));
    try (var channel =
            FileChannel.open(
                own.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = tryLock(channel)) {
      if (lock == null || !lock.isValid()) {
        throw new IOException(root + " is being written by another process");
      }
      return locked(plan, own);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException here) {
      return null;
    }
  }

  private Written locked(SitePlan plan, Path own) throws IOException {
    var before = Roll.read(own);
    before.forEach(this::require);
    var either = new TreeSet<>(before);
    either.addAll(plan.files().keySet());
    if (!either.equals(before)) {
      Roll.write(own, either);
    }
    int written = 0;
    var touched = new LinkedHashSet<Path>();
    for (var entry : plan.files().entrySet()) {
      if (update(entry, own, touched)) {
        written++;
      }
    }
    flush(touched);
    int removed = remove(before, plan.files().keySet());
    if (!either.equals(plan.files().keySet())) {
      Roll.write(own, plan.files().keySet());
    }
    return new Written(written, plan.files().size() - written, removed);
  }

  /** Whether there was anything to do. */
  private boolean update(Map.Entry<String, Content> entry, Path own, Set<Path> touched)
      throws IOException {
    var file = require(entry.getKey());
    if (isAs(file, entry.getValue())) {
      return false;
    }
    var folder = parent(file);
    Files.createDirectories(folder);
    requireWithin(folder);
    try (var bytes = entry.getValue().open()) {
      WholeFile.write(file, own.resolve("part"), bytes, hash(entry.getValue()));
    }
    touched.add(folder);
    touched.add(root);
    return true;
  }

  private static Optional<String> hash(Content content) {
    return switch (content) {
      case Content.Text _ -> Optional.empty();
      case Content.Photograph(var stored) -> Optional.of(stored.sha256());
    };
  }

  /** A photograph was checked when it was written and bears its hash as its name. */
  private static boolean isAs(Path file, Content content) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    return switch (content) {
      case Content.Photograph(var stored) -> Files.size(file) == stored.size();
      case Content.Text(var text) -> {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        yield Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes);
      }
    };
  }

  private int remove(Set<String> before, Set<String> wanted) throws IOException {
    int removed = 0;
    var touched = new LinkedHashSet<Path>();
    for (var path : before) {
      if (!wanted.contains(path)) {
        var file = require(path);
        if (Files.isDirectory(parent(file), LinkOption.NOFOLLOW_LINKS)
            && Files.deleteIfExists(file)) {
          removed++;
          touched.add(parent(file));
        }
      }
    }
    flush(touched);
    return removed;
  }

  private static void flush(Set<Path> folders) throws IOException {
    for (var folder : folders) {
      WholeFile.flush(folder);
    }
  }

  /** The file of a path, which cannot lie elsewhere than in the folder or one of its folders. */
  private Path require(String path) {
    if (!PATH.matcher(path).matches()) {
      throw new IllegalArgumentException("'%s' is no file of a site".formatted(path));
    }
    return root.resolve(path);
  }

  /** A folder that is a link would lead elsewhere. */
  private void requireWithin(Path folder) throws IOException {
    if (!folder.toRealPath().startsWith(root.toRealPath())) {
      throw new IOException(folder + " leads out of " + root);
    }
  }

  private Path parent(Path file) {
    var parent = file.getParent();
    return parent == null ? root : parent;
  }
}
