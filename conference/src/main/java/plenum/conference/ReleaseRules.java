package plenum.conference;

import java.util.List;
import java.util.Optional;
import plenum.conference.command.ReleaseCommand;
import plenum.conference.event.Audience;
import plenum.conference.event.Event;
import plenum.conference.event.ReleaseEvent;
import plenum.conference.event.SealedPart;
import plenum.conference.photograph.Print;
import plenum.conference.programme.SeatId;
import plenum.conference.release.Addition;
import plenum.conference.release.Edit;
import plenum.conference.release.Issue;
import plenum.conference.release.IssuedText;
import plenum.conference.release.Issuer;
import plenum.conference.release.Manuscript;
import plenum.conference.release.PictureChoice;
import plenum.conference.release.PressOffice;
import plenum.conference.release.Work;
import plenum.conference.role.Power;
import plenum.conference.statement.EntryId;

/**
 * What a press office writes, and what may go out: of others only what they have made public, and
 * nothing that a desk has written before somebody of its side stands behind the text as it is. The
 * joint release waits for all chairs, whatever is in it.
 */
final class ReleaseRules {
  private ReleaseRules() {}

  static Decision decide(Entitlement entitlement, ReleaseCommand command) {
    var office = entitlement.conference().releases().of(command.issuer());
    return switch (command) {
      case ReleaseCommand.SetStyle(_, var style) ->
          office.style().equals(style)
              ? Decision.accepted()
              : work(
                  entitlement,
                  command,
                  StyleCheck.whyUnusable(entitlement.conference(), style),
                  new Work.StyleSet(style));
      case ReleaseCommand.CarryStyleOver carry -> carryOver(entitlement, carry);
      case ReleaseCommand.ChoosePicture(_, var picture) ->
          office.picture().equals(picture)
              ? Decision.accepted()
              : work(
                  entitlement,
                  command,
                  whyNotThere(entitlement.conference(), picture),
                  new Work.PictureChosen(picture));
      case ReleaseCommand.AlterSentence alter -> alter(entitlement, office, alter);
      case ReleaseCommand.LeaveOutSentence(_, var language, var sentence) ->
          isLeftOut(office.manuscript(language), sentence)
              ? Decision.accepted()
              : work(
                  entitlement,
                  command,
                  whyNotEdited(entitlement, office, language, sentence),
                  new Work.SentenceLeftOut(language, sentence));
      case ReleaseCommand.RestoreSentence(_, var language, var sentence) ->
          office.manuscript(language).edit(sentence).isEmpty()
              ? Decision.accepted()
              : work(
                  entitlement,
                  command,
                  whyNotEdited(entitlement, office, language, sentence),
                  new Work.SentenceRestored(language, sentence));
      case ReleaseCommand.AddSentence add -> add(entitlement, office, add);
      case ReleaseCommand.ApproveText approve -> approve(entitlement, office, approve);
      case ReleaseCommand.IssueText issue -> issue(entitlement, office, issue);
    };
  }

  private static Decision carryOver(Entitlement entitlement, ReleaseCommand.CarryStyleOver asked) {
    var conference = entitlement.conference();
    if (conference.releases().offices().containsKey(asked.issuer())) {
      return Decision.accepted();
    }
    var work =
        new SealedPart.DeskWork(
            new Audience.OneDelegation(asked.side()), new Work.StyleSet(asked.style()));
    return StyleCheck.whyUnusable(conference, asked.style())
        .map(Decision::refused)
        .orElseGet(() ->
            Decision.accepted(
                new ReleaseEvent.StyleCarriedOver(
                    asked.side(), entitlement.now(), Optional.of(work))));
  }

  /** Whatever was laid beside the meeting may appear; nothing else is a photograph of it. */
  private static Optional<Refusal> whyNotThere(Conference conference, PictureChoice picture) {
    return picture instanceof PictureChoice.Chosen
            && picture.among(conference.keepings().photographs()).isEmpty()
        ? Optional.of(new PhotographRefusal.NoSuchPhotograph())
        : Optional.empty();
  }

  private static boolean isLeftOut(Manuscript manuscript, String sentence) {
    return manuscript.edit(sentence).filter(Edit.LeftOut.class::isInstance).isPresent();
  }

  private static Decision alter(
      Entitlement entitlement, PressOffice office, ReleaseCommand.AlterSentence asked) {
    var manuscript = office.manuscript(asked.language());
    if (says(manuscript, asked)) {
      return Decision.accepted();
    }
    return work(
        entitlement,
        asked,
        whyNotEdited(entitlement, office, asked.language(), asked.sentence())
            .or(() -> whyNotWords(asked.text()))
            .or(() -> whyTooLong(asked.drafted())),
        new Work.SentenceAltered(
            asked.language(), asked.sentence(), asked.drafted(), asked.text().strip()));
  }

  /** Who saves twice means it once. */
  private static boolean says(Manuscript manuscript, ReleaseCommand.AlterSentence asked) {
    var text = asked.text().strip();
    return manuscript
            .addition(asked.sentence())
            .filter(addition -> addition.text().equals(text))
            .isPresent()
        || manuscript
            .edit(asked.sentence())
            .filter(edit ->
                edit instanceof Edit.Altered(var drafted, var said, _, _)
                    && said.equals(text)
                    && drafted.equals(asked.drafted()))
            .isPresent();
  }

  private static Decision add(
      Entitlement entitlement, PressOffice office, ReleaseCommand.AddSentence asked) {
    var manuscript = office.manuscript(asked.language());
    return work(
        entitlement,
        asked,
        whyNotNow(entitlement, asked.language())
            .or(() -> whyNoId(asked.after()))
            .or(() -> whyNotWords(asked.text()))
            .or(() ->
                manuscript.additions().size() < Manuscript.MOST_ADDITIONS
                    ? Optional.empty()
                    : Optional.of(new ReleaseRefusal.TooManyEdits(Manuscript.MOST_ADDITIONS))),
        new Work.SentenceAdded(
            asked.language(), manuscript.lastAddition() + 1, asked.after(), asked.text().strip()));
  }

  private static Optional<Refusal> whyNotEdited(
      Entitlement entitlement, PressOffice office, String language, String sentence) {
    var manuscript = office.manuscript(language);
    return whyNotNow(entitlement, language)
        .or(() -> whyNoId(sentence))
        .or(() -> whyGone(manuscript, sentence))
        .or(() ->
            manuscript.edits().size() < Manuscript.MOST_EDITS
                    || manuscript.edits().containsKey(sentence)
                ? Optional.empty()
                : Optional.of(new ReleaseRefusal.TooManyEdits(Manuscript.MOST_EDITS)));
  }

  private static Optional<Refusal> whyGone(Manuscript manuscript, String sentence) {
    return sentence.startsWith(Addition.PREFIX) && manuscript.addition(sentence).isEmpty()
        ? Optional.of(new ReleaseRefusal.NoSuchSentence())
        : Optional.empty();
  }

  private static Optional<Refusal> whyNotNow(Entitlement entitlement, String language) {
    var conference = entitlement.conference();
    if (conference.phase() != Phase.CLOSED) {
      return Optional.of(new ReleaseRefusal.MeetingGoesOn());
    }
    return conference.programme().heading().languages().contains(language)
        ? Optional.empty()
        : Optional.of(new StatementRefusal.NotOurLanguage(shown(language)));
  }

  /** Whoever asks for a language of a million letters need not read all of it again. */
  private static String shown(String language) {
    return language.substring(0, Math.min(language.length(), Manuscript.LONGEST_ID));
  }

  private static Optional<Refusal> whyNoId(String sentence) {
    return sentence.length() <= Manuscript.LONGEST_ID && sentence.matches("[A-Za-z0-9_-]+")
        ? Optional.empty()
        : Optional.of(new ReleaseRefusal.NoSuchSentence());
  }

  private static Optional<Refusal> whyNotWords(String text) {
    return text.isBlank() ? Optional.of(new ReleaseRefusal.SentenceIsEmpty()) : whyTooLong(text);
  }

  private static Optional<Refusal> whyTooLong(String text) {
    return text.length() > Manuscript.LONGEST_SENTENCE
        ? Optional.of(new ReleaseRefusal.SentenceTooLong(Manuscript.LONGEST_SENTENCE))
        : Optional.empty();
  }

  private static Decision approve(
      Entitlement entitlement, PressOffice office, ReleaseCommand.ApproveText asked) {
    var by = entitlement.seat(power(asked)).orElseThrow().id();
    var inRightOf =
        asked.issuer() instanceof Issuer.Joint ? entitlement.chairOf(by).orElseThrow() : by;
    var approved = office.manuscript(asked.language()).approvals(asked.fingerprint());
    return approved.stream().anyMatch(one -> one.seat().equals(inRightOf))
        ? Decision.accepted()
        : work(
            entitlement,
            asked,
            whyNotNow(entitlement, asked.language())
                .or(() -> whyNoFingerprint(asked.fingerprint())),
            new Work.TextApproved(asked.language(), asked.fingerprint(), inRightOf));
  }

  private static Optional<Refusal> whyNoFingerprint(String fingerprint) {
    return fingerprint.matches("[0-9a-f]{64}")
        ? Optional.empty()
        : Optional.of(new ReleaseRefusal.TextHasChanged());
  }

  private static Decision issue(
      Entitlement entitlement, PressOffice office, ReleaseCommand.IssueText asked) {
    var text = asked.text();
    var last = office.manuscript(text.language()).lastIssue();
    if (last.filter(issue -> isSame(issue, asked)).isPresent()) {
      return Decision.accepted();
    }
    return work(
        entitlement,
        asked,
        whyNotNow(entitlement, text.language())
            .or(() -> whyNoFingerprint(text.fingerprint()))
            .or(() -> whyNotIssued(entitlement, office, asked)),
        new Work.TextIssued(
            last.map(Issue::version).orElse(0) + 1,
            text,
            asked.embargo(),
            last.filter(_ -> asked.correction()).map(Issue::version)));
  }

  private static boolean isSame(Issue issue, ReleaseCommand.IssueText asked) {
    return issue.text().fingerprint().equals(asked.text().fingerprint())
        && issue.embargo().equals(asked.embargo());
  }

  private static Optional<Refusal> whyNotIssued(
      Entitlement entitlement, PressOffice office, ReleaseCommand.IssueText asked) {
    var text = asked.text();
    var manuscript = office.manuscript(text.language());
    if (text.length() > IssuedText.LONGEST) {
      return Optional.of(new ReleaseRefusal.SentenceTooLong(IssuedText.LONGEST));
    }
    if (asked.embargo().filter(end -> !end.isAfter(entitlement.now())).isPresent()) {
      return Optional.of(new ReleaseRefusal.EmbargoIsOver());
    }
    if (manuscript.issues().size() >= Manuscript.MOST_ISSUES) {
      return Optional.of(new ReleaseRefusal.TooManyIssues(Manuscript.MOST_ISSUES));
    }
    if (asked.correction() && manuscript.issues().isEmpty()) {
      return Optional.of(new ReleaseRefusal.NothingToCorrect());
    }
    return whyAnotherPicture(entitlement.conference(), office, text)
        .or(() -> whyNotCleared(entitlement.conference(), text))
        .or(() -> whyNotApproved(entitlement.conference(), asked.issuer(), office, text));
  }

  /** What is printed is the photograph that the desk has chosen, as it is cropped now. */
  private static Optional<Refusal> whyAnotherPicture(
      Conference conference, PressOffice office, IssuedText text) {
    var keepings = conference.keepings();
    var chosen =
        office
            .picture()
            .among(keepings.photographs())
            .flatMap(photograph -> keepings.print(photograph.sha256()))
            .map(Print::printed);
    return chosen.equals(text.picture().map(IssuedText.Picture::sha256))
        ? Optional.empty()
        : Optional.of(new ReleaseRefusal.TextHasChanged());
  }

  /** A word that was held back while the desk was reading does not go out. */
  private static Optional<Refusal> whyNotCleared(Conference conference, IssuedText text) {
    var statements = conference.statements();
    var cleared =
        text.sentences().stream()
            .flatMap(sentence -> sentence.sources().stream())
            .allMatch(source ->
                switch (source) {
                  case EntryId.OwnEntry(var number) ->
                      statements.cleared().stream().anyMatch(entry -> entry.number() == number);
                  case EntryId.RecordEntry(var number) ->
                      statements.joint().entry(number).isPresent();
                });
    return cleared ? Optional.empty() : Optional.of(new ReleaseRefusal.NotCleared());
  }

  private static Optional<Refusal> whyNotApproved(
      Conference conference, Issuer issuer, PressOffice office, IssuedText text) {
    return switch (issuer) {
      case Issuer.Joint() -> {
        var waits = ReleaseApproval.waits(conference, text.language(), text.fingerprint());
        yield waits.isEmpty()
            ? Optional.empty()
            : Optional.of(new ReleaseRefusal.WaitsForApproval(waits));
      }
      case Issuer.OfSide _ ->
          office.rewritten(text.language())
                  && office.manuscript(text.language()).approvals(text.fingerprint()).isEmpty()
              ? Optional.of(new ReleaseRefusal.NeedsApproval())
              : Optional.empty();
    };
  }

  /** On which line of the table it stands. */
  static Power power(ReleaseCommand command) {
    if (command instanceof ReleaseCommand.CarryStyleOver) {
      return Power.CARRY_STYLE_OVER;
    }
    var joint = command.issuer() instanceof Issuer.Joint;
    return command instanceof ReleaseCommand.ApproveText
        ? joint ? Power.APPROVE_JOINT_RELEASE : Power.APPROVE_RELEASE
        : joint ? Power.WRITE_JOINT_RELEASE : Power.WRITE_RELEASE;
  }

  private static Decision work(
      Entitlement entitlement, ReleaseCommand command, Optional<Refusal> whyNot, Work work) {
    return whyNot
        .map(Decision::refused)
        .orElseGet(() ->
            new Decision.Accepted(
                List.of(
                    worked(
                        command.issuer(),
                        entitlement.seat(power(command)).orElseThrow().id(),
                        entitlement,
                        work))));
  }

  private static Event worked(Issuer issuer, SeatId by, Entitlement entitlement, Work work) {
    return switch (issuer) {
      case Issuer.Joint() ->
          new ReleaseEvent.PressOfficeWorked(
              issuer, by, entitlement.now(), Optional.of(work), Optional.empty());
      case Issuer.OfSide(var side) ->
          new ReleaseEvent.PressOfficeWorked(
              issuer,
              by,
              entitlement.now(),
              Optional.empty(),
              Optional.of(new SealedPart.DeskWork(new Audience.OneDelegation(side), work)));
    };
  }
}
