package plenum.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plenum.conference.event.AdmissionEvent;
import plenum.conference.event.KeepingEvent;
import plenum.conference.event.ProgrammeEvent;
import plenum.conference.photograph.Photograph;
import plenum.conference.programme.Kind;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Texts;

class MeetingRecordTest {
  @Test
  void a_meeting_that_is_still_open_leaves_no_record() {
    var open = Meetings.of(Meetings.programme()).comes("orrin-head").opens();
    assertThat(MeetingRecord.of(Meetings.ID, open.events())).isEmpty();
  }

  @Test
  void it_says_when_and_how_long() {
    var record = Meetings.held(Meetings.programme()).record();
    assertThat(record.opened()).isEqualTo(Meetings.OPENED);
    assertThat(record.lasted()).isEqualTo(Duration.ofMinutes(90));
  }

  @Test
  void sides_stand_in_their_order_and_heads_first() {
    var record = Meetings.held(Meetings.programme()).record();
    assertThat(names(record.sides().get(0).participants()))
        .containsExactly("Edda Quarn", "Vĩ Bảo Trạch", "Mirel Ostag");
    assertThat(names(record.sides().get(1).participants()))
        .containsExactly("Rolf Ynderdal", "Siv Anholm");
  }

  @Test
  void who_serves_the_whole_is_named_apart() {
    assertThat(names(Meetings.held(Meetings.programme()).record().others()))
        .containsExactly("Tam Orley");
  }

  @Test
  void who_left_before_the_opening_was_not_there() {
    var record =
        Meetings.of(Meetings.programme())
            .comes("orrin-head")
            .comes("velde-press")
            .leaves("velde-press")
            .opens()
            .closes()
            .record();
    assertThat(names(everybody(record))).containsExactly("Edda Quarn");
  }

  @Test
  void who_left_before_the_closing_was_there() {
    var record =
        Meetings.of(Meetings.programme())
            .comes("orrin-head")
            .opens()
            .comes("velde-head")
            .leaves("velde-head")
            .closes()
            .record();
    assertThat(names(everybody(record))).containsExactly("Edda Quarn", "Rolf Ynderdal");
  }

  @Test
  void a_seat_given_to_another_person_who_never_came_still_stands_for_the_first() {
    var other = Meetings.seat(1, "velde-secretary", Meetings.VELDE, Role.SECRETARY, "press");
    var record =
        Meetings.of(Meetings.programme())
            .comes("velde-secretary")
            .opens()
            .leaves("velde-secretary")
            .and(new ProgrammeEvent.SeatAmended(other))
            .closes()
            .record();
    assertThat(names(everybody(record))).containsExactly("Siv Anholm");
  }

  @Test
  void a_rooms_list_that_was_corrected_counts_as_corrected() {
    var seat = Meetings.programme().seat(new SeatId("orrin-room")).orElseThrow();
    var corrected =
        new Seat(
            seat.id(),
            seat.number(),
            seat.delegation(),
            seat.role(),
            new Occupant.Room(Texts.of("en", "Tide Hall"), List.of(new PersonId("mirel"))),
            Optional.empty());
    var record =
        Meetings.of(Meetings.programme())
            .comes("orrin-room")
            .opens()
            .and(new ProgrammeEvent.SeatAmended(corrected))
            .closes()
            .record();
    assertThat(names(everybody(record))).containsExactly("Mirel Ostag");
  }

  @Test
  void a_guest_who_is_gone_is_named_as_the_guest_called_itself() {
    var seat =
        new Seat(
            new SeatId("guest-1"),
            90,
            Optional.empty(),
            Role.GUEST,
            new Occupant.Guest("camera two"),
            Optional.empty());
    var record =
        Meetings.of(Meetings.programme())
            .opens()
            .and(new AdmissionEvent.GuestArrived(seat, Meetings.device(), Meetings.OPENED))
            .leaves("guest-1")
            .closes()
            .record();
    assertThat(names(record.others())).containsExactly("camera two");
  }

  @Test
  void a_head_who_was_not_there_did_not_chair() {
    var record = Meetings.of(Meetings.programme()).comes("velde-head").opens().closes().record();
    assertThat(record.chairs()).hasSize(2);
    assertThat(record.chairs().get(0).presided()).isEmpty();
    assertThat(record.chairs().get(1).presided().orElseThrow().anyName("en"))
        .isEqualTo("Rolf Ynderdal");
  }

  @Test
  void of_a_room_that_deputises_nobody_is_guessed() {
    var record = Meetings.of(Meetings.programme()).comes("orrin-room").opens().closes().record();
    assertThat(record.chairs().getFirst().presided()).isEmpty();
  }

  @Test
  void a_photograph_laid_down_again_has_its_last_words() {
    var first = Meetings.photograph();
    var again =
        new Photograph(
            first.sha256(),
            first.mediaType(),
            first.width(),
            first.height(),
            Texts.of("en", "Corrected."),
            first.credit(),
            first.place(),
            first.date());
    var record =
        Meetings.held(Meetings.programme()).and(new KeepingEvent.PhotographAdded(again)).record();
    assertThat(record.photographs()).containsExactly(again);
  }

  static Stream<Long> seeds() {
    return Stream.iterate(1L, seed -> seed + 1).limit(200);
  }

  /** The oracle keeps nothing but who is in, and notes them whenever the meeting is open. */
  @ParameterizedTest
  @MethodSource("seeds")
  void nobody_appears_who_was_not_in_the_open_meeting_and_everybody_who_was(long seed) {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var meeting = Meetings.of(Meetings.programme());
    var in = new HashSet<SeatId>();
    var was = new HashSet<SeatId>();
    boolean open = false;
    int opensAt = random.nextInt(20);
    for (int i = 0; i < 40; i++) {
      if (i == opensAt) {
        meeting.opens();
        open = true;
        was.addAll(in);
      }
      coming(random, meeting, in);
      if (open) {
        was.addAll(in);
      }
    }
    var record = meeting.closes().comes("velde-press").record();
    assertThat(everybody(record).map(Participant::seat).collect(Collectors.toSet()))
        .as("seed %d", seed)
        .isEqualTo(was);
    assertThat(record.chairs().stream().flatMap(chair -> chair.presided().stream()))
        .as("seed %d", seed)
        .allMatch(chair -> was.contains(chair.seat()));
  }

  private static void coming(RandomGenerator random, Meetings meeting, Set<SeatId> in) {
    var seats = Meetings.programme().seats();
    var seat = seats.get(random.nextInt(seats.size())).id();
    switch (random.nextInt(4)) {
      case 0, 1 -> {
        meeting.comes(seat.value());
        in.add(seat);
      }
      case 2 -> {
        meeting.leaves(seat.value());
        in.remove(seat);
      }
      default -> {
        meeting.and(new AdmissionEvent.SeatRemoved(seat, Meetings.OPENED));
        in.remove(seat);
      }
    }
  }

  @Test
  void a_trial_is_known_as_one() {
    var trial = Meetings.programme().with(Meetings.heading(Kind.TRIAL));
    assertThat(Meetings.held(trial).record().kind()).isEqualTo(Kind.TRIAL);
  }

  private static Stream<Participant> everybody(MeetingRecord record) {
    return Stream.concat(
        record.sides().stream().flatMap(side -> side.participants().stream()),
        record.others().stream());
  }

  private static List<String> names(Stream<Participant> people) {
    return people.map(one -> one.anyName("en")).toList();
  }

  private static List<String> names(List<Participant> people) {
    return names(people.stream());
  }
}
