package plenum.conference.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the table must say of itself: a wrong cell changes the rules and the page alike. */
class PowerTest {
  private static final Set<Concern> THE_FLOOR =
      EnumSet.of(Concern.SPEAKING, Concern.LEADING, Concern.INTERPRETATION);

  private static final Set<Power> PEOPLE =
      EnumSet.of(
          Power.ADMIT,
          Power.REMOVE,
          Power.MUTE,
          Power.TAP_SPEAKER,
          Power.TIE_INTERPRETER,
          Power.NOTE_CONTACT,
          Power.ISSUE_SEAT_LINKS,
          Power.ISSUE_SIDE_LINK);

  private static final Set<Capacity> LEADERS =
      EnumSet.of(Capacity.HEAD, Capacity.DEPUTY, Capacity.SECRETARY, Capacity.CHAIR);

  private static Stream<Power> lines(Capacity capacity) {
    return Arrays.stream(Power.values()).filter(line -> line.isFor(capacity));
  }

  private static Reach reach(Power line, Capacity capacity) {
    return line.cell(capacity).orElseThrow().reach();
  }

  @Test
  void each_side_leads_its_own_people_and_no_others() {
    for (var line : PEOPLE) {
      for (var capacity : LEADERS) {
        assertThat(reach(line, capacity))
            .as("%s, %s", line, capacity)
            .isIn(Reach.OWN_SIDE, Reach.OWN_SIDE_AND_NOBODYS);
      }
    }
  }

  @Test
  void only_chairs_see_to_who_belongs_to_no_side() {
    for (var line : Power.values()) {
      line.cells()
          .forEach((capacity, cell) -> {
            if (cell.reach() == Reach.OWN_SIDE_AND_NOBODYS) {
              assertThat(capacity).as("%s", line).isEqualTo(Capacity.CHAIR);
            }
          });
    }
  }

  @Test
  void nobody_else_who_sits_there_leads_anybody() {
    var led = EnumSet.complementOf(EnumSet.copyOf(LEADERS));
    led.removeIf(capacity -> !capacity.isSeated());
    for (var line : PEOPLE) {
      for (var capacity : led) {
        line.cell(capacity)
            .ifPresent(cell -> assertThat(cell.reach()).as("%s", line).isEqualTo(Reach.OWN_SEAT));
      }
    }
  }

  @Test
  void who_speaks_speaks_for_themselves() {
    lines(Capacity.DELEGATE)
        .forEach(line ->
            assertThat(reach(line, Capacity.DELEGATE)).as("%s", line).isEqualTo(Reach.OWN_SEAT));
  }

  @Test
  void an_expert_holds_the_floor_and_does_not_ask_for_it() {
    assertThat(lines(Capacity.EXPERT))
        .contains(Power.HOLD_FLOOR, Power.YIELD_FLOOR)
        .doesNotContain(Power.ASK_FLOOR, Power.OPEN_MICROPHONE);
  }

  @Test
  void observers_and_press_officers_do_nothing_at_the_floor() {
    assertThat(Stream.concat(lines(Capacity.OBSERVER), lines(Capacity.PRESS_OFFICER)))
        .extracting(Power::concern)
        .doesNotContainAnyElementsOf(THE_FLOOR);
  }

  @Test
  void an_operator_touches_no_content() {
    assertThat(lines(Capacity.OPERATOR).filter(line -> !line.isFor(Capacity.OBSERVER)))
        .containsExactly(
            Power.PIN,
            Power.SEE_LINES,
            Power.CAPTURE_HEADERS,
            Power.SAY_LANGUAGE,
            Power.PLAN_BOOTHS,
            Power.LEAD_SOUND_CHECK);
  }

  @Test
  void an_interpreter_has_a_voice_by_a_tie_alone() {
    assertThat(lines(Capacity.INTERPRETER).filter(line -> THE_FLOOR.contains(line.concern())))
        .containsExactly(Power.PASS_VOICE, Power.SAY_LANGUAGE, Power.INTERPRET);
  }

  @Test
  void chairs_lead_the_floor_and_the_agenda_for_everybody_and_nobody_else_does() {
    for (var line : Power.values()) {
      if (line.concern() == Concern.LEADING && line != Power.ORDER_WAITING
          || line == Power.GO_THROUGH_AGENDA
          || line == Power.OPEN) {
        assertThat(reach(line, Capacity.CHAIR)).as("%s", line).isEqualTo(Reach.EVERYBODY);
        assertThat(line.cells().keySet())
            .as("%s", line)
            .isSubsetOf(Capacity.CHAIR, Capacity.CONVENER);
      }
    }
  }

  @Test
  void equal_chairs_order_their_own_who_alone_chairs_everybodys() {
    assertThat(reach(Power.ORDER_WAITING, Capacity.CHAIR)).isEqualTo(Reach.OWN_SIDE_AND_NOBODYS);
    assertThat(reach(Power.ORDER_WAITING, Capacity.SOLE_CHAIR)).isEqualTo(Reach.EVERYBODY);
  }

  @Test
  void what_cannot_be_undone_all_chairs_decide() {
    for (var line : EnumSet.of(Power.PROPOSE, Power.PROPOSE_CLOSING)) {
      assertThat(line.cells().keySet()).containsExactly(Capacity.CHAIR);
      assertThat(reach(line, Capacity.CHAIR)).isEqualTo(Reach.WITH_ALL_CHAIRS);
    }
  }

  @Test
  void who_prepares_does_not_lead() {
    assertThat(lines(Capacity.CONVENER).filter(line -> THE_FLOOR.contains(line.concern())))
        .containsExactly(Power.SET_TERMS, Power.PLAN_BOOTHS);
    assertThat(lines(Capacity.SIDE_LINK))
        .allSatisfy(line ->
            assertThat(line.concern())
                .isIn(Concern.PREPARATION, Concern.LINKS, Concern.DOCUMENTS, Concern.KEEPING));
  }
}
