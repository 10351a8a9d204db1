package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.conference.Meeting.CONVENER;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import plenum.conference.command.InterpretationCommand;
import plenum.conference.command.ProgrammeCommand;
import plenum.conference.interpretation.Booth;
import plenum.conference.interpretation.BoothId;
import plenum.conference.interpretation.BoothPlan;
import plenum.conference.interpretation.Interlock;
import plenum.conference.programme.Flaw;
import plenum.conference.programme.Programme;
import plenum.conference.programme.Role;
import plenum.conference.programme.SeatDraft;
import plenum.conference.programme.SeatId;

class BoothCheckTest {
  private static final Programme PROGRAMME = BoothGenerator.programme(0);

  @Test
  void a_booth_with_languages_of_the_conference_and_interpreters_has_no_flaw() {
    assertThat(flaws(booth("a", List.of("en", "vi"), 1, 2), booth("b", List.of("zh"), 3)))
        .isEmpty();
  }

  @Test
  void what_is_only_missing_is_named_where_it_belongs() {
    assertThat(flaws(booth("a", List.of()), booth("b", List.of("sv"), 1)))
        .containsExactly(
            "booths[a].into NO_TARGET",
            "booths[a].seats NO_INTERPRETER",
            "booths[b].into LANGUAGE_NOT_OFFERED");
    assertThat(problems(booth("a", List.of("sv")))).noneMatch(Flaw::contradicts);
  }

  @Test
  void a_sign_language_has_a_booth_of_its_own_and_need_not_be_written() {
    assertThat(flaws(booth("a", List.of("ase"), 1), booth("b", List.of("en"), 2))).isEmpty();
    assertThat(flaws(booth("a", List.of("en", "ase"), 1)))
        .containsExactly("booths[a].into SIGN_LANGUAGE");
    assertThat(flaws(new Booth(id("a"), List.of("en"), List.of("ase"), seats("booth-1"))))
        .containsExactly("booths[a].from SIGN_LANGUAGE");
    assertThat(problems(booth("a", List.of("en", "ase"), 1))).allMatch(Flaw::contradicts);
  }

  @Test
  void a_plan_that_contradicts_itself_is_not_kept() {
    var meeting = Meeting.of(PROGRAMME);
    var wrong =
        List.of(
            List.of(booth("a", List.of("en"), 1), booth("a", List.of("vi"), 2)),
            List.of(booth("a", List.of("en"), 1), booth("b", List.of("vi"), 1)),
            List.of(booth("a", List.of("en", "en"), 1)),
            List.of(booth("a", List.of("en", "vi", "ru"), 1)),
            List.of(booth("a", List.of("en"), 1, 2, 3)),
            List.of(booth("a", List.of("no such language"), 1)),
            List.of(new Booth(id("a"), List.of("en"), List.of(), seats("nobody"))),
            List.of(new Booth(id("a"), List.of("en"), List.of(), seats("operator"))),
            many(BoothPlan.MOST_BOOTHS + 1));
    assertThat(wrong)
        .allSatisfy(booths ->
            assertThat(meeting.mayNot(CONVENER, new InterpretationCommand.PlanBooths(plan(booths))))
                .isInstanceOf(ThingRefusal.ProgrammeFlawed.class));
    assertThat(meeting.conference().interpretation().plan()).isEqualTo(BoothPlan.NONE);
  }

  /** One flawed booth must not keep the convener from mending another. */
  @Test
  void an_unfinished_booth_is_kept_and_nobody_works_in_it() {
    var meeting = Meeting.of(PROGRAMME);
    var plan = plan(List.of(booth("a", List.of(), 1), booth("b", List.of("vi"))));
    meeting.does(CONVENER, new InterpretationCommand.PlanBooths(plan));
    var conference = meeting.conference();
    assertThat(conference.interpretation().plan()).isEqualTo(plan);
    assertThat(conference.interpretation().console(seat(1))).isEmpty();
    assertThat(Voices.of(conference).hears(conference.seat(seat(1)).orElseThrow())).isTrue();
    assertThat(conference.problems())
        .extracting(problem -> problem.where())
        .contains("booths[a].into", "booths[b].seats");
  }

  @Test
  void whoever_is_struck_or_interprets_no_more_leaves_the_booth() {
    var meeting = Meeting.of(PROGRAMME);
    var booths = List.of(booth("a", List.of("en"), 1, 2), booth("b", List.of("vi"), 3));
    meeting.does(CONVENER, new InterpretationCommand.PlanBooths(plan(booths)));
    meeting.does(CONVENER, new ProgrammeCommand.StrikeSeat(seat(1)));
    var third = meeting.conference().seat(seat(3)).orElseThrow().draft();
    meeting.does(
        CONVENER,
        new ProgrammeCommand.AmendSeat(
            new SeatDraft(
                third.id(), third.delegation(), Role.OPERATOR, third.occupant(), third.site())));
    assertThat(meeting.conference().interpretation().plan())
        .isEqualTo(plan(List.of(booth("a", List.of("en"), 2), booth("b", List.of("vi")))));
  }

  @Test
  void a_pivot_into_which_nobody_works_is_named() {
    var plan =
        new BoothPlan(
            List.of(booth("a", List.of("vi"), 1)), Interlock.INTERLOCK, Optional.of("en"));
    assertThat(BoothCheck.problems(PROGRAMME, plan))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.where()).isEqualTo("pivot");
          assertThat(problem.flaw()).isEqualTo(Flaw.PIVOT_NOT_PRODUCED);
        });
  }

  private static List<String> flaws(Booth... booths) {
    return BoothCheck.problems(PROGRAMME, plan(List.of(booths))).stream()
        .map(problem -> problem.where() + " " + problem.flaw())
        .toList();
  }

  private static List<Flaw> problems(Booth... booths) {
    return BoothCheck.problems(PROGRAMME, plan(List.of(booths))).stream()
        .map(problem -> problem.flaw())
        .toList();
  }

  private static BoothPlan plan(List<Booth> booths) {
    return new BoothPlan(booths, Interlock.INTERLOCK, Optional.empty());
  }

  private static List<Booth> many(int count) {
    return IntStream.range(0, count).mapToObj(it -> booth("b" + it, List.of("en"))).toList();
  }

  private static Booth booth(String id, List<String> into, int... interpreters) {
    var seats = IntStream.of(interpreters).mapToObj(BoothCheckTest::seat).toList();
    return new Booth(id(id), into, List.of(), seats);
  }

  private static BoothId id(String id) {
    return new BoothId(id);
  }

  private static List<SeatId> seats(String seat) {
    return List.of(new SeatId(seat));
  }

  private static SeatId seat(int number) {
    return new SeatId("booth-" + number);
  }
}
