package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.Command;
import plenum.conference.command.Device;
import plenum.conference.command.DeviceKey;
import plenum.conference.command.LineCommand;
import plenum.conference.command.ProgrammeCommand;
import plenum.conference.event.Event;
import plenum.conference.programme.ConferenceId;
import plenum.conference.programme.Programme;
import plenum.conference.programme.SeatId;

/** A conference with a clock beside it, as tests drive it. */
public final class Meeting {
  public static final Actor CONVENER = new Actor.Convener("convener");
  public static final Actor SERVER = new Actor.Server();

  private final List<Event> journal = new ArrayList<>();
  private Conference conference = Conference.none(new ConferenceId("river"));
  private Instant now = Samples.START;

  public static Meeting of(Programme programme) {
    var meeting = new Meeting();
    meeting.does(CONVENER, new ProgrammeCommand.Convene(programme));
    return meeting;
  }

  public Conference conference() {
    return conference;
  }

  public List<Event> journal() {
    return journal;
  }

  public Instant now() {
    return now;
  }

  public void later(Duration time) {
    now = now.plus(time);
  }

  public Decision asks(Actor actor, Command command) {
    var decision = Rules.decide(conference, command, actor, now);
    if (decision instanceof Decision.Accepted(var events)) {
      journal.addAll(events);
      conference = conference.after(events);
    }
    return decision;
  }

  public List<Event> does(Actor actor, Command command) {
    var decision = asks(actor, command);
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted) decision).events();
  }

  public Refusal mayNot(Actor actor, Command command) {
    var decision = asks(actor, command);
    assertThat(decision).isInstanceOf(Decision.Refused.class);
    return ((Decision.Refused) decision).why();
  }

  public List<Event> knocks(SeatId seat) {
    return knocks(seat, device(seat, 1));
  }

  public List<Event> knocks(SeatId seat, Device device) {
    var generation = conference.state(seat).orElseThrow().generation();
    return does(sitting(seat), new AdmissionCommand.Knock(seat, generation, device));
  }

  /** Knocks, and is let in by somebody. */
  public void admitted(SeatId by, SeatId seat) {
    knocks(seat);
    does(sitting(by), new AdmissionCommand.Admit(seat, device(seat, 1).key()));
  }

  public void loses(SeatId seat) {
    does(SERVER, new LineCommand.LineLost(seat, now));
  }

  public static Actor sitting(SeatId seat) {
    return new Actor.Seated(seat);
  }

  public static Device device(SeatId seat, int number) {
    var hash = "%08x%08x".formatted(seat.value().hashCode(), number);
    return new Device(new DeviceKey(hash), "Browser " + number);
  }
}
