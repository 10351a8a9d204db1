package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
    var journal = new ArrayList<Integer>();
    var there = new ArrayList<Boolean>();
    var all = house.events(meeting).size();
    house.conferences.beforeForgotten(_ -> {
      journal.add(house.events(meeting).size());
      there.add(house.conferences.find(meeting.id().value()).isPresent());
    });
    house.clock.pass(TIME);
    expire(Optional.of(TIME));
    assertThat(journal).containsExactly(all, all);
    assertThat(there).containsExactly(true, false);
  }

  @Test
  void what_could_not_be_kept_keeps_it_where_it_is() {
    var meeting = closed();
    house.conferences.beforeForgotten(_ -> {
      throw new IllegalStateException("the disk is full");
    });
    house.clock.pass(TIME);
    expire(Optional.of(TIME));
    assertThat(house.events(meeting)).isNotEmpty();
    assertThat(house.conferences.find(meeting.id().value())).isPresent();
  }

  /** The one is busy, so that it is taken away while whoever looks waits for it. */
  @Test
  @Timeout(60)
  void whoever_looks_at_all_of_them_misses_only_the_one_that_goes_meanwhile() throws Exception {
    house = House.open(folder);
    var goes = house.convene(Tables.twoSides());
    var stays = house.convene(Tables.twoSides());
    var busy = new CountDownLatch(1);
    var worked = goes.look(_ -> await(busy));
    var states = new FutureTask<>(house.conferences::states);
    var looks = Thread.ofPlatform().daemon().start(states);
    while (looks.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
      var gone = others.submit(() -> house.conferences.forget(goes));
      while (house.conferences.find(goes.id().value()).isPresent()) {
        Thread.onSpinWait();
      }
      busy.countDown();
      gone.get(10, TimeUnit.SECONDS);
      assertThat(worked.join()).isTrue();
      assertThat(states.get(10, TimeUnit.SECONDS))
          .extracting(one -> one.conference().id())
          .containsExactly(stays.id());
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
