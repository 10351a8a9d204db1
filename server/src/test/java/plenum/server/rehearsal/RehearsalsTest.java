package plenum.server.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.conference.command.Actor;
import plenum.conference.programme.Kind;
import plenum.conference.programme.Programme;
import plenum.server.convening.FlawSentences;
import plenum.server.convening.ProgrammeFile;
import plenum.server.convening.ProgrammeWriter;
import plenum.server.meeting.House;
import plenum.server.meeting.Meeting;

class RehearsalsTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  @TempDir Path folder;
  private House house;
  private Rehearsals rehearsals;

  @BeforeEach
  void open() {
    house = House.open(folder);
    rehearsals = new Rehearsals(house.conferences, house.clock);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Programme programme(int seats) {
    return RehearsalProgramme.of(seats, house.clock.instant(), LONG);
  }

  private Meeting convene(Programme programme) {
    return house.conferences.convene(programme, new Actor.Convener("owner")).join().meeting();
  }

  @Test
  void its_programme_lacks_nothing_and_its_file_is_read_back_the_same() {
    var programme = RehearsalProgramme.of(6, Instant.parse("2027-03-04T08:00:00Z"), LONG);
    var text = ProgrammeWriter.write(programme);
    var reading = ProgrammeFile.read(text, new FlawSentences(), "en");
    assertThat(programme.problems()).isEmpty();
    assertThat(reading).isInstanceOf(ProgrammeFile.Reading.Read.class);
    assertThat(((ProgrammeFile.Reading.Read) reading).programme()).isEqualTo(programme);
  }

  @Test
  void it_is_marked_as_a_rehearsal() {
    assertThat(programme(2).heading().kind()).isEqualTo(Kind.REHEARSAL);
  }

  @Test
  void when_it_is_ended_nothing_of_it_is_left() {
    var meeting = convene(programme(2));
    assertThat(rehearsals.end(meeting)).isEqualTo(Rehearsals.Ended.GONE);
    assertThat(house.conferences.all()).isEmpty();
    house = house.again();
    assertThat(house.conferences.all()).isEmpty();
  }

  @Test
  void a_conference_that_is_meant_is_not_taken_away() {
    var file = ProgrammeWriter.write(programme(2)).replace("kind: rehearsal", "kind: real");
    var meant = (ProgrammeFile.Reading.Read) ProgrammeFile.read(file, new FlawSentences(), "en");
    assertThat(rehearsals.end(convene(meant.programme()))).isEqualTo(Rehearsals.Ended.NO_REHEARSAL);
    house.clock.pass(Duration.ofDays(30));
    rehearsals.expire();
    assertThat(house.conferences.all()).hasSize(1);
  }

  @Test
  void one_that_nobody_ended_goes_by_itself_some_hours_after_its_end() {
    convene(programme(2));
    house.clock.pass(LONG.plus(Rehearsals.AFTERWARDS));
    rehearsals.expire();
    assertThat(house.conferences.all()).hasSize(1);
    house.clock.pass(Duration.ofSeconds(1));
    rehearsals.expire();
    assertThat(house.conferences.all()).isEmpty();
  }

  @Test
  void one_that_cannot_go_now_goes_once_the_journal_lets_it() throws Exception {
    var meeting = convene(programme(2));
    try (Connection other = house.hold()) {
      assertThat(rehearsals.end(meeting)).isEqualTo(Rehearsals.Ended.NOT_NOW);
    }
    house.clock.pass(LONG.plus(Rehearsals.AFTERWARDS).plusSeconds(1));
    rehearsals.expire();
    assertThat(house.conferences.all()).isEmpty();
  }
}
