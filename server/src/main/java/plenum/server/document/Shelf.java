package plenum.server.document;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.document.Version;
import plenum.conference.programme.ConferenceId;
import plenum.journal.Paper;
import plenum.journal.Papers;
import plenum.journal.Sha256;
import plenum.server.store.ConferencePapers;

/** Where the copies lie, by what they hold. Thread-safe. */
final class Shelf {
  private final ConferencePapers papers;

  Shelf(ConferencePapers papers) {
    this.papers = papers;
  }

  Papers.Kept put(ConferenceId conference, Copyist.Copy.Made copy) throws IOException {
    try (var stream = Files.newInputStream(copy.file())) {
      return papers.of(conference).put(stream);
    }
  }

  /** A version's bytes, to be closed by whoever gets them; empty if they are gone. */
  Optional<Paper> open(ConferenceId conference, Version version) {
    return papers.of(conference).open(new Sha256(version.sha256()));
  }

  /** Lets go of what was put there and then refused, unless a document has it. */
  void discard(Conference conference, Sha256 hash) {
    var used =
        conference.documents().all().values().stream()
            .flatMap(document -> document.details().versions().stream())
            .anyMatch(version -> version.sha256().equals(hash.hex()));
    if (!used) {
      papers.of(conference.id()).delete(hash);
    }
  }
}
