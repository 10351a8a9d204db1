package plenum.server.release;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import plenum.conference.Conference;
import plenum.conference.Refusal;
import plenum.conference.ReleaseRefusal;
import plenum.conference.StatementRefusal;
import plenum.conference.command.ReleaseCommand;
import plenum.conference.release.IssuedText;
import plenum.conference.release.Issuer;
import plenum.conference.release.PictureChoice;
import plenum.press.MeetingRecord;
import plenum.press.office.Proof;
import plenum.wire.ReleaseRequest;

/** What is asked at one desk, against the text as it would be printed now. */
record Desk(PressOffices offices, Conference conference, Issuer issuer) {
  /** What becomes of it: something for the rules, or a reason why not. */
  sealed interface Asked {
    record Command(ReleaseCommand command) implements Asked {}

    record Refused(Refusal why) implements Asked {}
  }

  /**
   * @throws NullPointerException if something is missing that is needed
   * @throws IllegalArgumentException if it names something by what is no id
   */
  Asked ask(ReleaseRequest request) {
    return switch (given(request)) {
      case ReleaseRequest.SetHouseStyle(var style, var templates) ->
          ReleaseCommands.areUsable(templates)
              ? asked(new ReleaseCommand.SetStyle(issuer, ReleaseCommands.style(style, templates)))
              : new Asked.Refused(new ReleaseRefusal.StyleUnusable("templates"));
      case ReleaseRequest.PrintPhotograph(var photograph) ->
          prints(new PictureChoice.Chosen(photograph));
      case ReleaseRequest.PrintLatestPhotograph() -> prints(new PictureChoice.Latest());
      case ReleaseRequest.PrintNoPhotograph() -> prints(new PictureChoice.None());
      case ReleaseRequest.AlterSentence(var language, var id, var drafted, var text) ->
          known(
              language, id, new ReleaseCommand.AlterSentence(issuer, language, id, drafted, text));
      case ReleaseRequest.LeaveOutSentence(var language, var id) ->
          known(language, id, new ReleaseCommand.LeaveOutSentence(issuer, language, id));
      case ReleaseRequest.RestoreSentence(var language, var id) ->
          known(language, id, new ReleaseCommand.RestoreSentence(issuer, language, id));
      case ReleaseRequest.AddSentence(var language, var after, var text) ->
          asked(new ReleaseCommand.AddSentence(issuer, language, after, text));
      case ReleaseRequest.ApproveProof(var language, var fingerprint) ->
          current(
              language,
              fingerprint,
              _ -> new ReleaseCommand.ApproveText(issuer, language, fingerprint));
      case ReleaseRequest.IssueProof(var language, var fingerprint, var embargo, var correction) ->
          current(
              language,
              fingerprint,
              text -> new ReleaseCommand.IssueText(issuer, text, embargo, correction));
    };
  }

  /** Records may be given nothing for what they need. */
  private static ReleaseRequest given(ReleaseRequest request) {
    var needed =
        switch (request) {
          case ReleaseRequest.SetHouseStyle it -> Stream.of(it.style(), it.templates());
          case ReleaseRequest.PrintPhotograph it -> Stream.of(it.photograph());
          case ReleaseRequest.PrintLatestPhotograph _, ReleaseRequest.PrintNoPhotograph _ ->
              Stream.empty();
          case ReleaseRequest.AlterSentence it ->
              Stream.of(it.language(), it.sentence(), it.drafted(), it.text());
          case ReleaseRequest.LeaveOutSentence it -> Stream.of(it.language(), it.sentence());
          case ReleaseRequest.RestoreSentence it -> Stream.of(it.language(), it.sentence());
          case ReleaseRequest.AddSentence it -> Stream.of(it.language(), it.after(), it.text());
          case ReleaseRequest.ApproveProof it -> Stream.of(it.language(), it.fingerprint());
          case ReleaseRequest.IssueProof it -> Stream.of(it.language(), it.fingerprint());
        };
    needed.forEach(Objects::requireNonNull);
    return request;
  }

  private Asked prints(PictureChoice picture) {
    return asked(new ReleaseCommand.ChoosePicture(issuer, picture));
  }

  private Asked asked(ReleaseCommand command) {
    return new Asked.Command(command);
  }

  private Asked known(String language, String id, ReleaseCommand command) {
    var proof = record().filter(_ -> writes(language)).map(record -> proof(record, language));
    return proof.isPresent() && !proof.get().knows(id)
        ? new Asked.Refused(new ReleaseRefusal.NoSuchSentence())
        : asked(command);
  }

  private Asked current(
      String language, String fingerprint, Function<IssuedText, ReleaseCommand> command) {
    var record = record();
    if (record.isEmpty()) {
      return new Asked.Refused(new ReleaseRefusal.MeetingGoesOn());
    }
    if (!writes(language)) {
      return new Asked.Refused(
          new StatementRefusal.NotOurLanguage(
              language.substring(0, Math.min(35, language.length()))));
    }
    var text = PressOffices.text(record.get(), conference, issuer, proof(record.get(), language));
    return text.fingerprint().equals(fingerprint)
        ? asked(command.apply(text))
        : new Asked.Refused(new ReleaseRefusal.TextHasChanged());
  }

  private Optional<MeetingRecord> record() {
    return offices.record(conference);
  }

  private boolean writes(String language) {
    return PressOffices.languages(conference).contains(language);
  }

  private Proof proof(MeetingRecord record, String language) {
    return PressOffices.proof(record, conference, issuer, language);
  }
}
