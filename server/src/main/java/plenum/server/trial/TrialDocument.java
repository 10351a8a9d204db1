package plenum.server.trial;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plenum.conference.agenda.ItemId;
import plenum.conference.command.Actor;
import plenum.conference.command.DocumentCommand;
import plenum.conference.document.Details;
import plenum.conference.document.DocumentId;
import plenum.conference.document.DocumentKind;
import plenum.conference.document.Release;
import plenum.conference.document.Version;
import plenum.conference.programme.Texts;
import plenum.journal.Papers;
import plenum.server.meeting.Meeting;
import plenum.server.store.ConferencePapers;

/**
 * The paper of which a trial's briefing speaks, in both languages, laid open by who briefs. Without
 * it a trial goes on.
 */
public final class TrialDocument {
  static final DocumentId FORECASTS = new DocumentId("forecasts");
  static final int PAGES = 4;

  private static final Actor SPEAKER = new Actor.Seated(TrialProgramme.SPEAKER);
  private static final Logger LOG = System.getLogger(TrialDocument.class.getName());

  private final ConferencePapers papers;

  public TrialDocument(ConferencePapers papers) {
    this.papers = papers;
  }

  /** Lays it open at its first page, unless it or another lies there already. */
  void lay(Meeting meeting) {
    var untouched =
        meeting
            .look(found ->
                found.documents().lastNumber() == 0 && found.admitted(TrialProgramme.SPEAKER))
            .join();
    if (!untouched) {
      return;
    }
    try {
      var versions = new ArrayList<Version>();
      for (var language : List.of("en", "vi")) {
        versions.add(version(meeting, language));
      }
      var owner = meeting.look(found -> found.sideOf(TrialProgramme.SPEAKER)).join();
      meeting
          .ask(new DocumentCommand.AddDocument(FORECASTS, owner, details(versions)), SPEAKER)
          .join();
      meeting.ask(new DocumentCommand.HandOut(FORECASTS, Release.EVERYBODY), SPEAKER).join();
      meeting.ask(new DocumentCommand.ShowDocument(FORECASTS, 1), SPEAKER).join();
    } catch (IOException failed) {
      LOG.log(Level.WARNING, "trial " + meeting.id() + " goes on without its document", failed);
    }
  }

  private static Details details(List<Version> versions) {
    return new Details(
        DocumentKind.DOCUMENT,
        Texts.of("en", "Flood forecasts: the first season").and("vi", "Dự báo lũ: mùa đầu tiên"),
        true,
        Optional.of(new ItemId("briefing")),
        versions);
  }

  private Version version(Meeting meeting, String language) throws IOException {
    var name = "forecasts-" + language + ".pdf";
    try (var file = open(name)) {
      return switch (papers.of(meeting.id()).put(file)) {
        case Papers.Kept.Stored(var hash, var size) ->
            new Version(
                language, hash.hex(), "application/pdf", Math.toIntExact(size), PAGES, name);
        case Papers.Kept.TooLarge _ -> throw new IOException(name + " is too large");
        case Papers.Kept.Unavailable(var trouble) -> throw new IOException(trouble.detail());
      };
    }
  }

  private static InputStream open(String name) throws IOException {
    var stream = TrialDocument.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IOException(name + " is missing from the program");
    }
    return stream;
  }
}
