package plenum.rehearsal.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.rehearsal.rules.Play.CHAIR;
import static plenum.rehearsal.rules.Play.GUEST;
import static plenum.rehearsal.rules.Play.INTERPRETER;
import static plenum.rehearsal.rules.Play.OTHER_CHAIR;
import static plenum.rehearsal.rules.Play.SPEAKER;

import java.util.List;
import org.junit.jupiter.api.Test;

class InquiryTest {
  private static void onlyBroken(Rule rule, Outcome outcome) {
    assertThat(outcome.violations())
        .as("violations")
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.rule()).as(one.toString()).isEqualTo(rule));
    assertThat(outcome.count(rule).violations()).isPositive();
    assertThat(outcome.clean()).isFalse();
  }

  private static void nothingBroken(Outcome outcome) {
    assertThat(outcome.violations()).isEmpty();
  }

  /** Somebody speaks for ten seconds, as it should be. */
  private static Play plain() {
    return Play.opened().speech(SPEAKER, 10, 20);
  }

  @Test
  void a_speech_that_all_hear_and_see_breaks_nothing() {
    var outcome = plain().judged();
    nothingBroken(outcome);
    assertThat(outcome.count(Rule.FLOOR_HEARD).checks()).isEqualTo(4 * 18);
    assertThat(outcome.count(Rule.STAGE).checks()).isEqualTo(4 * 7);
    assertThat(outcome.count(Rule.WITHOUT_FLOOR).checks()).isEqualTo(5 * 120);
  }

  @Test
  void what_was_never_judged_is_not_kept() {
    assertThat(plain().judged().count(Rule.CLOSING).held()).isFalse();
  }

  @Test
  void somebody_heard_before_their_turn_broke_a_rule() {
    onlyBroken(Rule.WITHOUT_FLOOR, plain().hears(CHAIR, SPEAKER, 9.5, 10.1).judged());
  }

  @Test
  void somebody_heard_without_any_turn_broke_a_rule_and_is_named() {
    var outcome = plain().hears(CHAIR, GUEST, 15, 15.06).judged();
    onlyBroken(Rule.WITHOUT_FLOOR, outcome);
    var one = outcome.violations().getFirst();
    assertThat(one.seat()).isEqualTo(CHAIR);
    assertThat(one.noticed()).isEqualTo("b-speaker was heard for 60 ms");
    assertThat(one.journal()).isEqualTo("open: a-speaker");
    assertThat(one.when().from()).isEqualTo(Play.nanos(15));
  }

  @Test
  void what_was_on_its_way_at_the_end_of_a_turn_may_still_come() {
    nothingBroken(plain().hears(CHAIR, SPEAKER, 20.03, 20.19).judged());
    onlyBroken(Rule.WITHDRAWAL, plain().hears(CHAIR, SPEAKER, 20.03, 20.3).judged());
  }

  @Test
  void who_is_heard_for_long_after_their_turn_is_not_late_but_without_the_floor() {
    assertThat(plain().judged().count(Rule.WITHDRAWAL).checks()).isEqualTo(4);
    onlyBroken(Rule.WITHDRAWAL, plain().hears(CHAIR, SPEAKER, 20.3, 21.1).judged());
    onlyBroken(Rule.WITHOUT_FLOOR, plain().hears(CHAIR, SPEAKER, 20.3, 21.3).judged());
    onlyBroken(Rule.WITHOUT_FLOOR, plain().hears(CHAIR, SPEAKER, 22, 22.1).judged());
  }

  @Test
  void a_tone_that_was_decoded_out_of_turn_broke_a_rule() {
    nothingBroken(plain().decodes(CHAIR, SPEAKER, 12).judged());
    onlyBroken(Rule.TONE, plain().decodes(CHAIR, GUEST, 12).judged());
    onlyBroken(Rule.TONE, plain().decodes(SPEAKER, SPEAKER, 12).judged());
  }

  @Test
  void what_a_decoder_adds_where_a_voice_begins_is_no_tone() {
    nothingBroken(plain().decodes(CHAIR, GUEST, 9.9).judged());
    nothingBroken(plain().decodes(CHAIR, GUEST, 19.8).judged());
    onlyBroken(Rule.TONE, plain().decodes(CHAIR, GUEST, 19.5).judged());
  }

  @Test
  void bytes_of_nobodys_voice_are_no_silence_where_nobody_speaks() {
    onlyBroken(Rule.WITHOUT_FLOOR, plain().comes(CHAIR, 30, 31).judged());
    nothingBroken(plain().comes(CHAIR, 12, 13).judged());
  }

  @Test
  void a_holder_whom_one_seat_does_not_hear_broke_a_rule() {
    var play = Play.opened().begins(10, SPEAKER, "REQUEST").ends(20, SPEAKER, "YIELDED");
    for (var listener : List.of(CHAIR, OTHER_CHAIR, GUEST)) {
      play.hears(listener, SPEAKER, 10.1, 20);
    }
    play.hears(INTERPRETER, SPEAKER, 10.1, 13.9).hears(INTERPRETER, SPEAKER, 15.5, 20);
    var outcome = play.onStage(SPEAKER, 10.5, 20).judged();
    onlyBroken(Rule.FLOOR_HEARD, outcome);
    assertThat(outcome.violations()).extracting(Violation::seat).containsOnly(INTERPRETER);
    assertThat(outcome.violations()).hasSize(3);
  }

  @Test
  void somebody_else_on_the_stage_broke_a_rule() {
    var play = Play.opened().begins(10, SPEAKER, "REQUEST").ends(20, SPEAKER, "YIELDED");
    play.heardByAll(SPEAKER, 10.1, 20).onStage(SPEAKER, 10.5, 16).onStage(GUEST, 16.1, 20);
    assertThat(play.judged().violations()).extracting(Violation::rule).containsOnly(Rule.STAGE);
  }

  @Test
  void nobody_has_to_be_heard_before_the_opening() {
    var play = new Play().says(0, "seat-admitted", "{'seat':'a-head'}");
    nothingBroken(play.says(1, "seat-admitted", "{'seat':'b-head'}").judged());
  }

  /** Three speak at once, as it should be. */
  private static Play discussion() {
    var play = Play.opened().mode(5, "FREE", 2);
    for (var seat : List.of(SPEAKER, GUEST)) {
      play.begins(10, seat, "OPEN").ends(20, seat, "YIELDED").heardByAll(seat, 10.1, 20);
    }
    return play;
  }

  @Test
  void a_discussion_with_as_many_as_may_breaks_nothing() {
    var outcome = discussion().judged();
    nothingBroken(outcome);
    assertThat(outcome.count(Rule.FREE_DISCUSSION).checks()).isPositive();
  }

  @Test
  void one_more_than_may_be_open_broke_a_rule() {
    onlyBroken(Rule.FREE_DISCUSSION, discussion().hears(CHAIR, INTERPRETER, 12, 14).judged());
  }

  @Test
  void a_journal_with_too_many_microphones_broke_a_rule() {
    var play = discussion().begins(12, INTERPRETER, "OPEN").ends(12.4, INTERPRETER, "YIELDED");
    onlyBroken(Rule.FREE_DISCUSSION, play.judged());
  }

  /** A speech of which every second part is the interpreter's. */
  private static Play interpreted() {
    return Play.opened()
        .says(1, "interpreter-tied", "{'interpreter':'b-interpreter','to':{'seat':'b-speaker'}}")
        .begins(10, GUEST, "REQUEST")
        .says(15, "voice-passed", "{'turn':'b-speaker','voice':'b-interpreter'}")
        .ends(20, GUEST, "YIELDED")
        .heardByAll(GUEST, 10.1, 15.02)
        .heardByAll(INTERPRETER, 15.1, 20.02)
        .onStage(GUEST, 10.2, 20);
  }

  @Test
  void speaker_and_interpreter_one_after_the_other_break_nothing() {
    nothingBroken(interpreted().judged());
    assertThat(interpreted().judged().count(Rule.INTERPRETATION).checks()).isEqualTo(5 * 20);
  }

  @Test
  void a_speaker_who_goes_on_beside_the_interpreter_broke_a_rule() {
    onlyBroken(Rule.INTERPRETATION, interpreted().hears(CHAIR, GUEST, 15.1, 17).judged());
    onlyBroken(Rule.INTERPRETATION, interpreted().hears(CHAIR, INTERPRETER, 12, 13).judged());
  }

  @Test
  void a_tie_to_a_side_is_a_tie_to_all_who_speak_for_it() {
    var play =
        Play.opened()
            .says(1, "interpreter-tied", "{'interpreter':'b-interpreter','to':{'delegation':'B'}}")
            .speech(GUEST, 10, 20);
    onlyBroken(Rule.INTERPRETATION, play.hears(CHAIR, INTERPRETER, 12, 13).judged());
  }

  private static Play asked() {
    return Play.opened()
        .says(1, "floor-asked", "{'seat':'a-speaker','kind':'REQUEST'}")
        .says(2, "floor-asked", "{'seat':'b-speaker','kind':'REPLY'}");
  }

  private static Play given(Play play, double second, String seat, String right) {
    return play.begins(second, seat, right).ends(second + 0.4, seat, "YIELDED");
  }

  @Test
  void a_reply_before_an_earlier_request_breaks_nothing() {
    var play = given(given(asked(), 3, GUEST, "REPLY"), 4, SPEAKER, "REQUEST");
    nothingBroken(play.judged());
    assertThat(play.judged().count(Rule.REPLIES).checks()).isEqualTo(2);
  }

  @Test
  void a_request_before_a_reply_broke_a_rule() {
    onlyBroken(Rule.REPLIES, given(asked(), 3, SPEAKER, "REQUEST").judged());
  }

  @Test
  void a_later_request_before_an_earlier_one_broke_a_rule_unless_a_chair_skipped_that() {
    var play =
        Play.opened()
            .says(1, "floor-asked", "{'seat':'a-speaker','kind':'REQUEST'}")
            .says(2, "floor-asked", "{'seat':'b-speaker','kind':'REQUEST'}");
    onlyBroken(Rule.REPLIES, given(play, 3, GUEST, "REQUEST").judged());
    var skipped =
        Play.opened()
            .says(1, "floor-asked", "{'seat':'a-speaker','kind':'REQUEST'}")
            .says(2, "floor-asked", "{'seat':'b-speaker','kind':'REQUEST'}")
            .says(2.5, "ask-skipped", "{'seat':'a-speaker','kind':'REQUEST'}");
    nothingBroken(given(skipped, 3, GUEST, "REQUEST").judged());
  }

  private static Play limited(double ends) {
    return Play.opened()
        .says(10, "turn-began", "{'seat':'a-speaker','right':'CALLED','allowed':'PT5S'}")
        .ends(ends, SPEAKER, "TIME_OVER")
        .heardByAll(SPEAKER, 10.1, ends)
        .onStage(SPEAKER, 10.5, ends);
  }

  @Test
  void a_turn_that_ends_with_its_time_breaks_nothing() {
    nothingBroken(limited(15.01).judged());
    assertThat(limited(15.01).judged().count(Rule.TIME).checks()).isEqualTo(4);
  }

  @Test
  void a_turn_that_outlasts_its_time_broke_a_rule() {
    onlyBroken(Rule.TIME, limited(17).judged());
  }

  @Test
  void a_speaker_heard_after_their_time_broke_a_rule() {
    onlyBroken(Rule.TIME, limited(15.01).hears(CHAIR, SPEAKER, 15.5, 17).judged());
  }

  /** In the middle of a speech a chair silences all others. */
  private static Play silenced() {
    return Play.opened()
        .begins(10, SPEAKER, "REQUEST")
        .says(14, "priority-taken", "{'chair':'b-head','by':'b-head'}")
        .says(17, "priority-released", "{'by':'b-head'}")
        .ends(20, SPEAKER, "YIELDED")
        .heardByAll(SPEAKER, 10.1, 14.05)
        .heardByAll(OTHER_CHAIR, 14.1, 17.05)
        .heardByAll(SPEAKER, 17.1, 20)
        .onStage(SPEAKER, 10.2, 20);
  }

  @Test
  void a_priority_that_silences_all_others_breaks_nothing() {
    nothingBroken(silenced().judged());
  }

  @Test
  void somebody_heard_beside_a_chairs_priority_broke_a_rule() {
    onlyBroken(Rule.PRIORITY, silenced().hears(CHAIR, SPEAKER, 15, 16).judged());
  }

  /** One side withdraws; inside one speaks, outside another. */
  private static Play sealed() {
    return Play.opened()
        .says(10, "side-withdrew", "{'caucus':'c','number':1,'delegation':'B'}")
        .says(20, "side-returned", "{'caucus':'c'}")
        .hears(OTHER_CHAIR, GUEST, 10.1, 20.05)
        .hears(INTERPRETER, GUEST, 10.1, 20.05)
        .hears(GUEST, INTERPRETER, 10.1, 20.05)
        .begins(12, SPEAKER, "REQUEST")
        .ends(18, SPEAKER, "YIELDED")
        .hears(CHAIR, SPEAKER, 12.1, 18)
        .sees(CHAIR, SPEAKER, 12.2, 18);
  }

  @Test
  void a_caucus_in_which_each_hears_their_own_room_breaks_nothing() {
    nothingBroken(sealed().judged());
    assertThat(sealed().judged().count(Rule.SEAL).checks()).isEqualTo(5 * 20);
  }

  @Test
  void sound_or_a_picture_that_crosses_the_seal_broke_a_rule_either_way() {
    onlyBroken(Rule.SEAL, sealed().hears(CHAIR, GUEST, 14, 15).judged());
    onlyBroken(Rule.SEAL, sealed().hears(GUEST, SPEAKER, 14, 15).judged());
    onlyBroken(Rule.SEAL, sealed().sees(GUEST, CHAIR, 14, 15).judged());
    onlyBroken(Rule.SEAL, sealed().sees(SPEAKER, GUEST, 14, 15).judged());
  }

  @Test
  void bytes_of_nobodys_voice_that_come_across_a_seal_broke_a_rule() {
    onlyBroken(Rule.SEAL, sealed().comes(CHAIR, 19, 19.5).judged());
  }

  @Test
  void nobody_heard_in_the_sealed_room_broke_a_rule() {
    var play =
        Play.opened()
            .says(10, "side-withdrew", "{'caucus':'c','number':1,'delegation':'B'}")
            .says(14, "side-returned", "{'caucus':'c'}");
    onlyBroken(Rule.FLOOR_HEARD, play.judged());
  }

  @Test
  void who_left_and_is_heard_or_seen_or_hears_broke_a_rule() {
    onlyBroken(
        Rule.GONE,
        plain()
            .says(25, "seat-removed", "{'seat':'b-speaker'}")
            .hears(CHAIR, GUEST, 30, 31)
            .judged());
    onlyBroken(
        Rule.GONE,
        plain().says(25, "seat-left", "{'seat':'b-speaker'}").sees(CHAIR, GUEST, 30, 31).judged());
    onlyBroken(
        Rule.GONE,
        Play.opened()
            .says(5, "seat-left", "{'seat':'b-speaker'}")
            .speech(SPEAKER, 10, 20)
            .judged());
  }

  /** A paper in two languages of which two pages are shown. */
  private static Play paper() {
    var play =
        Play.opened()
            .says(
                1,
                "document-added",
                """
                {'document':'paper','details':{'versions':[
                {'language':'en','sha256':'e1','pages':12},
                {'language':'vi','sha256':'f2','pages':12}]}}\
                """)
            .says(10, "document-shown", "{'document':'paper','page':1,'presenter':'a-speaker'}")
            .says(14, "page-turned", "{'page':2}")
            .says(20, "showing-stopped", "{}");
    for (var seat : List.of(CHAIR, OTHER_CHAIR, SPEAKER, GUEST)) {
      play.reads(seat, "paper", 1, 10.1).reads(seat, "paper", 2, 14.1).reads(seat, "", 0, 20.1);
    }
    return play.fetches(CHAIR, "en", "e1").fetches(GUEST, "vi", "f2");
  }

  private static Play inStep(Play play) {
    return play.reads(INTERPRETER, "paper", 1, 10.1)
        .reads(INTERPRETER, "paper", 2, 14.1)
        .reads(INTERPRETER, "", 0, 20.1);
  }

  @Test
  void pages_in_step_and_files_in_ones_own_language_break_nothing() {
    var outcome = inStep(paper()).judged();
    nothingBroken(outcome);
    assertThat(outcome.count(Rule.PAGE).checks()).isEqualTo(5 * 6);
    assertThat(outcome.count(Rule.VERSION).checks()).isEqualTo(2);
  }

  @Test
  void a_reader_whose_page_is_not_turned_broke_a_rule() {
    onlyBroken(
        Rule.PAGE,
        paper().reads(INTERPRETER, "paper", 1, 10.1).reads(INTERPRETER, "", 0, 20.1).judged());
  }

  @Test
  void a_page_that_never_lay_open_broke_a_rule() {
    onlyBroken(
        Rule.PAGE,
        paper()
            .reads(INTERPRETER, "paper", 1, 10.1)
            .reads(INTERPRETER, "paper", 7, 12)
            .reads(INTERPRETER, "paper", 2, 14.1)
            .reads(INTERPRETER, "", 0, 20.1)
            .judged());
  }

  @Test
  void a_file_in_another_language_or_with_other_bytes_broke_a_rule() {
    onlyBroken(Rule.VERSION, inStep(paper()).fetches(OTHER_CHAIR, "en", "e1").judged());
    onlyBroken(Rule.VERSION, inStep(paper()).fetches(OTHER_CHAIR, "vi", "e1").judged());
  }

  private static String roll(String side, String... people) {
    var entries = new StringBuilder();
    for (var person : people) {
      entries
          .append(entries.isEmpty() ? "" : ",")
          .append(
              "{'person':'%s','attended':'%s'}"
                  .formatted(person, person.equals("absentee") ? "ABSENT" : "PRESENT"));
    }
    return "{'number':1,'delegation':'%s','entries':[%s]}".formatted(side, entries);
  }

  private static Play closed(Play play) {
    return play.says(50, "closing-proposed", "{'chair':'a-head'}")
        .says(51, "closing-agreed", "{'chair':'b-head'}")
        .says(51, "closed", "{}");
  }

  private static Play called() {
    return Play.opened()
        .says(1, "roll-called", "{'number':1,'chair':'a-head'}")
        .says(2, "roll-confirmed", roll("B", "bao", "binh", "chi"));
  }

  @Test
  void a_roll_that_names_everybody_and_who_is_absent_breaks_nothing() {
    var play = closed(called().says(2, "roll-confirmed", roll("A", "alice", "ann", "absentee")));
    nothingBroken(play.judged());
    assertThat(play.judged().count(Rule.ROLL).checks()).isEqualTo(2);
  }

  @Test
  void a_roll_without_somebody_or_without_a_side_broke_a_rule() {
    onlyBroken(Rule.ROLL, closed(called()).judged());
    onlyBroken(
        Rule.ROLL,
        closed(called().says(2, "roll-confirmed", roll("A", "alice", "absentee"))).judged());
  }

  @Test
  void an_absentee_taken_for_present_broke_a_rule() {
    var present = roll("A", "alice", "ann", "absentee").replace("ABSENT", "PRESENT");
    onlyBroken(Rule.ROLL, closed(called().says(2, "roll-confirmed", present)).judged());
  }

  @Test
  void an_adoption_without_a_chair_broke_a_rule() {
    var alone = Play.opened().says(1, "proposed", "{'number':1,'chair':'a-head'}");
    onlyBroken(Rule.ADOPTION, alone.says(2, "agenda-adopted", "{}").judged());
    var both =
        Play.opened()
            .says(1, "proposed", "{'number':1,'chair':'a-head'}")
            .says(2, "proposal-agreed", "{'number':1,'chair':'b-head'}");
    nothingBroken(both.says(2, "agenda-adopted", "{}").judged());
  }

  @Test
  void a_closing_without_a_chair_broke_a_rule() {
    nothingBroken(closed(Play.opened()).judged());
    var alone = Play.opened().says(50, "closing-proposed", "{'chair':'a-head'}");
    onlyBroken(Rule.CLOSING, alone.says(51, "closed", "{}").judged());
  }

  @Test
  void after_the_closing_nobody_is_heard() {
    var play = closed(Play.opened().mode(40, "OPEN", 1).hears(CHAIR, SPEAKER, 45, 51));
    nothingBroken(play.judged());
    onlyBroken(Rule.WITHOUT_FLOOR, play.hears(CHAIR, SPEAKER, 55, 56).judged());
  }

  @Test
  void what_gathered_while_the_seats_were_held_up_had_come_before() {
    onlyBroken(Rule.WITHDRAWAL, plain().hears(CHAIR, SPEAKER, 20.5, 20.55).judged());
    var late = plain().hears(CHAIR, SPEAKER, 20.5, 20.55).heldUp(19.9, 20.5);
    nothingBroken(late.judged());
    onlyBroken(Rule.WITHDRAWAL, late.hears(CHAIR, SPEAKER, 20.7, 20.8).judged());
  }

  @Test
  void what_was_not_taken_while_the_seats_were_held_up_may_have_come() {
    var play = Play.opened().begins(10, SPEAKER, "REQUEST").ends(20, SPEAKER, "YIELDED");
    play.heardByAll(SPEAKER, 10.1, 13.9).heardByAll(SPEAKER, 15.6, 20);
    play.onStage(SPEAKER, 10.5, 20);
    onlyBroken(Rule.FLOOR_HEARD, play.judged());
    nothingBroken(play.heldUp(13.9, 15.6).judged());
  }

  @Test
  void a_journal_that_does_not_hang_together_broke_a_rule() {
    onlyBroken(Rule.JOURNAL, Inquiry.of(plain().matter(7)));
  }

  @Test
  void how_soon_a_turn_is_heard_and_over_is_measured_at_each_listener() {
    var outcome = plain().judged();
    var opened = outcome.together(true);
    var closed = outcome.together(false);
    assertThat(opened.nanos()).hasSize(4);
    assertThat(opened.quantile(0.95)).isEqualTo(100_000_000);
    assertThat(closed.nanos()).hasSize(4);
    assertThat(closed.quantile(0.5)).isEqualTo(20_000_000);
    assertThat(outcome.changes()).extracting(Outcome.Change::cause).contains("turn-began");
  }

  @Test
  void altered_journals_are_found_out() {
    var faults = Fault.planted(plain().matter());
    assertThat(faults.get(0).noticed()).isTrue();
    assertThat(faults.get(1).noticed()).isTrue();
    assertThat(faults.get(2).noticed()).isTrue();
    assertThat(faults.get(0).example()).contains("a-speaker was heard", "nobody has the floor");
  }

  @Test
  void an_alteration_that_could_not_be_made_was_not_noticed() {
    assertThat(Fault.planted(plain().matter()).getLast().noticed()).isFalse();
  }
}
