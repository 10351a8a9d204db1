package plenum.server.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import plenum.conference.document.Version;
import plenum.conference.programme.ConferenceId;
import plenum.conference.programme.Limits;
import plenum.journal.Papers;
import plenum.server.store.ConferencePapers;

/**
 * Takes files in for documents that nobody uploads in a page: copied and checked as those are,
 * first without a conference. Thread-safe.
 */
public final class Intake {
  private final Copyist copyist = new Copyist();
  private final ConferencePapers papers;

  public Intake(ConferencePapers papers) {
    this.papers = papers;
  }

  /** What a file is worth. */
  public sealed interface Checked {
    /**
     * A copy that can be kept; whoever gets it discards it.
     *
     * @param copy where it lies meanwhile
     */
    record Fine(Path copy, String mediaType, int pages) implements Checked {}

    /**
     * @param sentence what is wrong, and what would be right
     */
    record Wrong(String sentence) implements Checked {}
  }

  /**
   * Copies a file and looks at it.
   *
   * @throws IOException if it breaks off or there is no room for it
   */
  public Checked check(InputStream file) throws IOException, InterruptedException {
    return switch (copyist.copy(file)) {
      case Copyist.Copy.Made(var copy, var type, int pages) ->
          new Checked.Fine(copy, type.mediaType(), pages);
      case Copyist.Copy other -> {
        var problem = DocumentProblems.of(other);
        yield new Checked.Wrong(
            problem.detail() == null ? problem.title() : problem.title() + " " + problem.detail());
      }
    };
  }

  /** Keeps a copy for a conference; empty where the disk does not take it. */
  public Optional<Version> keep(
      ConferenceId conference, Checked.Fine fine, String language, String path) throws IOException {
    try (var copy = Files.newInputStream(fine.copy())) {
      return papers.of(conference).put(copy) instanceof Papers.Kept.Stored(var hash, var size)
          ? Optional.of(
              new Version(
                  language,
                  hash.hex(),
                  fine.mediaType(),
                  Math.toIntExact(size),
                  fine.pages(),
                  name(path)))
          : Optional.empty();
    }
  }

  /** Lets go of a copy, kept or not. */
  public void discard(Checked.Fine fine) throws IOException {
    Files.deleteIfExists(fine.copy());
  }

  /** A name without its folder, and without what no name has. */
  static String name(String path) {
    var plain = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    var clean = plain.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
    return clean.substring(0, Math.min(clean.length(), Limits.NAME));
  }
}
