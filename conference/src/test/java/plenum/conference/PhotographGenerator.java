package plenum.conference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.CaucusCommand;
import plenum.conference.command.Command;
import plenum.conference.command.KeepingCommand;
import plenum.conference.command.PhotographCommand;
import plenum.conference.photograph.Byline;
import plenum.conference.photograph.Crop;
import plenum.conference.photograph.Cut;
import plenum.conference.photograph.Photograph;
import plenum.conference.photograph.Sitting;
import plenum.conference.photograph.SittingId;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Texts;

/** Everybody photographs everybody, by right and wrong people, while doors open and close. */
final class PhotographGenerator {
  private final RandomGenerator random;
  private int pictures;

  PhotographGenerator(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  record Asked(Actor actor, Command command) {}

  Asked asked(Conference conference) {
    return switch (random.nextInt(20)) {
      case 0, 1, 2 ->
          new Asked(
              Meeting.sitting(leader(one(sides(conference)))),
              new PhotographCommand.AskToSit(sitters(conference)));
      case 3, 4, 5 -> answered(conference);
      case 6, 7, 8, 9 -> taken(conference);
      case 10, 11 ->
          new Asked(
              random.nextInt(6) == 0 ? anybody(conference) : Meeting.SERVER,
              new PhotographCommand.LayComposed(
                  sitting(conference),
                  random.nextInt(4) == 0 ? Optional.empty() : Optional.of(picture())));
      case 12 -> new Asked(anybody(conference), given(conference));
      case 13, 14 -> worked(conference);
      case 15, 16, 17 -> apart(conference);
      case 18 ->
          new Asked(anybody(conference), new KeepingCommand.AddPhotograph(brought(conference)));
      default -> gone(conference);
    };
  }

  /** Somebody goes, and is let in again the next time. */
  private Asked gone(Conference conference) {
    var seat = one(conference.programme().seats()).id();
    var key = Meeting.device(seat, 1).key();
    return new Asked(
        Meeting.sitting(seat),
        conference.admitted(seat)
            ? new AdmissionCommand.Leave(seat, key)
            : new AdmissionCommand.Return(seat, key));
  }

  private Asked answered(Conference conference) {
    var open = conference.keepings().sittings().open().toList();
    if (open.isEmpty()) {
      return new Asked(anybody(conference), given(conference));
    }
    var sitting = one(open);
    var side = sitting.awaited().stream().findFirst().orElse(one(sides(conference)));
    var by = random.nextInt(4) == 0 ? one(sides(conference)) : side;
    return new Asked(
        random.nextInt(8) == 0 ? anybody(conference) : Meeting.sitting(leader(by)),
        new PhotographCommand.AnswerSitting(sitting.id(), side, random.nextInt(4) > 0));
  }

  private Asked taken(Conference conference) {
    var open = conference.keepings().sittings().open().toList();
    var sitter =
        open.isEmpty() || random.nextInt(4) == 0
            ? one(conference.programme().seats()).id()
            : one(one(open).sitters());
    return new Asked(
        Meeting.sitting(sitter), new PhotographCommand.LayTaken(sitting(conference), picture()));
  }

  private Command given(Conference conference) {
    return random.nextBoolean()
        ? new PhotographCommand.WithdrawSitting(sitting(conference))
        : new PhotographCommand.NotSitting(sitting(conference), random.nextBoolean());
  }

  private Asked worked(Conference conference) {
    var prints = conference.keepings().prints();
    var sha256 = prints.isEmpty() ? "0".repeat(64) : one(prints).photograph().sha256();
    var text = Texts.of("en", "Words " + random.nextInt(3));
    return new Asked(
        anybody(conference),
        random.nextBoolean()
            ? new PhotographCommand.CropPhotograph(
                sha256,
                Optional.of(
                    new Cut(
                        new Crop(random.nextInt(-1, 9), 0, 1_000, 800),
                        "%064x".formatted(random.nextInt(99)))))
            : new PhotographCommand.DescribePhotograph(
                sha256, text, text, text, LocalDate.of(2026, 3, 12), Byline.NONE));
  }

  /** Sides go and come back, and heads go apart. */
  private Asked apart(Conference conference) {
    var side = one(sides(conference));
    var head = Samples.seat(side, "head");
    var invitation = conference.caucuses().invitationOf(head);
    return new Asked(
        Meeting.sitting(head),
        switch (random.nextInt(5)) {
          case 0 -> new CaucusCommand.Withdraw(side);
          case 1 -> new CaucusCommand.Return(side);
          case 2 -> new CaucusCommand.ComeBack();
          default ->
              invitation
                  .<Command>map(one -> new CaucusCommand.AgreeToGo(one.id()))
                  .orElseGet(() ->
                      new CaucusCommand.InviteAside(
                          List.of(Samples.seat(one(sides(conference)), "head")), List.of()));
        });
  }

  private Photograph brought(Conference conference) {
    var prints = conference.keepings().prints();
    return prints.isEmpty() || random.nextInt(3) > 0 ? picture() : one(prints).photograph();
  }

  private Photograph picture() {
    var sample = Samples.photograph();
    return new Photograph(
        "%064x".formatted(++pictures),
        sample.mediaType(),
        sample.width(),
        sample.height(),
        sample.caption(),
        sample.credit(),
        sample.place(),
        sample.date());
  }

  private List<SeatId> sitters(Conference conference) {
    var sitters = new ArrayList<SeatId>();
    for (var side : sides(conference)) {
      if (random.nextBoolean()) {
        sitters.add(Samples.seat(side, random.nextInt(3) == 0 ? "room" : "head"));
      }
    }
    return sitters;
  }

  private SittingId sitting(Conference conference) {
    var open = conference.keepings().sittings().open().map(Sitting::id).toList();
    return open.isEmpty() || random.nextInt(6) == 0 ? new SittingId("sitting-1") : one(open);
  }

  private SeatId leader(DelegationId side) {
    return Samples.seat(side, one(List.of("head", "secretary", "deputy", "press")));
  }

  private Actor anybody(Conference conference) {
    return Meeting.sitting(one(conference.programme().seats().stream().map(Seat::id).toList()));
  }

  private static List<DelegationId> sides(Conference conference) {
    return conference.programme().delegations().stream().map(side -> side.id()).toList();
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
