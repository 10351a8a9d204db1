package plenum.conference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import plenum.conference.command.Actor;
import plenum.conference.command.Command;
import plenum.conference.command.KeepingCommand;
import plenum.conference.command.PhotographCommand;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.command.ReleaseCommand;
import plenum.conference.command.StatementCommand;
import plenum.conference.photograph.Crop;
import plenum.conference.photograph.Cut;
import plenum.conference.photograph.Photograph;
import plenum.conference.photograph.Print;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Texts;
import plenum.conference.release.IssuedText;
import plenum.conference.release.Issuer;
import plenum.conference.release.PictureChoice;
import plenum.conference.release.Style;
import plenum.conference.statement.EntryId;
import plenum.conference.statement.StatementKind;
import plenum.conference.statement.Substance;
import plenum.conference.statement.Who;

/**
 * Closed meetings, of which press offices write, approve and issue, whether they may or not, while
 * words are still made public and held back.
 */
final class ReleaseGenerator {
  /** Few, so that what was approved is issued now and then. */
  private static final List<String> FINGERPRINTS =
      List.of("1".repeat(64), "2".repeat(64), "not one");

  private final Random random;
  private final StatementGenerator meetings;
  private int texts;

  ReleaseGenerator(long seed) {
    random = new Random(seed);
    meetings = new StatementGenerator(seed);
  }

  Meeting closed() {
    var meeting = meetings.opened();
    for (int n = random.nextInt(3); n > 0; n--) {
      meeting.asks(Meeting.CONVENER, photograph());
    }
    for (var side : meeting.conference().programme().delegations()) {
      var head = Meeting.sitting(Samples.seat(side.id(), "head"));
      for (int n = 0; n < 3; n++) {
        meeting.asks(head, new StatementCommand.Write(Optional.empty(), said(side.id())));
        meeting.asks(head, new StatementCommand.Clear(meeting.conference().statements().last()));
        meeting.asks(
            head, new StatementCommand.ProposeEntry(meeting.conference().statements().last()));
      }
    }
    var chairs = meeting.conference().programme().chairs();
    chairs.forEach(
        chair -> meeting.asks(Meeting.sitting(chair), new ProceedingsCommand.ProposeClosing()));
    chairs.forEach(
        chair -> meeting.asks(Meeting.sitting(chair), new ProceedingsCommand.AgreeToClose()));
    meeting.later(Rules.ABSENCE.plusSeconds(1));
    meeting.asks(new Actor.Server(), new ProceedingsCommand.Close());
    if (meeting.conference().phase() != Phase.CLOSED) {
      throw new AssertionError("not closed: " + meeting.conference().proceedings());
    }
    return meeting;
  }

  private Substance said(DelegationId side) {
    return new Substance.Statement(
        new Who.OfSide(side),
        Optional.empty(),
        Optional.empty(),
        one(List.of(StatementKind.values())),
        false,
        List.of(),
        List.of(),
        Texts.of("en", StatementGenerator.SECRET + side + ++texts),
        Optional.empty(),
        Optional.empty());
  }

  /** Of few, so that one is laid down again now and then. */
  private Command photograph() {
    var sample = Samples.photograph();
    return new KeepingCommand.AddPhotograph(
        new Photograph(
            hash(),
            sample.mediaType(),
            sample.width(),
            sample.height(),
            sample.caption(),
            sample.credit(),
            sample.place(),
            sample.date()));
  }

  private String hash() {
    return one(List.of("a", "b", "c", "d")).repeat(64);
  }

  private PictureChoice picture() {
    return one(
        List.of(
            new PictureChoice.Latest(),
            new PictureChoice.None(),
            new PictureChoice.Chosen(hash()),
            new PictureChoice.Chosen(hash())));
  }

  private Command cropped() {
    var part = new Crop(0, 0, Crop.SMALLEST, Crop.SMALLEST);
    var cut = new Cut(part, one(List.of("e", "f")).repeat(64));
    return new PhotographCommand.CropPhotograph(
        hash(), random.nextBoolean() ? Optional.of(cut) : Optional.empty());
  }

  Actor actor(Conference conference) {
    return switch (random.nextInt(40)) {
      case 0 -> Meeting.CONVENER;
      case 1, 2 -> Meeting.SERVER;
      default -> Meeting.sitting(seat(conference));
    };
  }

  /** Mostly somebody who may. */
  private SeatId seat(Conference conference) {
    return random.nextInt(6) == 0
        ? one(conference.programme().seats()).id()
        : Samples.seat(side(conference), one(List.of("head", "secretary", "head", "press")));
  }

  Command command(Conference conference, Actor actor, Instant now) {
    if (actor.equals(Meeting.SERVER) || random.nextInt(40) == 0) {
      return new ReleaseCommand.CarryStyleOver(side(conference), style(conference));
    }
    var issuer = issuer(conference, actor);
    var language = one(List.of("en", "vi", "vi", "en", "eo"));
    return switch (random.nextInt(22)) {
      case 0 -> new ReleaseCommand.SetStyle(issuer, style(conference));
      case 1 ->
          new ReleaseCommand.AlterSentence(
              issuer, language, sentence(), "as drafted", secret(issuer));
      case 2 -> new ReleaseCommand.LeaveOutSentence(issuer, language, sentence());
      case 3, 4 -> new ReleaseCommand.RestoreSentence(issuer, language, sentence());
      case 5 -> new ReleaseCommand.AddSentence(issuer, language, sentence(), secret(issuer));
      case 6, 7, 8, 9, 10 -> new ReleaseCommand.ApproveText(issuer, language, one(FINGERPRINTS));
      case 11 -> new StatementCommand.Hold(1 + random.nextInt(9));
      case 12 -> new StatementCommand.Clear(1 + random.nextInt(9));
      case 13, 14 -> new ReleaseCommand.ChoosePicture(issuer, picture());
      case 15 -> random.nextBoolean() ? photograph() : cropped();
      default ->
          new ReleaseCommand.IssueText(
              issuer,
              text(conference, issuer, language),
              random.nextInt(4) == 0
                  ? Optional.of(now.plusSeconds(random.nextInt(100) - 20))
                  : Optional.empty(),
              random.nextInt(5) == 0);
    };
  }

  private Issuer issuer(Conference conference, Actor actor) {
    var own = StatementGenerator.sideOf(conference, actor);
    return switch (random.nextInt(5)) {
      case 0, 1 -> new Issuer.Joint();
      case 2 -> new Issuer.OfSide(side(conference));
      default -> new Issuer.OfSide(own.orElseGet(() -> side(conference)));
    };
  }

  private String secret(Issuer issuer) {
    return issuer instanceof Issuer.OfSide(var side)
        ? StatementGenerator.SECRET + side + ++texts
        : "said by all " + ++texts;
  }

  private String sentence() {
    return one(List.of("held", "chaired", "own-1", "added-1", "added-2", "", "No Sentence"));
  }

  private Style style(Conference conference) {
    return new Style(
        one(List.of(Style.DatelineForm.values())),
        Texts.of(one(List.of("en", "eo")), "The Agency"),
        one(List.of("-30-", "###", "")),
        random.nextBoolean() ? List.of(side(conference)) : List.of(),
        one(List.of(Style.NameOrder.values())),
        one(List.of(Style.SecondMention.values())),
        Texts.NONE,
        random.nextInt(6) == 0 ? Map.of("vi", Map.of("held", "{host}")) : Map.of());
  }

  private IssuedText text(Conference conference, Issuer issuer, String language) {
    var sources = new ArrayList<EntryId>();
    if (random.nextBoolean()) {
      sources.add(new EntryId.OwnEntry(1 + random.nextInt(9)));
    }
    if (random.nextInt(4) == 0) {
      sources.add(new EntryId.RecordEntry(1 + random.nextInt(9)));
    }
    var sentence = new IssuedText.Sentence("held", secret(issuer), sources, Optional.empty());
    return new IssuedText(
        language,
        one(FINGERPRINTS),
        secret(issuer),
        "ALDER —",
        LocalDate.of(2026, 3, 3),
        "ALDER",
        "",
        List.of(new IssuedText.Paragraph(List.of(sentence))),
        printed(conference, issuer),
        "");
  }

  /** Mostly the one that is to be printed. */
  private Optional<IssuedText.Picture> printed(Conference conference, Issuer issuer) {
    var prints = new ArrayList<Optional<String>>();
    prints.add(Optional.empty());
    conference.keepings().prints().forEach(print -> prints.add(Optional.of(print.printed())));
    var chosen =
        conference
            .releases()
            .of(issuer)
            .picture()
            .among(conference.keepings().photographs())
            .flatMap(one -> conference.keepings().print(one.sha256()))
            .map(Print::printed);
    return (random.nextInt(4) == 0 ? one(prints) : chosen)
        .map(hash -> new IssuedText.Picture(hash, "At the event", "Photo"));
  }

  private DelegationId side(Conference conference) {
    return one(conference.programme().delegations()).id();
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
