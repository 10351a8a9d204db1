package plenum.server.capture;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import plenum.media.capture.HeaderRing;
import plenum.media.capture.Pcapng;

/**
 * Writes what comes on a ring to a file, on a thread of its own, until it is told that it is over,
 * or the file is full. A disk that is slow costs records and nothing else: the ring overflows, and
 * the file says by how many.
 */
public final class CaptureWriter {
  /** Octets of a file. Ten minutes of a seat that sees 24 tiles are about as much. */
  public static final long MOST = 64L << 20;

  private static final Logger LOG = System.getLogger(CaptureWriter.class.getName());

  /** The ring lasts for seconds; more often costs an idle capture CPU. */
  private static final long PAUSE_NANOS = 50_000_000;

  /** What the file's end takes at the most. */
  private static final int CLOSING = 256;

  private final Path file;
  private final HeaderRing ring;
  private final byte[] opening;
  private final long most;
  private final LongSupplier clock;
  private final Consumer<Failure> failed;
  private final Thread thread;
  private volatile String ended = "";
  private long written;
  private long records;

  /** Why it ended without having been told to. */
  public enum Failure {
    FULL,
    /** The disk did not take it. */
    UNWRITTEN
  }

  /**
   * Not begun yet.
   *
   * @param comment what the file says of itself
   * @param most octets of the file
   * @param clock nanoseconds since 1970
   * @param failed is told at most once, on the writer's thread
   */
  public CaptureWriter(
      Path file,
      HeaderRing ring,
      String program,
      String comment,
      long most,
      LongSupplier clock,
      Consumer<Failure> failed) {
    this.file = file;
    this.ring = ring;
    opening = Pcapng.opening(program, comment);
    this.most = most;
    this.clock = clock;
    this.failed = failed;
    thread = Thread.ofVirtual().name("capture-" + file.getFileName()).unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  /** Nothing more comes on the ring: what is there is written, and then the file's end. */
  public void end(String why) {
    ended = why;
    LockSupport.unpark(thread);
  }

  /** Waits until the file is closed. */
  public void await() throws InterruptedException {
    thread.join();
  }

  private void run() {
    long from = clock.getAsLong();
    try (var out = open()) {
      write(out, opening);
      boolean full = false;
      while (!full) {
        boolean last = !ended.isEmpty();
        full = !drain(out);
        if (last || full) {
          break;
        }
        out.flush();
        LockSupport.parkNanos(PAUSE_NANOS);
      }
      var why = full ? "the file was as large as it may be" : ended;
      long lost = ring.lost();
      out.write(Pcapng.closing(from, clock.getAsLong(), records + lost, lost, why));
      if (full) {
        failed.accept(Failure.FULL);
      }
    } catch (IOException unwritten) {
      LOG.log(Level.WARNING, "the capture " + file + " cannot be written", unwritten);
      failed.accept(Failure.UNWRITTEN);
    }
  }

  /** For the owner's eyes alone, where the file system knows that. */
  private OutputStream open() throws IOException {
    Files.deleteIfExists(file);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      var owner = PosixFilePermissions.fromString("rw-------");
      Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
    }
    return new BufferedOutputStream(Files.newOutputStream(file));
  }

  /** False if there is no room for what is there. */
  private boolean drain(OutputStream out) throws IOException {
    for (var next = ring.poll(); next.isPresent(); next = ring.poll()) {
      var packet = Pcapng.packet(next.get());
      if (written + packet.length + CLOSING > most) {
        return false;
      }
      write(out, packet);
      records++;
    }
    return true;
  }

  private void write(OutputStream out, byte[] octets) throws IOException {
    out.write(octets);
    written += octets.length;
  }
}
