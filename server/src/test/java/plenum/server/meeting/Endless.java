package plenum.server.meeting;

import java.nio.file.Path;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.ChamberCommand;
import plenum.conference.command.Device;
import plenum.conference.programme.ConferenceId;

/**
 * A program that mutes and unmutes until it is killed, and says how long the journal is by then.
 */
final class Endless {
  private Endless() {}

  public static void main(String[] arguments) {
    var house = House.open(Path.of(arguments[0]));
    var head = new Actor.Seated(Tables.HEAD);
    Meeting meeting =
        house.conferences.all().stream()
            .findFirst()
            .orElseGet(() -> house.convene(Tables.twoSides()));
    ConferenceId id = meeting.id();
    meeting
        .ask(
            new AdmissionCommand.Knock(Tables.HEAD, 1, new Device(Screen.key("one"), "a test")),
            head)
        .join();
    for (int i = 0; i < 100_000; i++) { // an end, should nobody kill it
      boolean muted = meeting.look(c -> c.state(Tables.HEAD).orElseThrow().muted()).join();
      var command =
          muted ? new ChamberCommand.Unmute(Tables.HEAD) : new ChamberCommand.Mute(Tables.HEAD);
      if (meeting.ask(command, head).join() instanceof Meeting.Reply.Done(var after)) {
        long length = meeting.numbered().join().revision();
        System.out.println(
            id + " " + length + " " + after.state(Tables.HEAD).orElseThrow().muted());
        System.out.flush();
      }
    }
  }
}
