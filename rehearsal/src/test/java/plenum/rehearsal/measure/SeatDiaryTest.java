package plenum.rehearsal.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plenum.rehearsal.clip.Persona;
import plenum.wire.Outlet;

class SeatDiaryTest {
  private static final long SECOND = 1_000_000_000;
  private static final long BEGIN = 1_000 * SECOND;

  /** Two turns of 8 s: Crimson's, then Azure's. */
  private final Turns turns = new Turns(BEGIN, 8 * SECOND, 2, 4);

  private final List<Persona> personas =
      List.of(Persona.CRIMSON, Persona.AZURE, Persona.EMERALD, Persona.AMBER);
  private final DelaySeries pictures = new DelaySeries(BEGIN);

  /** Of the third seat, which is of the first side. */
  private final SeatDiary diary = begun(2);

  private SeatDiary begun(int seat) {
    var fresh = new SeatDiary(seat);
    fresh.begin(
        new SeatDiary.Meeting(
            turns, personas, Set.of(Persona.CRIMSON), 0, new DelaySeries(BEGIN), pictures));
    return fresh;
  }

  private void hears(Persona persona, double fromSecond, double untilSecond) {
    for (double at = fromSecond; at + 0.4 <= untilSecond; at += 1.02) {
      diary.heard(Outlet.FLOOR_2, Set.of(persona), nanos(at), nanos(at + 0.4));
    }
  }

  private static long nanos(double second) {
    return BEGIN + Math.round(second * SECOND);
  }

  private SeatDiary.Listening atEnd() {
    return diary.listening(turns.until());
  }

  @Test
  void who_hears_every_speaker_missed_nothing() {
    hears(Persona.CRIMSON, 0.1, 8);
    hears(Persona.AZURE, 8.1, 16);
    assertThat(atEnd().expected()).isEqualTo(12);
    assertThat(atEnd().heard()).isEqualTo(12);
    assertThat(atEnd().missed()).isEmpty();
  }

  @Test
  void a_sound_that_simply_stops_is_a_turn_missed_though_it_has_no_gap() {
    hears(Persona.CRIMSON, 0.1, 8);
    assertThat(atEnd().missed()).extracting(Turns.Turn::speaker).containsExactly(1);
    assertThat(diary.troubles()).isEmpty();
  }

  @Test
  void a_sound_that_stops_in_the_middle_of_a_turn_lacks_windows() {
    hears(Persona.CRIMSON, 0.1, 4);
    hears(Persona.AZURE, 8.1, 16);
    assertThat(atEnd().heard()).isEqualTo(10);
  }

  @Test
  void one_s_own_turn_is_not_listened_to() {
    var speaker = begun(0);
    assertThat(speaker.listening(turns.until()).missed()).hasSize(1);
  }

  @Test
  void another_tone_than_the_speaker_s_is_wrong() {
    hears(Persona.AMBER, 3, 4.5);
    assertThat(atEnd().wrong()).isEqualTo(2);
  }

  @Test
  void the_speaker_before_may_ring_on_for_a_moment() {
    hears(Persona.CRIMSON, 8.2, 8.7);
    assertThat(atEnd().wrong()).isZero();
  }

  @Test
  void the_stage_shows_who_speaks() {
    diary.seen(Outlet.STAGE, Optional.of(Persona.CRIMSON), nanos(5));
    diary.seen(Outlet.STAGE, Optional.of(Persona.AMBER), nanos(6));
    assertThat(diary.rightFrames()).isOne();
    assertThat(diary.wrongFrames()).isOne();
  }

  @Test
  void the_stage_has_a_moment_to_follow() {
    diary.seen(Outlet.STAGE, Optional.of(Persona.CRIMSON), nanos(9));
    assertThat(diary.wrongFrames()).isZero();
  }

  @Test
  void the_head_s_place_shows_the_head_of_the_other_side_whoever_speaks() {
    diary.seen(Outlet.HEAD, Optional.of(Persona.AZURE), nanos(1));
    assertThat(diary.rightFrames()).isOne();
    diary.seen(Outlet.HEAD, Optional.of(Persona.CRIMSON), nanos(2));
    assertThat(diary.wrongFrames()).isOne();
  }

  @Test
  void a_frame_of_no_clip_is_wrong_wherever_it_comes() {
    diary.seen(Outlet.TILE_3, Optional.empty(), nanos(1));
    assertThat(diary.wrongFrames()).isOne();
  }

  @Test
  void pictures_of_which_there_are_two_are_not_timed() {
    diary.pictureDelay(Persona.CRIMSON, 5, nanos(1));
    diary.pictureDelay(Persona.AMBER, 5, nanos(1));
    assertThat(pictures.whole().count()).isOne();
    assertThat(diary.pictureDelay().count()).isOne();
  }

  @Test
  void what_happens_outside_of_the_meeting_is_passed_over() {
    diary.gap(Outlet.FLOOR_1, nanos(-2), nanos(-1));
    diary.freeze(Outlet.STAGE, nanos(17), nanos(18));
    diary.freeze(Outlet.STAGE, nanos(3), nanos(4));
    assertThat(diary.troubles()).extracting(SeatDiary.Trouble::from).containsExactly(nanos(3));
  }

  @Test
  void before_the_meeting_nothing_is_written_down() {
    var early = new SeatDiary(2);
    early.freeze(Outlet.STAGE, nanos(3), nanos(4));
    assertThat(early.troubles()).isEmpty();
    assertThat(early.listening(nanos(20)).expected()).isZero();
  }
}
