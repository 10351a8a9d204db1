package plenum.server.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.server.trial.TrialProgramme.INTERPRETERS;
import static plenum.server.trial.TrialProgramme.LAM_GIANG;
import static plenum.server.trial.TrialProgramme.REPLIER;
import static plenum.server.trial.TrialProgramme.SPEAKER;
import static plenum.server.trial.TrialProgramme.VISITOR;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plenum.conference.Phase;
import plenum.conference.agenda.ItemId;
import plenum.conference.agenda.Matter;
import plenum.conference.command.Actor;
import plenum.conference.command.AgendaCommand;
import plenum.conference.command.CaucusCommand;
import plenum.conference.command.Command;
import plenum.conference.command.DocumentCommand;
import plenum.conference.command.FloorCommand;
import plenum.conference.command.InterpretationCommand;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.command.StatementCommand;
import plenum.conference.floor.AskKind;
import plenum.conference.floor.Right;
import plenum.conference.floor.Turn;
import plenum.conference.interpretation.Handover;
import plenum.conference.programme.SeatId;
import plenum.conference.statement.Statements;

class PrompterTest {
  private static final SeatId INTERPRETER = new SeatId("norhaven-interpreter");
  private static final SeatId FIRST = INTERPRETERS.getFirst();
  private static final SeatId SECOND = INTERPRETERS.getLast();
  private static final Duration LONG = Duration.ofMinutes(10);

  private final PaperTrial trial = new PaperTrial();

  private void visitor(Command command) {
    trial.does(PaperTrial.sitting(VISITOR), command);
  }

  /** What was done but for the booth and the secretaries, who work whatever else goes on. */
  private List<Command> quietly(Duration time) {
    return trial.passes(time).stream()
        .filter(command -> !(command instanceof InterpretationCommand))
        .filter(command -> !(command instanceof StatementCommand))
        .toList();
  }

  /** Who makes a sound on the floor. */
  private Set<SeatId> talking() {
    var talking = new HashSet<>(Talk.of(trial.situation()));
    INTERPRETERS.forEach(talking::remove);
    return talking;
  }

  @Test
  void with_nobody_there_nothing_is_done() {
    assertThat(quietly(LONG)).isEmpty();
  }

  @Test
  void when_the_visitor_has_gone_nothing_more_is_done() {
    trial.comes(VISITOR);
    assertThat(quietly(LONG)).isNotEmpty();
    trial.goes(VISITOR);
    assertThat(quietly(LONG)).isEmpty();
  }

  @Test
  void who_watches_sees_a_briefing_with_pages_turned_and_a_part_interpreted() {
    trial.comes(VISITOR);
    var pages = new HashSet<Integer>();
    var voices = new HashSet<SeatId>();
    for (int second = 0; second < 150; second++) {
      quietly(Duration.ofSeconds(1));
      trial.conference.documents().shown().ifPresent(shown -> pages.add(shown.page()));
      trial
          .conference
          .floor()
          .turn(SPEAKER)
          .filter(turn -> turn.right() == Right.PRESENTER)
          .ifPresent(turn -> voices.add(turn.voice()));
      assertThat(talking())
          .isEqualTo(
              trial.conference.floor().holder().map(Turn::voice).map(Set::of).orElse(Set.of()));
    }
    assertThat(pages).containsExactlyInAnyOrder(1, 2, 3, 4);
    assertThat(voices).containsExactlyInAnyOrder(SPEAKER, INTERPRETER);
  }

  @Test
  void a_reply_is_asked_for_by_the_briefed_side_and_given_by_the_other_sides_chair() {
    trial.comes(VISITOR);
    var done = quietly(Duration.ofMinutes(3));
    assertThat(done)
        .containsSubsequence(
            new FloorCommand.Ask(AskKind.REPLY),
            new FloorCommand.GiveNext(),
            new FloorCommand.Yield(),
            new FloorCommand.Give(SPEAKER));
  }

  @Test
  void it_goes_round_as_long_as_somebody_watches() {
    trial.comes(VISITOR);
    var done = quietly(Duration.ofMinutes(30));
    assertThat(done.stream().filter(new FloorCommand.GiveNext()::equals).count())
        .isBetween(9L, 18L);
    assertThat(done.stream().filter(FloorCommand.PassVoice.class::isInstance).count())
        .isBetween(36L, 72L);
  }

  @Test
  void while_the_visitor_has_an_open_microphone_nothing_is_done_and_nobody_talks() {
    trial.comes(VISITOR);
    quietly(Duration.ofSeconds(20));
    visitor(new FloorCommand.OpenMicrophone());
    assertThat(quietly(LONG)).isEmpty();
    assertThat(talking()).isEmpty();
    visitor(new FloorCommand.Yield());
    assertThat(quietly(Prompter.QUIET.minusSeconds(1))).isEmpty();
    assertThat(quietly(Duration.ofMinutes(1))).isNotEmpty();
  }

  @Test
  void the_visitors_interpreter_talks_when_the_visitor_hands_over() {
    trial.comes(VISITOR);
    visitor(new FloorCommand.OpenMicrophone());
    visitor(new FloorCommand.PassVoice());
    assertThat(talking()).containsExactly(new SeatId("lam-giang-interpreter"));
    assertThat(quietly(LONG)).isEmpty();
  }

  @Test
  void while_the_visitor_silences_the_others_nothing_is_done() {
    trial.comes(VISITOR);
    visitor(new FloorCommand.TakePriority());
    assertThat(quietly(LONG)).isEmpty();
    assertThat(talking()).isEmpty();
  }

  @Test
  void while_another_item_is_open_nothing_is_done_and_the_briefing_is_taken_up_where_it_was() {
    trial.comes(VISITOR);
    visitor(new AgendaCommand.OpenItem(new ItemId("questions")));
    assertThat(quietly(LONG)).isEmpty();
    visitor(new AgendaCommand.OpenItem(new ItemId("briefing")));
    assertThat(quietly(Duration.ofMinutes(1))).isNotEmpty();
    assertThat(trial.conference.floor().turn(SPEAKER)).isPresent();
  }

  @Test
  void while_the_visitors_side_is_in_its_sealed_room_nothing_is_done() {
    trial.comes(VISITOR);
    visitor(new CaucusCommand.Withdraw(LAM_GIANG));
    assertThat(quietly(LONG)).isEmpty();
    visitor(new CaucusCommand.Return(LAM_GIANG));
    assertThat(quietly(Duration.ofMinutes(1))).isNotEmpty();
  }

  @Test
  void from_the_proposal_to_close_on_nothing_is_done() {
    trial.comes(VISITOR);
    visitor(new ProceedingsCommand.ProposeClosing());
    assertThat(quietly(LONG)).isEmpty();
    trial.does(PaperTrial.sitting(SPEAKER), new ProceedingsCommand.AgreeToClose());
    assertThat(trial.conference.phase()).isEqualTo(Phase.CLOSED);
    assertThat(quietly(LONG)).isEmpty();
  }

  @Test
  void what_the_visitor_shows_stays_and_what_they_put_away_comes_back_with_the_next_round() {
    trial.comes(VISITOR);
    visitor(new DocumentCommand.ShowDocument(TrialDocument.FORECASTS, 3));
    assertThat(quietly(LONG)).isEmpty();
    visitor(new DocumentCommand.StopShowing());
    assertThat(quietly(Duration.ofMinutes(4)))
        .contains(new DocumentCommand.ShowDocument(TrialDocument.FORECASTS, 1));
  }

  @Test
  void the_visitor_who_gives_the_floor_for_the_reply_is_left_to_do_it() {
    trial.comes(VISITOR);
    while (trial.conference.floor().ask(REPLIER, AskKind.REPLY).isEmpty()) {
      quietly(Duration.ofSeconds(1));
    }
    // The presenter is a chair as well, and is not cut: they have to end first.
    trial.does(PaperTrial.sitting(SPEAKER), new FloorCommand.Yield());
    visitor(new FloorCommand.GiveNext());
    assertThat(quietly(Prompter.QUIET.minusSeconds(1))).isEmpty();
    assertThat(quietly(Duration.ofMinutes(1)))
        .startsWith(new FloorCommand.Yield(), new FloorCommand.Give(SPEAKER));
  }

  @Test
  void what_the_visitor_proposes_is_agreed_to_after_a_while() {
    trial.comes(VISITOR);
    var items = trial.conference.agenda().items();
    visitor(new AgendaCommand.Propose(new Matter.ChangeAgenda(items.subList(0, 2))));
    assertThat(quietly(Prompter.QUIET.minusSeconds(1))).isEmpty();
    assertThat(quietly(Duration.ofSeconds(3))).hasSize(1);
    assertThat(trial.conference.agenda().items()).hasSize(2);
  }

  @Test
  void the_other_head_comes_along_to_a_tete_a_tete_and_the_briefing_goes_on_after_it() {
    trial.comes(VISITOR);
    visitor(new CaucusCommand.InviteAside(List.of(SPEAKER), List.of(INTERPRETER)));
    quietly(Duration.ofMinutes(1));
    assertThat(trial.conference.roomOf(VISITOR)).isPresent();
    assertThat(quietly(LONG)).isEmpty();
    visitor(new CaucusCommand.ComeBack());
    assertThat(quietly(Duration.ofMinutes(1))).contains(new FloorCommand.Give(SPEAKER));
  }

  @Test
  void a_guest_in_another_seat_who_asks_is_given_the_floor_and_keeps_it() {
    var delegate = new SeatId("norhaven-delegate");
    trial.comes(delegate);
    trial.does(PaperTrial.sitting(delegate), new FloorCommand.Ask(AskKind.REQUEST));
    assertThat(quietly(Prompter.PATIENCE.minusSeconds(1))).isEmpty();
    assertThat(quietly(LONG)).containsExactly(new FloorCommand.GiveNext());
    assertThat(trial.conference.floor().turn(delegate)).isPresent();
  }

  @Test
  void nothing_is_done_in_the_name_of_somebody_whose_seat_a_guest_has_taken() {
    trial.comes(SPEAKER);
    assertThat(quietly(LONG)).isEmpty();
  }

  @Test
  void where_a_guest_has_taken_the_interpreters_seat_nothing_is_handed_over_to_them() {
    trial.comes(INTERPRETER);
    assertThat(quietly(LONG)).isNotEmpty().doesNotContain(new FloorCommand.PassVoice());
  }

  @Test
  void whose_seat_is_deserted_for_long_may_come_back() {
    trial.comes(SPEAKER);
    trial.goes(SPEAKER);
    assertThat(trial.situation().deserted()).isEmpty();
    quietly(Situation.DESERTED);
    assertThat(trial.situation().deserted()).containsExactly(SPEAKER);
  }

  @Test
  void when_the_visitor_comes_the_booth_goes_on_the_air_and_speaks_as_long_as_the_floor_does() {
    trial.comes(VISITOR);
    trial.passes(Duration.ofSeconds(3));
    assertThat(onAir()).containsExactly(FIRST);
    assertThat(Talk.of(trial.situation())).containsExactlyInAnyOrder(SPEAKER, FIRST);
    visitor(new FloorCommand.OpenMicrophone());
    assertThat(Talk.of(trial.situation())).containsExactly(FIRST);
  }

  @Test
  void what_the_booth_says_is_never_in_the_language_of_who_has_the_floor() {
    trial.comes(VISITOR);
    trial.passes(Duration.ofSeconds(3));
    var spoken = new HashSet<String>();
    for (int second = 0; second < 200; second++) {
      trial.passes(Duration.ofSeconds(1));
      trial
          .conference
          .floor()
          .holder()
          .map(turn -> trial.conference.languageSpokenBy(turn.voice()))
          .ifPresent(language -> {
            spoken.add(language);
            assertThat(out(FIRST)).isNotEqualTo(language);
          });
    }
    assertThat(spoken).containsExactlyInAnyOrder("en", "vi");
  }

  @Test
  void a_guest_in_the_booth_who_offers_to_take_over_is_on_the_air_after_the_countdown() {
    trial.comes(VISITOR);
    trial.passes(Duration.ofSeconds(3));
    trial.comes(SECOND);
    trial.does(PaperTrial.sitting(SECOND), new InterpretationCommand.AskHandover());
    assertThat(trial.passes(Duration.ofSeconds(1)))
        .containsExactly(new InterpretationCommand.AcceptHandover());
    carried();
    assertThat(onAir()).containsExactly(SECOND);
    assertThat(Talk.of(trial.situation())).containsExactly(SPEAKER);
  }

  @Test
  void a_guest_on_the_air_who_hands_over_is_relieved() {
    a_guest_in_the_booth_who_offers_to_take_over_is_on_the_air_after_the_countdown();
    trial.passes(Duration.ofMinutes(1));
    assertThat(onAir()).as("nobody takes it from the guest").containsExactly(SECOND);
    trial.does(PaperTrial.sitting(SECOND), new InterpretationCommand.AskHandover());
    trial.passes(Duration.ofSeconds(1));
    carried();
    assertThat(onAir()).containsExactly(FIRST);
  }

  @Test
  void when_a_guest_on_the_air_is_gone_the_colleague_goes_on_at_once() {
    a_guest_in_the_booth_who_offers_to_take_over_is_on_the_air_after_the_countdown();
    trial.goes(SECOND);
    trial.passes(Duration.ofSeconds(2));
    assertThat(onAir()).containsExactly(FIRST);
  }

  @Test
  void who_opens_the_seat_that_is_on_the_air_finds_the_colleague_on_the_air() {
    trial.comes(VISITOR);
    trial.passes(Duration.ofSeconds(3));
    trial.comes(FIRST);
    assertThat(onAir()).as("the guest's microphone waits to be switched on").isEmpty();
    trial.passes(Duration.ofSeconds(2));
    assertThat(onAir()).containsExactly(SECOND);
  }

  private Statements written() {
    return trial.conference.statements();
  }

  private void aGuestWrites(SeatId secretary) {
    var entry = TrialRecord.ALL_ENTRIES.getFirst().substance();
    trial.does(PaperTrial.sitting(secretary), new StatementCommand.Write(Optional.empty(), entry));
  }

  @Test
  void both_secretaries_write_down_what_is_said_and_make_it_public_once() {
    trial.comes(VISITOR);
    trial.passes(Duration.ofSeconds(30));
    assertThat(written().own()).hasSize(1);
    trial.passes(LONG);
    assertThat(written().cleared())
        .extracting(entry -> entry.substance().orElseThrow())
        .containsExactlyElementsOf(
            TrialRecord.ALL_ENTRIES.stream().map(TrialRecord.Written::substance).toList());
    assertThat(written().of(LAM_GIANG)).hasSize(2);
    int last = written().last();
    trial.passes(LONG);
    assertThat(written().last()).isEqualTo(last);
  }

  @Test
  void once_a_guest_has_written_anything_the_secretaries_write_no_more() {
    trial.comes(VISITOR);
    trial.passes(Duration.ofSeconds(50));
    int before = written().last();
    var secretary = new SeatId("lam-giang-secretary");
    trial.comes(secretary);
    aGuestWrites(secretary);
    trial.passes(LONG);
    assertThat(before).isBetween(1, TrialRecord.ALL_ENTRIES.size() - 1);
    assertThat(written().last()).isEqualTo(before + 1);
  }

  @Test
  void where_a_guest_has_the_press_of_a_side_it_is_theirs_to_make_public() {
    trial.comes(VISITOR);
    trial.comes(new SeatId("norhaven-press"));
    trial.passes(LONG);
    assertThat(written().own()).hasSameSizeAs(TrialRecord.ALL_ENTRIES);
    assertThat(written().cleared()).hasSize(2).allMatch(entry -> entry.side().equals(LAM_GIANG));
  }

  private void carried() {
    trial.now = trial.now.plus(Handover.COUNTDOWN);
    trial.does(new Actor.Server(), new InterpretationCommand.CarryHandovers());
  }

  private List<SeatId> onAir() {
    return INTERPRETERS.stream().filter(trial.conference.interpretation()::isOnAir).toList();
  }

  private String out(SeatId seat) {
    return trial.conference.interpretation().console(seat).orElseThrow().into();
  }
}
