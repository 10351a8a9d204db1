package plenum.rehearsal.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.rehearsal.languages.Talk.HEAD;
import static plenum.rehearsal.languages.Talk.INTERPRETER;
import static plenum.rehearsal.languages.Talk.LISTENER;
import static plenum.rehearsal.languages.Talk.OTHER_HEAD;
import static plenum.rehearsal.languages.Talk.OTHER_LISTENER;
import static plenum.rehearsal.languages.Talk.PARTNER;

import org.junit.jupiter.api.Test;
import plenum.wire.Outlet;

class LanguageJudgeTest {
  private static void onlyBroken(LanguageRule rule, LanguageOutcome outcome) {
    assertThat(outcome.breaches())
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.rule()).as("%s", one).isEqualTo(rule));
    assertThat(outcome.count(rule).violations()).isPositive();
  }

  private static void nothingBroken(LanguageOutcome outcome) {
    assertThat(outcome.breaches()).isEmpty();
  }

  @Test
  void a_meeting_in_which_everybody_hears_their_language_breaks_nothing_and_all_is_judged() {
    var outcome = Talk.whole().judged();
    nothingBroken(outcome);
    assertThat(outcome.counts())
        .allSatisfy(count -> assertThat(count.held()).as("%s", count).isTrue());
    assertThat(outcome.count(LanguageRule.RELAY).checks()).isZero();
  }

  @Test
  void the_booths_other_language_on_a_channel_is_wrong_and_names_the_seat_and_what_was_due() {
    var outcome =
        Talk.whole().hears(LISTENER, Outlet.CHANNEL_B, INTERPRETER, "zh", 35, 36).judged();
    assertThat(outcome.count(LanguageRule.LANGUAGE).violations()).isEqualTo(1);
    var breach =
        outcome.breaches().stream()
            .filter(one -> one.rule() == LanguageRule.LANGUAGE)
            .findFirst()
            .orElseThrow();
    assertThat(breach.seat()).isEqualTo(LISTENER);
    assertThat(breach.noticed()).isEqualTo("first in zh was heard in CHANNEL_B for 1000 ms");
    assertThat(breach.due()).isEqualTo("channel: second in vi, floor: z-head in zh");
  }

  @Test
  void the_right_person_in_the_wrong_language_is_wrong() {
    onlyBroken(
        LanguageRule.LANGUAGE,
        Talk.whole().hears(OTHER_LISTENER, Outlet.CHANNEL_A, PARTNER, "vi", 35, 35.2).judged());
  }

  @Test
  void the_floor_on_a_channel_is_wrong() {
    onlyBroken(
        LanguageRule.LANGUAGE,
        Talk.whole().hears(LISTENER, Outlet.CHANNEL_A, OTHER_HEAD, "zh", 50, 50.1).judged());
  }

  @Test
  void sound_of_no_tone_is_wrong_unless_it_is_the_one_packet_of_a_change() {
    nothingBroken(Talk.whole().hearsNoise(LISTENER, Outlet.CHANNEL_A, 50, 50.02).judged());
    onlyBroken(
        LanguageRule.LANGUAGE,
        Talk.whole().hearsNoise(LISTENER, Outlet.CHANNEL_A, 50, 50.2).judged());
  }

  @Test
  void somebody_without_the_floor_in_its_outlets_is_wrong() {
    onlyBroken(
        LanguageRule.ORIGINAL,
        Talk.whole().hears(LISTENER, Outlet.FLOOR_2, HEAD, "vi", 50, 50.2).judged());
    onlyBroken(
        LanguageRule.ORIGINAL,
        Talk.whole().hears(LISTENER, Outlet.FLOOR_2, PARTNER, "vi", 35, 35.2).judged());
  }

  @Test
  void talk_of_a_partner_who_is_not_on_the_air_is_wrong() {
    onlyBroken(
        LanguageRule.BOOTH,
        Talk.whole().hears(INTERPRETER, Outlet.PARTNER_SOUND, PARTNER, "vi", 50, 50.2).judged());
    onlyBroken(
        LanguageRule.BOOTH,
        Talk.whole().hears(LISTENER, Outlet.PARTNER_SOUND, PARTNER, "vi", 35, 35.2).judged());
  }

  @Test
  void who_was_right_before_a_change_may_end_a_word_and_no_more() {
    nothingBroken(
        Talk.whole().hears(LISTENER, Outlet.CHANNEL_A, PARTNER, "vi", 40, 40.45).judged());
    onlyBroken(
        LanguageRule.PROMPT,
        Talk.whole().hears(LISTENER, Outlet.CHANNEL_A, PARTNER, "vi", 40, 41).judged());
    onlyBroken(
        LanguageRule.LANGUAGE,
        Talk.whole().hears(LISTENER, Outlet.CHANNEL_A, PARTNER, "vi", 43, 44).judged());
  }

  @Test
  void what_the_seats_took_late_because_they_were_held_up_is_no_fault() {
    var late = Talk.whole().hears(LISTENER, Outlet.CHANNEL_A, PARTNER, "vi", 40, 41);
    nothingBroken(late.heldUp(40.2, 41).judged());
  }

  @Test
  void two_voices_on_a_channel_for_longer_than_a_change_takes_are_wrong() {
    var outcome =
        Talk.whole()
            .hears(OTHER_LISTENER, Outlet.CHANNEL_A, INTERPRETER, "zh", 20.3, 20.5)
            .judged();
    nothingBroken(outcome);
    onlyBroken(
        LanguageRule.VOICES,
        Talk.whole()
            .without(OTHER_LISTENER, Way.CHANNEL)
            .hears(OTHER_LISTENER, Outlet.CHANNEL_A, INTERPRETER, "zh", 10.1, 20.48)
            .hears(OTHER_LISTENER, Outlet.CHANNEL_B, PARTNER, "zh", 20.02, 30.1)
            .judged());
  }

  @Test
  void a_channel_that_is_silent_is_a_missing_voice_as_one_violation() {
    var outcome =
        Talk.whole()
            .without(LISTENER, Way.CHANNEL)
            .hears(LISTENER, Outlet.CHANNEL_A, PARTNER, "vi", 32.1, 35)
            .hears(LISTENER, Outlet.CHANNEL_A, PARTNER, "vi", 36, 40)
            .judged();
    onlyBroken(LanguageRule.HEARD, outcome);
    assertThat(outcome.breaches()).hasSize(1);
    assertThat(outcome.breaches().getFirst().noticed())
        .isEqualTo("second in vi was not heard for 750 ms");
  }

  @Test
  void a_floor_that_one_seat_does_not_hear_is_missing() {
    onlyBroken(
        LanguageRule.HEARD,
        Talk.whole()
            .without(LISTENER, Way.FLOOR)
            .hears(LISTENER, Outlet.FLOOR_1, OTHER_HEAD, "zh", 30.1, 60)
            .judged());
  }

  @Test
  void who_wants_the_original_only_hears_no_channel() {
    onlyBroken(
        LanguageRule.LANGUAGE,
        Talk.whole().chooses(12, OTHER_LISTENER, Choice.Mode.ORIGINAL).judged());
  }

  @Test
  void who_wants_the_interpretation_only_hears_no_floor_while_there_is_one() {
    var outcome = Talk.whole().chooses(12, OTHER_LISTENER, Choice.Mode.INTERPRETATION).judged();
    onlyBroken(LanguageRule.ORIGINAL, outcome);
    assertThat(outcome.breaches()).hasSize(1);
  }

  @Test
  void in_another_language_the_speaker_is_the_floor_of_others() {
    var outcome =
        Talk.whole()
            .says(50, "language-spoken", "{'seat':'z-head','language':'vi'}")
            .says(52, "went-on-air", "{'seat':'second'}")
            .judged();
    assertThat(outcome.count(LanguageRule.LANGUAGE).violations()).isZero();
    assertThat(outcome.due().get(LISTENER).getLast().due().right())
        .contains(new Due.Source(Way.FLOOR, new Tongue(OTHER_HEAD, "vi")));
  }
}
