package plenum.server.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.conference.Phase;
import plenum.conference.agenda.ItemId;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.Device;
import plenum.conference.command.DeviceKey;
import plenum.conference.command.LineCommand;
import plenum.conference.floor.Turn;
import plenum.conference.programme.SeatId;
import plenum.server.invitation.Links;
import plenum.server.invitation.TokenReading;
import plenum.server.invitation.TokenSigner;
import plenum.server.meeting.House;
import plenum.server.meeting.Meeting;
import plenum.server.meeting.TestClock;
import plenum.server.store.ConferencePapers;

class TrialsTest {
  @TempDir Path folder;
  private final TokenSigner signer = new TokenSigner(new byte[32]);
  private final Links links =
      new Links(() -> URI.create("http://plenum.invalid"), signer, new SecureRandom());
  private final Company company = new Company();
  private final TestClock ticking = new TestClock();
  private House house;
  private Trials trials;

  /** People who only knock, as the synthetic ones do first. */
  private final class Company implements Trials.Cast {
    final List<Map<SeatId, URI>> played = new ArrayList<>();
    final List<SeatId> again = new ArrayList<>();
    final List<Runnable> underWay = new ArrayList<>();
    int gone;
    boolean fails;
    boolean comesLate;

    @Override
    public Trials.Company play(Map<SeatId, URI> seats) {
      if (fails) {
        throw new IllegalStateException("as the test wants it");
      }
      played.add(new LinkedHashMap<>(seats));
      var devices = new LinkedHashMap<SeatId, DeviceKey>();
      seats.forEach((seat, link) -> {
        devices.put(seat, device(seat).key());
        underWay.add(() -> knock(seat, link));
      });
      if (!comesLate) {
        arrive();
      }
      return new Played(devices);
    }

    void arrive() {
      underWay.forEach(Runnable::run);
      underWay.clear();
    }

    private final class Played implements Trials.Company {
      private final Map<SeatId, DeviceKey> devices;

      Played(Map<SeatId, DeviceKey> devices) {
        this.devices = devices;
      }

      @Override
      public Map<SeatId, DeviceKey> devices() {
        return devices;
      }

      @Override
      public void talk(Set<SeatId> speaking) {}

      @Override
      public void seatAgain(SeatId seat) {
        again.add(seat);
      }

      @Override
      public void close() {
        gone++;
      }
    }
  }

  private static Device device(SeatId seat) {
    return new Device(new DeviceKey("%016x".formatted(seat.hashCode())), "a test");
  }

  private void knock(SeatId seat, URI link) {
    var text = link.getPath().substring("/s/".length());
    var token = ((TokenReading.Valid) signer.read(text, house.clock.instant())).token();
    house
        .conferences
        .find(token.conference())
        .orElseThrow()
        .ask(
            new AdmissionCommand.Knock(seat, token.generation(), device(seat)),
            new Actor.Seated(seat))
        .join();
  }

  @BeforeEach
  void open() {
    house = House.open(folder);
    trials = new Trials(house.conferences, links, company, document(), house.clock);
  }

  @AfterEach
  void close() {
    trials.close();
    house.close();
  }

  private TrialDocument document() {
    return new TrialDocument(new ConferencePapers(folder.resolve("documents"), 1_000_000));
  }

  /** Time goes by for the synthetic people alone: no line is lost for want of a page. */
  private void passing() {
    trials.close();
    trials = new Trials(house.conferences, links, company, document(), ticking);
  }

  private URI begin() {
    return ((Trials.Begun.Started) trials.begin()).link();
  }

  @Test
  void a_trial_is_a_link_for_the_visitor_and_people_in_all_other_seats() {
    assertThat(begin().getPath()).startsWith("/s/");
    assertThat(company.played).hasSize(1);
    assertThat(company.played.getFirst())
        .doesNotContainKey(TrialProgramme.VISITOR)
        .containsKeys(TrialProgramme.SPEAKER, TrialProgramme.FIRST_IN);
  }

  @Test
  void somebody_of_the_visitors_side_is_in_when_the_link_is_there() {
    begin();
    var meeting = house.conferences.all().iterator().next();
    assertThat(meeting.look(found -> found.admitted(TrialProgramme.FIRST_IN)).join()).isTrue();
  }

  @Test
  void a_briefing_is_running_when_one_enters() {
    begin();
    var meeting = house.conferences.all().iterator().next();
    var conference = meeting.look(found -> found).join();
    assertThat(conference.phase()).isEqualTo(Phase.OPEN);
    assertThat(conference.agenda().current().map(ItemId::value)).contains("briefing");
    assertThat(conference.floor().holder().map(Turn::seat)).contains(TrialProgramme.SPEAKER);
  }

  /** On a busy machine they take longer than a visitor is kept waiting. */
  @Test
  void a_trial_whose_people_come_late_begins_when_they_come() {
    company.comesLate = true;
    trials.close();
    InstantSource impatient =
        () -> {
          ticking.pass(Duration.ofSeconds(1));
          return ticking.instant();
        };
    trials = new Trials(house.conferences, links, company, document(), impatient);
    begin();
    var meeting = house.conferences.all().iterator().next();
    trials.perform().join();
    assertThat(meeting.look(found -> found.phase()).join()).isEqualTo(Phase.CONVENED);
    company.arrive();
    trials.perform().join();
    assertThat(meeting.look(found -> found.phase()).join()).isEqualTo(Phase.OPEN);
    assertThat(shown(meeting)).isEqualTo(1);
  }

  @Test
  void only_so_many_run_at_once() {
    begin();
    begin();
    begin();
    assertThat(trials.begin()).isEqualTo(new Trials.Begun.Full());
  }

  @Test
  void a_trial_goes_after_its_day_with_its_people_and_its_journal() {
    begin();
    house.clock.pass(Trials.LIFE.minusSeconds(1));
    trials.expire();
    assertThat(house.conferences.all()).hasSize(1);
    house.clock.pass(Duration.ofSeconds(1));
    trials.expire();
    assertThat(house.conferences.all()).isEmpty();
    assertThat(company.gone).isEqualTo(1);
    assertThat(trials.begin()).isInstanceOf(Trials.Begun.Started.class);
  }

  @Test
  void a_trial_that_cannot_go_now_goes_once_the_journal_lets_it() throws Exception {
    begin();
    house.clock.pass(Trials.LIFE);
    try (Connection other = house.hold()) {
      trials.expire();
      assertThat(house.conferences.all()).hasSize(1);
    }
    house.clock.pass(Duration.ofMinutes(5));
    trials.expire();
    assertThat(house.conferences.all()).isEmpty();
  }

  @Test
  void while_the_journal_does_not_answer_there_is_no_trial_and_a_reason() throws Exception {
    try (Connection other = house.hold()) {
      assertThat(trials.begin()).isInstanceOf(Trials.Begun.Unavailable.class);
    }
    assertThat(trials.begin()).isInstanceOf(Trials.Begun.Started.class);
  }

  @Test
  void whoever_briefs_has_laid_a_document_open_and_leafs_for_the_visitor() {
    passing();
    begin();
    var meeting = house.conferences.all().iterator().next();
    assertThat(shown(meeting)).isEqualTo(1);
    comes(meeting);
    assertThat(watched(meeting, Duration.ofSeconds(60))).contains(2, 3);
  }

  @Test
  void with_nobody_there_a_trial_writes_nothing_for_a_day() {
    passing();
    begin();
    var meeting = house.conferences.all().iterator().next();
    long before = meeting.numbered().join().revision();
    watched(meeting, Duration.ofMinutes(20));
    assertThat(meeting.numbered().join().revision()).isEqualTo(before);
  }

  @Test
  void once_the_visitor_has_gone_a_trial_writes_nothing_more() {
    passing();
    begin();
    var meeting = house.conferences.all().iterator().next();
    comes(meeting);
    watched(meeting, Duration.ofMinutes(2));
    meeting
        .ask(
            new LineCommand.LineLost(TrialProgramme.VISITOR, house.clock.instant()),
            new Actor.Server())
        .join();
    long before = meeting.numbered().join().revision();
    watched(meeting, Duration.ofMinutes(20));
    assertThat(meeting.numbered().join().revision()).isEqualTo(before);
  }

  @Test
  void only_one_thing_is_under_way_however_often_they_look() {
    passing();
    begin();
    var meeting = house.conferences.all().iterator().next();
    comes(meeting);
    var interpreter = new SeatId("norhaven-interpreter");
    var device =
        meeting
            .look(
                found -> found.state(interpreter).orElseThrow().knocks().getFirst().device().key())
            .join();
    meeting
        .ask(
            new AdmissionCommand.Admit(interpreter, device),
            new Actor.Seated(TrialProgramme.SPEAKER))
        .join();
    while (shown(meeting) < 3) {
      watched(meeting, Duration.ofSeconds(1));
    }
    ticking.pass(Duration.ofMinutes(1)); // handing over is next: done twice, it would be undone
    long before = meeting.numbered().join().revision();
    var held = new CountDownLatch(1);
    var holds = meeting.look(_ -> awaited(held));
    var looks = new ArrayList<CompletableFuture<?>>();
    for (int i = 0; i < 20; i++) {
      looks.add(trials.perform());
    }
    held.countDown();
    looks.forEach(CompletableFuture::join);
    assertThat(holds.join()).isTrue();
    assertThat(meeting.numbered().join().revision()).isEqualTo(before + 1);
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The visitor, by a browser; the side's secretary lets them in. */
  private void comes(Meeting meeting) {
    var device = new Device(new DeviceKey("9e".repeat(8)), "a browser");
    var seat = TrialProgramme.VISITOR;
    meeting.ask(new AdmissionCommand.Knock(seat, 1, device), new Actor.Seated(seat)).join();
    assertThat(meeting.look(found -> found.admitted(seat)).join()).isTrue();
  }

  /** A look every second, and which pages lay open. */
  private Set<Integer> watched(Meeting meeting, Duration time) {
    var pages = new TreeSet<Integer>();
    for (long second = 0; second < time.toSeconds(); second++) {
      ticking.pass(Duration.ofSeconds(1));
      trials.perform().join();
      pages.add(shown(meeting));
    }
    return pages;
  }

  private static int shown(Meeting meeting) {
    return meeting.look(found -> found.documents().shown().orElseThrow().page()).join();
  }

  @Test
  void without_its_people_a_trial_is_taken_back() {
    company.fails = true;
    assertThatThrownBy(trials::begin).isInstanceOf(IllegalStateException.class);
    assertThat(house.conferences.all()).isEmpty();
  }

  @Test
  void after_a_restart_its_people_come_back_and_to_no_trial_twice() {
    begin();
    house = house.again();
    trials = new Trials(house.conferences, links, company, document(), house.clock);
    trials.resume();
    trials.resume();
    assertThat(company.played).hasSize(2);
    assertThat(company.played.getLast()).isEqualTo(company.played.getFirst());
  }

  @Test
  void after_a_restart_a_trial_whose_day_is_over_goes() {
    begin();
    house.clock.pass(Trials.LIFE);
    house = house.again();
    trials = new Trials(house.conferences, links, company, document(), house.clock);
    trials.resume();
    assertThat(house.conferences.all()).isEmpty();
    assertThat(company.played).hasSize(1);
  }

  @Test
  void the_strip_of_a_trial_opens_every_seat_and_says_until_when() {
    begin();
    var conference = house.conferences.all().iterator().next().look(found -> found).join();
    var strip = trials.strip(conference).orElseThrow();
    assertThat(strip.links()).hasSize(conference.seats().size());
    assertThat(strip.until()).isEqualTo(house.clock.instant().plus(Trials.LIFE));
  }
}
