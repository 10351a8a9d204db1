package plenum.conference;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.AgendaCommand;
import plenum.conference.command.CaptureCommand;
import plenum.conference.command.CaucusCommand;
import plenum.conference.command.ChamberCommand;
import plenum.conference.command.Command;
import plenum.conference.command.DocumentCommand;
import plenum.conference.command.FloorCommand;
import plenum.conference.command.InterpretationCommand;
import plenum.conference.command.KeepingCommand;
import plenum.conference.command.LineCommand;
import plenum.conference.command.LinkCommand;
import plenum.conference.command.MarkCommand;
import plenum.conference.command.MinutesCommand;
import plenum.conference.command.OpeningCommand;
import plenum.conference.command.PhoneCommand;
import plenum.conference.command.PhotographCommand;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.command.ProgrammeCommand;
import plenum.conference.command.RegisterCommand;
import plenum.conference.command.ReleaseCommand;
import plenum.conference.command.StatementCommand;
import plenum.conference.event.Event;
import plenum.conference.role.Power;
import plenum.conference.role.Target;

/**
 * What may happen in a conference. A pure function: it reads no clock, changes nothing and never
 * throws on a command, whoever sends it. Here stands what each phase lets through, and that nobody
 * does what {@link plenum.conference.role.Power} does not give them; the rest is told apart by
 * concern.
 */
public final class Rules {
  /**
   * How long nobody may be reachable before a chair or deputy counts as asked, and as not present
   * at the door. Set by the meeting's rules: shorter, and a reload could be passed over; longer,
   * and a meeting cannot end after a line has failed.
   */
  public static final Duration ABSENCE = Duration.ofSeconds(60);

  private Rules() {}

  public static Decision decide(Conference conference, Command command, Actor actor, Instant now) {
    var decision = decideAlone(conference, command, actor, now);
    return decision instanceof Decision.Accepted(var events) && !events.isEmpty()
        ? followed(conference, events, now)
        : decision;
  }

  /** Whether a command would be accepted and change something; what would follow is not asked. */
  public static boolean permits(Conference conference, Command command, Actor actor, Instant now) {
    return decideAlone(conference, command, actor, now) instanceof Decision.Accepted(var events)
        && !events.isEmpty();
  }

  /** Whether the table gives this to who asks, in what is their own. */
  public static boolean gives(Conference conference, Power power, Actor actor, Instant now) {
    return new Entitlement(conference, actor, now).reaches(power, new Target.Own());
  }

  /** Whether the table gives this command to who asks, whatever the state has against it. */
  public static boolean entitles(Conference conference, Command command, Actor actor, Instant now) {
    return new Entitlement(conference, actor, now).whyNot(command).isEmpty();
  }

  private static Decision followed(Conference before, List<Event> events, Instant now) {
    var after = before.after(events);
    var apart = CaucusFollows.of(after, now);
    var floor = FloorFollows.of(after.after(apart), now);
    var sittings = PhotographRules.follows(after.after(apart)).toList();
    var booths = BoothFollows.of(after.after(apart).after(floor), now);
    var captures = CaptureRules.follows(after, now);
    return apart.isEmpty()
            && floor.isEmpty()
            && sittings.isEmpty()
            && booths.isEmpty()
            && captures.isEmpty()
        ? new Decision.Accepted(events)
        : new Decision.Accepted(
            Stream.of(events, apart, floor, sittings, booths, captures)
                .flatMap(List::stream)
                .toList());
  }

  private static Decision decideAlone(
      Conference conference, Command command, Actor actor, Instant now) {
    var entitlement = new Entitlement(conference, actor, now);
    return switch (conference.phase()) {
      case NOT_CONVENED ->
          command instanceof ProgrammeCommand.Convene convene
              ? unlessDenied(
                  entitlement, command, () -> ProgrammeRules.convene(convene, actor, now))
              : Decision.refused(new StageRefusal.NotConvened());
      case CONVENED, OPEN ->
          unlessDenied(entitlement, command, () -> inSession(entitlement, command));
      case CLOSED -> afterClosing(entitlement, command);
      case EXPIRED ->
          command instanceof LineCommand
              ? Decision.accepted()
              : Decision.refused(new StageRefusal.ConferenceExpired());
    };
  }

  /**
   * When to send {@link ProceedingsCommand.Close} as the server: the moment from which all chairs
   * who have not agreed to a proposed closing count as asked. Empty while somebody is still asked.
   */
  public static Optional<Instant> closesAt(Conference conference, Instant now) {
    return ClosingRules.closesAt(conference, now);
  }

  /** When to send {@link FloorCommand.EndOverdue} as the server: the first turn is over then. */
  public static Optional<Instant> turnEndsAt(Conference conference, Instant now) {
    return TimeRules.overdueAt(conference, now);
  }

  /** When to send {@link AgendaCommand.CarryProposals} as the server. */
  public static Optional<Instant> carriesAt(Conference conference, Instant now) {
    return conference.phase() == Phase.OPEN
        ? AgendaRules.carriesAt(conference, now)
        : Optional.empty();
  }

  /** When to send {@link InterpretationCommand.CarryHandovers} as the server. */
  public static Optional<Instant> handsOverAt(Conference conference) {
    return HandoverRules.dueAt(conference);
  }

  /** The next moment at which the clock alone brings something about, which may be past. */
  public static Optional<Instant> dueAt(Conference conference, Instant now) {
    return Stream.of(
            turnEndsAt(conference, now),
            carriesAt(conference, now),
            closesAt(conference, now),
            handsOverAt(conference),
            PhoneRules.expiresAt(conference),
            CaptureRules.endsAt(conference))
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }

  /** What the clock has brought about by now: to be sent as the server, in this order. */
  public static List<Command> due(Conference conference, Instant now) {
    var due = new ArrayList<Command>();
    if (isDue(turnEndsAt(conference, now), now)) {
      due.add(new FloorCommand.EndOverdue());
    }
    if (isDue(carriesAt(conference, now), now)) {
      due.add(new AgendaCommand.CarryProposals());
    }
    if (isDue(handsOverAt(conference), now)) {
      due.add(new InterpretationCommand.CarryHandovers());
    }
    if (isDue(PhoneRules.expiresAt(conference), now)) {
      due.add(new PhoneCommand.EndExpiredPhones());
    }
    if (isDue(CaptureRules.endsAt(conference), now)) {
      due.add(new CaptureCommand.EndOverdueCaptures());
    }
    if (isDue(closesAt(conference, now), now)) {
      due.add(new ProceedingsCommand.Close());
    }
    return due;
  }

  /** Whether this actor begins the sound check, calls who reads, and says who was heard. */
  public static boolean leadsSoundCheck(Conference conference, Actor actor, Instant now) {
    var entitlement = new Entitlement(conference, actor, now);
    return entitlement.whyNot(new OpeningCommand.BeginSoundCheck()).isEmpty()
        && SoundRules.whyNotLeading(entitlement).isEmpty();
  }

  private static boolean isDue(Optional<Instant> at, Instant now) {
    return at.filter(moment -> !moment.isAfter(now)).isPresent();
  }

  /** Who may do it is asked here once for all; the concerns ask what the state has against it. */
  private static Decision unlessDenied(
      Entitlement entitlement, Command command, Supplier<Decision> decision) {
    return entitlement.whyNot(command).map(Decision::refused).orElseGet(decision);
  }

  private static Decision inSession(Entitlement entitlement, Command command) {
    return switch (command) {
      case ProgrammeCommand programme -> ProgrammeRules.decide(entitlement, programme);
      case LinkCommand link -> LinkRules.decide(entitlement, link);
      case AdmissionCommand.Admit admit -> AdmissionRules.admit(entitlement, admit);
      case AdmissionCommand.TurnAway turnAway -> AdmissionRules.turnAway(entitlement, turnAway);
      case AdmissionCommand.Remove remove -> AdmissionRules.remove(entitlement, remove);
      case AdmissionCommand door -> ArrivalRules.decide(entitlement, door);
      case LineCommand line -> LineRules.decide(entitlement, line);
      case ProceedingsCommand.Open _ -> ClosingRules.open(entitlement);
      case ProceedingsCommand proceeding -> ClosingRules.decide(entitlement, proceeding);
      case ChamberCommand chamber ->
          CaucusRules.sealing(entitlement, ChamberRules.decide(entitlement, chamber));
      case KeepingCommand keeping -> KeepingRules.decide(entitlement, keeping);
      case FloorCommand floor -> FloorRules.decide(entitlement, floor);
      case AgendaCommand agenda -> AgendaRules.decide(entitlement, agenda);
      case CaucusCommand caucus -> CaucusRules.decide(entitlement, caucus);
      case OpeningCommand opening -> OpeningRules.decide(entitlement, opening);
      case MarkCommand mark -> MarkRules.decide(entitlement, mark);
      case StatementCommand statement -> StatementRules.decide(entitlement, statement);
      case ReleaseCommand release -> ReleaseRules.decide(entitlement, release);
      case DocumentCommand document -> DocumentRules.decide(entitlement, document);
      case PhotographCommand photograph -> PhotographRules.decide(entitlement, photograph);
      case MinutesCommand minutes -> MinutesRules.decide(entitlement, minutes);
      case RegisterCommand register -> RegisterRules.decide(entitlement, register);
      case PhoneCommand phone -> PhoneRules.decide(entitlement, phone);
      case CaptureCommand capture -> CaptureRules.decide(entitlement, capture);
      case InterpretationCommand booth ->
          CaucusRules.sealing(entitlement, InterpretationRules.decide(entitlement, booth));
    };
  }

  /** Lines fall and tabs are closed after the end too: that is nobody's mistake. */
  private static Decision afterClosing(Entitlement entitlement, Command command) {
    return switch (command) {
      case KeepingCommand.AddPhotograph photograph ->
          unlessDenied(entitlement, command, () -> KeepingRules.decide(entitlement, photograph));
      case StatementCommand statement ->
          unlessDenied(entitlement, command, () -> StatementRules.decide(entitlement, statement));
      case ReleaseCommand release ->
          unlessDenied(entitlement, command, () -> ReleaseRules.decide(entitlement, release));
      case MinutesCommand minutes ->
          unlessDenied(entitlement, command, () -> MinutesRules.decide(entitlement, minutes));
      case RegisterCommand register ->
          unlessDenied(entitlement, command, () -> RegisterRules.decide(entitlement, register));
      case PhotographCommand.DescribePhotograph _,
          PhotographCommand.CropPhotograph _,
          PhotographCommand.LayComposed _ ->
          unlessDenied(
              entitlement,
              command,
              () -> PhotographRules.decide(entitlement, (PhotographCommand) command));
      case LineCommand.Expire expire ->
          unlessDenied(entitlement, command, () -> LineRules.decide(entitlement, expire));
      case LineCommand _,
          AdmissionCommand.Leave _,
          ProceedingsCommand.Close _,
          FloorCommand.EndOverdue _,
          AgendaCommand.CarryProposals _,
          InterpretationCommand.CarryHandovers _,
          PhoneCommand.LeaveByPhone _,
          PhoneCommand.EndExpiredPhones _,
          CaptureCommand.EndCapture _,
          CaptureCommand.BreakCapture _,
          CaptureCommand.EndOverdueCaptures _ ->
          Decision.accepted();
      case ProgrammeCommand _,
          LinkCommand _,
          AdmissionCommand _,
          ProceedingsCommand _,
          ChamberCommand _,
          KeepingCommand _,
          FloorCommand _,
          AgendaCommand _,
          CaucusCommand _,
          OpeningCommand _,
          MarkCommand _,
          DocumentCommand _,
          PhotographCommand _,
          InterpretationCommand _,
          PhoneCommand _,
          CaptureCommand _ ->
          Decision.refused(new StageRefusal.ConferenceClosed());
    };
  }
}
