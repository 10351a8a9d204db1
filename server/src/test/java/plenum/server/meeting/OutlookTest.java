package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plenum.conference.Conference;
import plenum.conference.Decision;
import plenum.conference.Rules;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.ChamberCommand;
import plenum.conference.command.Command;
import plenum.conference.command.Device;
import plenum.conference.command.LineCommand;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.command.ProgrammeCommand;
import plenum.conference.programme.ConferenceId;
import plenum.conference.programme.SeatId;

class OutlookTest {
  private static final Instant NOON = Instant.parse("2026-03-12T12:00:00Z");

  private Conference conference =
      after(
          Conference.none(new ConferenceId("c")),
          new ProgrammeCommand.Convene(Tables.twoSides()),
          House.CONVENER);

  private static Conference after(Conference before, Command command, Actor actor) {
    return switch (Rules.decide(before, command, actor, NOON)) {
      case Decision.Accepted(var events) -> before.after(events);
      case Decision.Refused(var why) -> throw new AssertionError(why);
    };
  }

  private void happens(Command command, SeatId by) {
    conference = after(conference, command, new Actor.Seated(by));
  }

  private void comes(SeatId chair) {
    happens(new AdmissionCommand.Knock(chair, 1, new Device(Screen.key(chair.value()), "")), chair);
  }

  private static Outlook outlook(Conference conference, Instant now) {
    return Outlook.of(conference, now, _ -> Optional.empty());
  }

  /** From the empty table to a closing that waits for a chair whose line is down. */
  private List<Conference> meeting() {
    var states = new ArrayList<>(List.of(conference));
    comes(Tables.HEAD);
    comes(Tables.OTHER_HEAD);
    states.add(conference);
    happens(new ProceedingsCommand.Open(), Tables.HEAD);
    states.add(conference);
    happens(new ChamberCommand.Pin(Tables.HEAD), Tables.HEAD);
    states.add(conference);
    happens(new ProceedingsCommand.ProposeClosing(), Tables.HEAD);
    states.add(conference);
    conference =
        after(conference, new LineCommand.LineLost(Tables.OTHER_HEAD, NOON), new Actor.Server());
    states.add(conference);
    return states;
  }

  @Test
  void without_a_quota_what_a_seat_may_do_does_not_change_by_time_alone() {
    for (Conference state : meeting()) {
      var now = outlook(state, NOON);
      var later = outlook(state, NOON.plus(Duration.ofHours(1)));
      now.setting()
          .places()
          .values()
          .forEach(place -> assertThat(later.may(place)).isEqualTo(now.may(place)));
    }
  }

  @Test
  void nothing_is_derived_anew_while_nothing_happens() {
    var outlook = outlook(conference, NOON);
    assertThat(outlook.on(conference, NOON.plusSeconds(1))).isSameAs(outlook);
  }

  @Test
  void what_the_programme_says_is_kept_when_somebody_comes() {
    var before = outlook(conference, NOON);
    comes(Tables.HEAD);
    var later = before.on(conference, NOON);
    assertThat(later).isNotSameAs(before);
    assertThat(later.setting()).isSameAs(before.setting());
  }

  @Test
  void a_changed_programme_is_read_anew() {
    var before = outlook(conference, NOON);
    var struck = new ProgrammeCommand.StrikeSeat(Tables.DELEGATE);
    var later = before.on(after(conference, struck, House.CONVENER), NOON);
    assertThat(before.setting().place(Tables.DELEGATE)).isPresent();
    assertThat(later.setting().place(Tables.DELEGATE)).isEmpty();
  }
}
