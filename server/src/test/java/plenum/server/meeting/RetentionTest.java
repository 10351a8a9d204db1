package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.conference.Phase;
import plenum.conference.command.Actor;
import plenum.conference.command.ProceedingsCommand;

class RetentionTest {
  private static final Duration TIME = Duration.ofDays(30);

  @TempDir Path folder;
  private House house;

  @AfterEach
  void close() {
    house.close();
  }

  private Meeting closed() {
    house = House.open(folder);
    var meeting = house.convene(Tables.twoSides());
    house.inside(meeting, Tables.HEAD);
    house.inside(meeting, Tables.OTHER_HEAD);
    var head = new Actor.Seated(Tables.HEAD);
    meeting.ask(new ProceedingsCommand.Open(), head).join();
    meeting.ask(new ProceedingsCommand.ProposeClosing(), head).join();
    meeting.ask(new ProceedingsCommand.AgreeToClose(), new Actor.Seated(Tables.OTHER_HEAD)).join();
    assertThat(meeting.look(it -> it.phase()).join()).isEqualTo(Phase.CLOSED);
    return meeting;
  }

  private void expire(Optional<Duration> time) {
    new Retention(house.conferences, time, house.clock).expire();
  }

  @Test
  void a_closed_conference_goes_after_its_time_and_not_before() {
    var meeting = closed();
    house.clock.pass(TIME.minusSeconds(1));
    expire(Optional.of(TIME));
    expire(Optional.empty());
    assertThat(house.conferences.find(meeting.id().value())).isPresent();
    house.clock.pass(Duration.ofSeconds(1));
    expire(Optional.of(TIME));
    assertThat(house.conferences.find(meeting.id().value())).isEmpty();
    assertThat(house.events(meeting)).isEmpty();
  }

  @Test
  void a_conference_that_has_not_closed_stays_however_old_it_is() {
    house = House.open(folder);
    var meeting = house.convene(Tables.twoSides());
    house.clock.pass(TIME.multipliedBy(100));
    expire(Optional.of(TIME));
    assertThat(house.conferences.find(meeting.id().value())).isPresent();
  }

  @Test
  void what_is_to_outlive_it_is_asked_for_while_all_of_it_is_there() {
    var meeting = closed();
    var seen = new ArrayList<Integer>();
    var all = house.events(meeting).size();
    house.conferences.beforeForgotten(_ -> seen.add(house.events(meeting).size()));
    house.clock.pass(TIME);
    expire(Optional.of(TIME));
    assertThat(seen).containsExactly(all);
  }

  @Test
  void what_could_not_be_kept_keeps_it_in_the_journal() {
    var meeting = closed();
    house.conferences.beforeForgotten(_ -> {
      throw new IllegalStateException("the disk is full");
    });
    house.clock.pass(TIME);
    expire(Optional.of(TIME));
    assertThat(house.events(meeting)).isNotEmpty();
    house = house.again();
    assertThat(house.conferences.find(meeting.id().value())).isPresent();
  }
}
