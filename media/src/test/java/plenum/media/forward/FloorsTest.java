package plenum.media.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloorsTest {
  private static final long MS = 1_000_000;
  private static final int ROOMS = 3;

  private final Recorder recorder = new Recorder();
  private final Floors floors = new Floors();
  private final Map<Integer, AudioSource> sources = new HashMap<>();
  private final Map<Integer, Long> sequences = new HashMap<>();
  private final AudioOutlet[] leads = {outlet(50), outlet(60), outlet(70)};
  private final AudioOutlet[] firsts = {outlet(51), outlet(61), outlet(71)};
  private long now = 1_000_000 * MS;

  private AudioOutlet outlet(int ssrc) {
    return new AudioOutlet(
        recorder.arena,
        recorder,
        recorder.stream(ssrc, 111, 48_000),
        new AudioOutlet.PayloadTypes(111, 0),
        0);
  }

  @BeforeEach
  void three_rooms_and_an_outlet_for_the_lead_and_the_first_rank_of_each() {
    floors.admit(Map.of(0, Admission.NOBODY, 1, Admission.NOBODY, 2, Admission.NOBODY), now);
    for (int room = 0; room < ROOMS; room++) {
      floors.listen(leads[room], room, 0);
      floors.listen(firsts[room], room, 1);
    }
  }

  private AudioSource arrive(int number) {
    var source = new AudioSource(recorder.arena, number, new LineClock());
    sources.put(number, source);
    floors.arrive(source, now);
    return source;
  }

  /** One microphone in one room, and the others are empty. */
  private void admit(int room, int number) {
    var rooms = new HashMap<Integer, Admission>();
    for (int each = 0; each < ROOMS; each++) {
      rooms.put(each, each == room ? new Admission(List.of(number), number) : Admission.NOBODY);
    }
    floors.admit(rooms, now);
  }

  private void speak(int number, int packets) {
    for (int i = 0; i < packets; i++) {
      now += 20 * MS;
      long sequence = sequences.merge(number, 1L, Long::sum);
      sources.get(number).receive(sequence, sequence * 960, 20, Recorder.octets(1), 0, 1, now);
    }
  }

  /** What each of a room's two outlets has sent. */
  private List<Long> sent(int room) {
    return List.of(leads[room].stream().packets(), firsts[room].stream().packets());
  }

  @ParameterizedTest
  @CsvSource({"0,1", "1,0", "0,2", "2,0", "1,2", "2,1"})
  void whoever_changes_rooms_is_heard_there_on_rank_and_lead_and_ends_here(int from, int to) {
    arrive(1);
    admit(from, 1);
    speak(1, 10);
    admit(to, 1);
    var left = sent(from);
    now += 480 * MS; // from a sealed room the way may be long
    speak(1, 10);
    assertThat(sent(from)).as("the room that was left").isEqualTo(left);
    assertThat(left).as("and three frames of silence").containsExactly(9L + 3, 9L + 3);
    assertThat(sent(to)).as("the room that was entered").containsExactly(10L, 10L);
    assertThat(leads[to].carried()).isEqualTo(1);
    assertThat(leads[from].carried()).isZero();
  }

  @Test
  void each_time_that_a_room_is_entered_what_was_captured_before_is_not_heard() {
    arrive(1);
    int last = 0;
    for (int room : new int[] {1, 0, 1, 2, 0}) {
      admit(room, 1);
      var before = sent(room);
      int held = last == 0 ? 1 : 24; // packets of 20 ms, after the plenary and a sealed room
      speak(1, held);
      assertThat(sent(room)).as("%d ms in room %d", 20 * held, room).isEqualTo(before);
      speak(1, 1);
      assertThat(sent(room)).as("then, in room %d", room).isNotEqualTo(before);
      last = room;
    }
  }

  @Test
  void who_left_a_sealed_room_is_held_also_where_they_arrive_from_another_shard() {
    arrive(1);
    admit(1, 1);
    speak(1, 10);
    admit(0, 1);
    now += 100 * MS;
    arrive(1);
    var before = sent(0);
    speak(1, 19);
    assertThat(sent(0)).isEqualTo(before);
    speak(1, 1);
    assertThat(sent(0)).isNotEqualTo(before);
  }

  @Test
  void who_stays_in_a_room_misses_nothing_when_others_come_and_go() {
    arrive(1);
    admit(1, 1);
    speak(1, 10);
    var before = sent(1);
    admit(1, 1);
    speak(1, 1);
    assertThat(sent(1)).containsExactly(before.get(0) + 1, before.get(1) + 1);
  }

  @Test
  void who_arrives_just_after_being_admitted_was_perhaps_heard_elsewhere_until_then() {
    admit(1, 1);
    now += 5 * MS;
    arrive(1);
    speak(1, 1);
    assertThat(sent(1)).containsExactly(0L, 0L);
    speak(1, 1);
    assertThat(sent(1)).containsExactly(1L, 1L);
  }

  @Test
  void who_arrives_long_after_being_admitted_is_heard_at_once() {
    admit(1, 1);
    now += 500 * MS;
    arrive(1);
    speak(1, 1);
    assertThat(sent(1)).containsExactly(1L, 1L);
  }

  @Test
  void a_new_source_of_the_same_number_takes_the_place_of_the_old_in_its_room() {
    admit(2, 1);
    var old = arrive(1);
    arrive(1);
    floors.depart(old, now);
    speak(1, 5);
    assertThat(firsts[2].carried()).isEqualTo(1);
    assertThat(leads[2].carried()).isEqualTo(1);
  }

  @Test
  void a_room_that_is_not_named_any_more_falls_silent() {
    arrive(1);
    admit(1, 1);
    speak(1, 10);
    floors.admit(Map.of(0, Admission.NOBODY), now);
    var before = sent(1);
    floors.listen(leads[1], 1, 0);
    speak(1, 5);
    assertThat(sent(1)).isEqualTo(before);
    assertThat(leads[1].carried()).isZero();
  }

  @Test
  void a_room_of_a_forgotten_number_knows_nothing_of_the_one_before() {
    arrive(1);
    admit(1, 1);
    speak(1, 10);
    floors.admit(Map.of(), now);
    floors.admit(Map.of(1, new Admission(List.of(1), 0)), now);
    now += 500 * MS;
    var before = sent(1);
    speak(1, 5);
    assertThat(sent(1)).as("nobody listens there yet").isEqualTo(before);
    floors.listen(firsts[1], 1, 1);
    speak(1, 1);
    assertThat(firsts[1].carried()).isEqualTo(1);
  }
}
