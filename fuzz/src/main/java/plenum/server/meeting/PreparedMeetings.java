package plenum.server.meeting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import plenum.conference.Conference;
import plenum.conference.Decision;
import plenum.conference.Rules;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.Command;
import plenum.conference.command.Device;
import plenum.conference.command.DeviceKey;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.command.ProgrammeCommand;
import plenum.conference.programme.ConferenceId;
import plenum.conference.programme.Programme;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.server.convening.FlawSentences;
import plenum.server.convening.ProgrammeFile;

/** The sample conference at every stage that a page may find it in. */
final class PreparedMeetings {
  static final Instant NOW = Instant.parse("2027-03-04T08:00:00Z");

  /** Convened; heads inside and others at the door; open; closing proposed; closed. */
  static final int STAGES = 5;

  private final Programme programme = sample();
  private final List<Conference> stages = new ArrayList<>();
  private Conference now = Conference.none(new ConferenceId("c"));

  PreparedMeetings() {
    does(new ProgrammeCommand.Convene(programme), new Actor.Convener("convener"));
    keep();
    var heads = programme.seats().stream().filter(seat -> seat.role() == Role.HEAD).toList();
    heads.forEach(this::knocks);
    programme.seats().stream().filter(seat -> seat.role() != Role.HEAD).forEach(this::knocks);
    keep();
    var head = new Actor.Seated(heads.getFirst().id());
    does(new ProceedingsCommand.Open(), head);
    keep();
    does(new ProceedingsCommand.ProposeClosing(), head);
    keep();
    heads.stream()
        .skip(1)
        .forEach(
            other -> does(new ProceedingsCommand.AgreeToClose(), new Actor.Seated(other.id())));
    keep();
  }

  Conference at(int stage) {
    return stages.get(stage % STAGES);
  }

  List<SeatId> seats() {
    return programme.seats().stream().map(Seat::id).toList();
  }

  SeatId seat(int number) {
    return programme.seats().get(number % programme.seats().size()).id();
  }

  /** The browser of a seat; 7 is that of whoever sends messages. */
  static Device device(int number) {
    return new Device(new DeviceKey("%032x".formatted(number)), "Firefox on Linux");
  }

  private void knocks(Seat seat) {
    does(new AdmissionCommand.Knock(seat.id(), 1, device(7)), new Actor.Seated(seat.id()));
  }

  private void keep() {
    stages.add(now);
  }

  private void does(Command command, Actor actor) {
    now =
        switch (Rules.decide(now, command, actor, NOW)) {
          case Decision.Accepted(var events) -> now.after(events);
          case Decision.Refused(var why) -> throw new IllegalStateException(command + ": " + why);
        };
  }

  private static Programme sample() {
    try (var file = PreparedMeetings.class.getResourceAsStream("/conference.yaml")) {
      if (file == null) {
        throw new IllegalStateException("the sample conference is missing");
      }
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return switch (ProgrammeFile.read(text, new FlawSentences(), "en")) {
        case ProgrammeFile.Reading.Read(var programme, _, _, _, _) -> programme;
        case ProgrammeFile.Reading.Refused(var faults) ->
            throw new IllegalStateException(faults.toString());
      };
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
