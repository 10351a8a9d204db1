package plenum.server.convening;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plenum.conference.command.Actor;
import plenum.conference.command.DocumentCommand;
import plenum.conference.document.Details;
import plenum.conference.document.Release;
import plenum.conference.document.Version;
import plenum.server.document.Intake;
import plenum.server.meeting.Meeting;

/**
 * The documents that come with a conference's file: all are looked at before the conference is
 * convened, so that there is no conference with half of its papers.
 */
final class PapersByFile {
  private static final Logger LOG = System.getLogger(PapersByFile.class.getName());

  private final Intake intake;

  PapersByFile(Intake intake) {
    this.intake = intake;
  }

  /** Files that were found good, in the order of the papers. */
  record Ready(List<FiledPaper> papers, List<Intake.Checked.Fine> copies) {}

  /**
   * Looks at every file that was sent along, as the parts {@code document-0}, {@code document-1}
   * and so on.
   *
   * @param faults gets what is wrong; where it stays empty all is ready
   */
  Ready look(Context context, List<FiledPaper> papers, List<FileFault> faults) {
    var copies = new ArrayList<Intake.Checked.Fine>();
    var files = FiledPaper.files(papers);
    for (int i = 0; i < files.size(); i++) {
      var file = files.get(i);
      var upload =
          context.isMultipartFormData()
              ? Optional.ofNullable(context.uploadedFile("document-" + i))
              : Optional.<UploadedFile>empty();
      if (upload.isEmpty()) {
        faults.add(file.fault("This file was not sent along. “./plenum convene FILE” sends them."));
        continue;
      }
      try (var content = upload.get().content()) {
        switch (intake.check(content)) {
          case Intake.Checked.Fine fine -> copies.add(fine);
          case Intake.Checked.Wrong(var sentence) -> faults.add(file.fault(sentence));
        }
      } catch (IOException failed) {
        faults.add(file.fault("The server’s disk did not take it."));
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        faults.add(file.fault("The server stops."));
      }
    }
    return new Ready(papers, copies);
  }

  /** Lays them before the conference and hands out what is to be; what failed, if anything. */
  Optional<FileFault> lay(Meeting meeting, Actor by, Ready ready) {
    int next = 0;
    for (var paper : ready.papers()) {
      var versions = new ArrayList<Version>();
      for (var file : paper.files()) {
        var kept = keep(meeting, ready.copies().get(next++), file);
        if (kept.isEmpty()) {
          return Optional.of(file.fault("The server’s disk did not take it."));
        }
        versions.add(kept.get());
      }
      if (!laid(meeting, by, paper, versions)) {
        return Optional.of(paper.files().getFirst().fault("The conference did not take it."));
      }
    }
    return Optional.empty();
  }

  private Optional<Version> keep(
      Meeting meeting, Intake.Checked.Fine copy, FiledPaper.InLanguage file) {
    try {
      return intake.keep(meeting.id(), copy, file.language(), file.path());
    } catch (IOException failed) {
      return Optional.empty();
    }
  }

  private static boolean laid(Meeting meeting, Actor by, FiledPaper paper, List<Version> versions) {
    var details =
        new Details(paper.kind(), paper.title(), paper.download(), paper.item(), versions);
    return done(meeting, by, new DocumentCommand.AddDocument(paper.id(), paper.owner(), details))
        && (paper.release() == Release.HELD
            || done(meeting, by, new DocumentCommand.HandOut(paper.id(), paper.release())));
  }

  private static boolean done(Meeting meeting, Actor by, DocumentCommand command) {
    return meeting.ask(command, by).join() instanceof Meeting.Reply.Done;
  }

  /** The copies are in the conference's own store by then, or nowhere. */
  void discard(Ready ready) {
    for (var copy : ready.copies()) {
      try {
        intake.discard(copy);
      } catch (IOException failed) {
        LOG.log(Level.WARNING, "a copy stays in the temporary folder", failed);
      }
    }
  }
}
