package plenum.server.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.Decision;
import plenum.conference.Rules;
import plenum.conference.agenda.ItemId;
import plenum.conference.agenda.Matter;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.AgendaCommand;
import plenum.conference.command.Command;
import plenum.conference.command.Device;
import plenum.conference.command.DeviceKey;
import plenum.conference.command.DocumentCommand;
import plenum.conference.command.FloorCommand;
import plenum.conference.command.LineCommand;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.command.ProgrammeCommand;
import plenum.conference.document.Details;
import plenum.conference.document.DocumentKind;
import plenum.conference.document.Release;
import plenum.conference.document.Version;
import plenum.conference.event.Event;
import plenum.conference.floor.Tie;
import plenum.conference.programme.ConferenceId;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Texts;

/** A trial without a server: the state, a clock, and the synthetic people's programme. */
final class PaperTrial {
  private static final Actor CONVENER = new Actor.Convener("trial");

  final Map<SeatId, DeviceKey> cast = new LinkedHashMap<>();
  Conference conference = Conference.none(new ConferenceId("trial"));
  Instant now = Instant.parse("2026-03-12T07:00:00Z");
  Course course;

  /** With its briefing under way, and nobody in the visitor's seat. */
  PaperTrial() {
    does(
        CONVENER,
        new ProgrammeCommand.Convene(
            TrialProgramme.startingAt(now), TrialAgenda.items(), TrialProgramme.booths()));
    enters(TrialProgramme.FIRST_IN, CONVENER);
    enters(TrialProgramme.SPEAKER, CONVENER);
    conference.programme().seats().stream()
        .filter(seat -> !conference.admitted(seat.id()))
        .filter(seat -> !seat.id().equals(TrialProgramme.VISITOR))
        .forEach(seat ->
            enters(
                seat.id(),
                sitting(
                    seat.of(TrialProgramme.LAM_GIANG)
                        ? TrialProgramme.FIRST_IN
                        : TrialProgramme.SPEAKER)));
    var speaker = sitting(TrialProgramme.SPEAKER);
    does(speaker, new ProceedingsCommand.Open());
    does(speaker, new AgendaCommand.Propose(new Matter.AdoptAgenda()));
    does(speaker, tie("norhaven-interpreter", new Tie.ToSide(TrialProgramme.NORHAVEN)));
    does(
        sitting(TrialProgramme.FIRST_IN),
        tie("lam-giang-interpreter", new Tie.ToSide(TrialProgramme.LAM_GIANG)));
    var versions =
        List.of(
            new Version(
                "en", "ab".repeat(32), "application/pdf", 9, TrialDocument.PAGES, "forecasts.pdf"));
    var details =
        new Details(
            DocumentKind.DOCUMENT,
            Texts.of("en", "Forecasts"),
            true,
            Optional.of(new ItemId("briefing")),
            versions);
    var owner = Optional.of(TrialProgramme.NORHAVEN);
    does(speaker, new DocumentCommand.AddDocument(TrialDocument.FORECASTS, owner, details));
    does(speaker, new DocumentCommand.HandOut(TrialDocument.FORECASTS, Release.EVERYBODY));
    does(speaker, new DocumentCommand.ShowDocument(TrialDocument.FORECASTS, 1));
    course = Course.begun(now);
  }

  private static Command tie(String interpreter, Tie to) {
    return new FloorCommand.TieInterpreter(new SeatId(interpreter), to);
  }

  static Actor sitting(SeatId seat) {
    return new Actor.Seated(seat);
  }

  static Device castDevice(SeatId seat) {
    return new Device(new DeviceKey("ca%062x".formatted(seat.hashCode())), "synthetic");
  }

  static Device guestDevice(SeatId seat) {
    return new Device(new DeviceKey("9e%062x".formatted(seat.hashCode())), "a browser");
  }

  private void enters(SeatId seat, Actor by) {
    var device = castDevice(seat);
    cast.put(seat, device.key());
    does(sitting(seat), new AdmissionCommand.Knock(seat, 1, device));
    if (!conference.admitted(seat)) {
      does(by, new AdmissionCommand.Admit(seat, device.key()));
    }
  }

  /** A guest takes this seat, whoever sat there. */
  void comes(SeatId seat) {
    var device = guestDevice(seat);
    asks(sitting(seat), new AdmissionCommand.Knock(seat, 1, device));
    for (var by : List.of(TrialProgramme.SPEAKER, TrialProgramme.FIRST_IN)) {
      asks(sitting(by), new AdmissionCommand.Admit(seat, device.key()));
    }
  }

  void goes(SeatId seat) {
    asks(new Actor.Server(), new LineCommand.LineLost(seat, now));
  }

  /** What must be accepted. */
  List<Event> does(Actor actor, Command command) {
    if (asks(actor, command) instanceof Decision.Accepted(var events)) {
      return events;
    }
    throw new AssertionError(
        actor + " may not " + command + ": " + Rules.decide(conference, command, actor, now));
  }

  Decision asks(Actor actor, Command command) {
    var decision = Rules.decide(conference, command, actor, now);
    if (decision instanceof Decision.Accepted(var events)) {
      conference = conference.after(events);
    }
    return decision;
  }

  Situation situation() {
    return new Situation(conference, cast, now);
  }

  /** One look of the synthetic people, and what they do then. */
  Cue looks() {
    var cue = Prompter.next(course, situation());
    switch (cue) {
      case Cue.Rest(var then) -> course = then;
      case Cue.Act(var by, var command, var then) -> {
        does(sitting(by), command);
        course = then.having(situation());
      }
    }
    return cue;
  }

  /** Lets time go by with a look every second, and tells what was done meanwhile. */
  List<Command> passes(Duration time) {
    var done = new ArrayList<Command>();
    for (long second = 0; second < time.toSeconds(); second++) {
      now = now.plusSeconds(1);
      if (looks() instanceof Cue.Act act) {
        done.add(act.command());
      }
    }
    return done;
  }
}
