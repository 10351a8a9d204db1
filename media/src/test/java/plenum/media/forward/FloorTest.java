package plenum.media.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FloorTest {
  private static final long MS = 1_000_000;

  private final Recorder recorder = new Recorder();
  private final Map<Integer, AudioSource> sources = new HashMap<>();
  private final Floor floor = new Floor(sources);
  private final Map<Integer, Long> sequences = new HashMap<>();
  private final AudioOutlet lead = outlet(50);
  private final AudioOutlet[] ranks = {outlet(51), outlet(52), outlet(53)};
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
  void listen() {
    floor.listen(lead, 0);
    for (int i = 0; i < 3; i++) {
      floor.listen(ranks[i], i + 1);
    }
  }

  private void arrive(int... numbers) {
    for (int number : numbers) {
      sources.put(number, new AudioSource(recorder.arena, number, new LineClock()));
      floor.arrived(sources.get(number));
      floor.settle(now);
    }
  }

  private void admit(List<Integer> numbers, int holder) {
    floor.close(new Admission(numbers, holder));
    floor.open(now);
  }

  /** All of these speak, everybody else is silent, for so many packets. */
  private void speak(int packets, Integer... speakers) {
    var speaking = List.of(speakers);
    for (int i = 0; i < packets; i++) {
      now += 20 * MS;
      for (var source : sources.values()) {
        long sequence = sequences.merge(source.number(), 1L, Long::sum);
        int level = speaking.contains(source.number()) ? 20 : 120;
        source.receive(sequence, sequence * 960, level, Recorder.octets(1), 0, 1, now);
      }
      floor.settle(now);
    }
  }

  private List<Integer> standing() {
    return List.of(floor.on(1), floor.on(2), floor.on(3));
  }

  @Test
  void three_stand_and_keep_their_places() {
    arrive(1, 2, 3);
    admit(List.of(1, 2, 3), 0);
    assertThat(standing()).containsExactly(1, 2, 3);
    speak(50, 3);
    speak(50, 2);
    assertThat(standing()).containsExactly(1, 2, 3);
  }

  @Test
  void who_is_not_admitted_is_not_heard() {
    arrive(1, 2);
    admit(List.of(2), 0);
    speak(20, 1, 2);
    assertThat(standing()).containsExactly(2, 0, 0);
    assertThat(recorder.sent).extracting(Recorder.Sent::contributor).containsOnly(2);
  }

  @Test
  void what_was_captured_before_the_floor_was_given_is_not_heard() {
    arrive(1);
    speak(10, 1);
    admit(List.of(1), 1);
    speak(1, 1);
    assertThat(recorder.sent).isEmpty();
    speak(1, 1);
    assertThat(recorder.sent).isNotEmpty();
  }

  @Test
  void who_is_heard_already_misses_nothing_when_another_is_given_the_floor() {
    arrive(1, 2);
    admit(List.of(1), 1);
    speak(10, 1);
    var before = recorder.sent.size();
    admit(List.of(1, 2), 1);
    speak(1, 1);
    assertThat(recorder.sent).hasSize(before + 2); // the rank and the lead
  }

  @Test
  void the_holder_stands_on_the_first_rank_and_the_displaced_takes_another() {
    arrive(1, 2, 3);
    admit(List.of(1, 2, 3), 0);
    admit(List.of(1, 2, 3), 3);
    assertThat(standing()).containsExactly(3, 2, 1);
  }

  @Test
  void a_holder_who_comes_later_takes_the_first_rank_then() {
    arrive(1, 2);
    admit(List.of(1, 2, 3), 3);
    assertThat(standing()).containsExactly(1, 2, 0);
    arrive(3);
    assertThat(standing()).containsExactly(3, 2, 1);
  }

  @Test
  void the_holder_keeps_the_rank_while_silent() {
    arrive(1, 2, 3, 4);
    admit(List.of(1, 2, 3, 4), 1);
    speak(100, 2, 3, 4);
    assertThat(floor.on(1)).isEqualTo(1);
  }

  @Test
  void a_fourth_who_speaks_takes_the_place_of_one_who_is_silent() {
    arrive(1, 2, 3, 4);
    admit(List.of(1, 2, 3, 4), 0);
    speak(50, 1, 2);
    speak(10, 1, 2, 4);
    assertThat(standing()).containsExactly(1, 2, 4);
  }

  @Test
  void a_fourth_who_speaks_while_all_three_do_waits() {
    arrive(1, 2, 3, 4);
    admit(List.of(1, 2, 3, 4), 0);
    speak(50, 1, 2, 3, 4);
    assertThat(standing()).containsExactly(1, 2, 3);
  }

  @Test
  void the_lead_carries_the_holder_else_who_speaks() {
    arrive(1, 2, 3);
    admit(List.of(1, 2, 3), 0);
    speak(20, 2);
    assertThat(lead.carried()).isEqualTo(2);
    speak(50, 3);
    assertThat(lead.carried()).isEqualTo(3);
    admit(List.of(1, 2, 3), 1);
    speak(20, 3);
    assertThat(lead.carried()).isEqualTo(1);
  }

  @Test
  void who_is_no_longer_admitted_ends_with_silence_on_rank_and_lead() {
    arrive(1);
    admit(List.of(1), 1);
    speak(5, 1);
    int before = recorder.sent.size();
    admit(List.of(), 0);
    assertThat(recorder.sent.size() - before).isEqualTo(6);
    speak(5, 1);
    assertThat(recorder.sent.size() - before).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whatever_happens_only_the_admitted_stand_each_once_and_the_holder_first(long seed) {
    var random = new SplittableRandom(seed);
    List<Integer> admitted = List.of();
    int holder = 0;
    for (int step = 0; step < 600; step++) {
      int number = random.nextInt(1, 8);
      switch (random.nextInt(5)) {
        case 0 -> arrive(number);
        case 1 -> {
          sources.remove(number);
          floor.settle(now);
        }
        case 2 -> {
          admitted = random.ints(1, 8).limit(random.nextInt(8)).distinct().boxed().toList();
          holder = random.nextBoolean() || admitted.isEmpty() ? 0 : admitted.getLast();
          admit(admitted, holder);
        }
        default -> speak(random.nextInt(12), number, random.nextInt(1, 8));
      }
      var standing = standing().stream().filter(on -> on != 0).toList();
      assertThat(admitted).as("seed %d, step %d", seed, step).containsAll(standing);
      assertThat(standing).as("seed %d, step %d", seed, step).doesNotHaveDuplicates();
      assertThat(sources.keySet()).as("seed %d, step %d", seed, step).containsAll(standing);
      if (holder != 0 && sources.containsKey(holder)) {
        assertThat(floor.on(1)).as("seed %d, step %d", seed, step).isEqualTo(holder);
      }
      long there = admitted.stream().filter(sources::containsKey).count();
      assertThat(standing).as("seed %d, step %d", seed, step).hasSize((int) Math.min(3, there));
      assertThat(lead.carried() == 0 || admitted.contains(lead.carried())).isTrue();
    }
  }
}
