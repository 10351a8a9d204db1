package plenum.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import plenum.server.http.Json;
import tools.jackson.databind.JsonNode;

/** What the engine thinks of one seat's line, from its making until it is closed. */
final class LineTrace implements AutoCloseable {
  private static final Duration EVERY = Duration.ofMillis(500);

  private final RunningProgram program;
  private final String path;
  private final String seat;
  private final long began = System.nanoTime();
  private final List<String> lines = new ArrayList<>();
  private final Thread reader;
  private volatile boolean over;

  LineTrace(RunningProgram program, String conference, String seat) {
    this.program = program;
    this.path = "/local/conferences/" + conference + "/media";
    this.seat = seat;
    reader = Thread.ofVirtual().start(this::read);
  }

  private void read() {
    while (!over) {
      long at = (System.nanoTime() - began) / 1_000_000;
      for (var found : Json.read(program.look(path), JsonNode.class).get("seats")) {
        if (found.get("seat").asString("").equals(seat)) {
          note(at, found.at("/connections/0/media"));
        }
      }
      LockSupport.parkNanos(EVERY.toNanos());
    }
  }

  private void note(long at, JsonNode media) {
    var views = new StringBuilder();
    for (var outlet : media.get("outlets")) {
      var view = outlet.path("view");
      if (!view.isMissingNode()) {
        views.append(
            " %s %s/%s"
                .formatted(
                    outlet.get("outlet").asString(""),
                    view.path("allowed").asString("-"),
                    view.path("shown").asString("-")));
      }
    }
    var line = media.get("line");
    synchronized (lines) {
      lines.add(
          "%5.1f s: estimate %s of %s kbit/s, lost %s %%, allowed/shown%s"
              .formatted(
                  at / 1_000.0,
                  line.path("estimateKbps").asString("-"),
                  line.path("wantedKbps").asString("-"),
                  line.path("lostPercent").asString("-"),
                  views));
    }
  }

  /** A line for every half second. */
  @Override
  public String toString() {
    synchronized (lines) {
      return String.join(System.lineSeparator(), lines);
    }
  }

  @Override
  public void close() {
    over = true;
    try {
      reader.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
