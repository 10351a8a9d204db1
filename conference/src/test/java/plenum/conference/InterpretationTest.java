package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.conference.Meeting.sitting;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plenum.conference.command.CaucusCommand;
import plenum.conference.command.ChamberCommand;
import plenum.conference.command.Command;
import plenum.conference.command.FloorCommand;
import plenum.conference.command.InterpretationCommand;
import plenum.conference.event.CaucusEvent;
import plenum.conference.event.Event;
import plenum.conference.event.InterpretationEvent;
import plenum.conference.floor.Mode;
import plenum.conference.floor.Terms;
import plenum.conference.floor.Tie;
import plenum.conference.interpretation.Console;
import plenum.conference.interpretation.Ear;
import plenum.conference.interpretation.Handover;
import plenum.conference.interpretation.Interlock;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Ears;
import plenum.conference.routing.Hearing;
import plenum.conference.routing.Lane;
import plenum.conference.routing.Lanes;
import plenum.conference.routing.Live;
import plenum.conference.routing.OutletName;
import plenum.conference.routing.Receiver;
import plenum.conference.routing.Relays;
import plenum.conference.routing.Routing;
import plenum.conference.routing.Spoke;
import plenum.conference.routing.ViewerId;
import plenum.conference.routing.Viewing;

/** What booths do, by example; that it holds always is the generated interpretation's part. */
class InterpretationTest {
  private static final SeatId OPERATOR = new SeatId("operator");
  private static final SeatId HEAD = Samples.seat(Samples.LANVIA, "head");
  private static final SeatId OTHER_HEAD = Samples.seat(Samples.MERROW, "head");

  /** Both work between English and Vietnamese, each of another side. */
  private static final SeatId FIRST = Samples.seat(Samples.LANVIA, "interpreter");

  private static final SeatId SECOND = Samples.seat(Samples.MERROW, "interpreter");

  /** Into Russian or English; into Chinese from English; into Vietnamese from whatever is said. */
  private static final SeatId RUSSIAN = new SeatId("booth-1");

  private static final SeatId CHINESE = new SeatId("booth-3");
  private static final SeatId VIETNAMESE = new SeatId("booth-5");

  private Lanes lanes = Lanes.NONE;
  private final Meeting meeting = FloorGenerator.open(BoothGenerator.programme(2));

  InterpretationTest() {
    plans(Interlock.INTERLOCK);
    meeting.does(sitting(HEAD), new FloorCommand.SetTerms(Terms.of(Mode.CHAIR_CALLS)));
    calls(HEAD, "en");
  }

  private void plans(Interlock interlock) {
    meeting.does(
        sitting(OPERATOR), new InterpretationCommand.PlanBooths(BoothGenerator.plan(interlock)));
  }

  private void calls(SeatId seat, String language) {
    meeting
        .conference()
        .floor()
        .holder()
        .ifPresent(turn -> does(turn.seat(), new FloorCommand.Yield()));
    does(HEAD, new FloorCommand.Give(seat));
    does(FIRST, new FloorCommand.SpeakLanguage(seat, Optional.of(language)));
  }

  private List<Event> does(SeatId seat, Command command) {
    return meeting.does(sitting(seat), command);
  }

  private Refusal mayNot(SeatId seat, InterpretationCommand command) {
    return meeting.mayNot(sitting(seat), command);
  }

  private void goesOn(SeatId seat, String into) {
    does(seat, new InterpretationCommand.TurnDirection(into));
    does(seat, new InterpretationCommand.GoOnAir());
  }

  private Console console(SeatId seat) {
    return meeting.conference().interpretation().console(seat).orElseThrow();
  }

  private List<SeatId> onAir(String language) {
    return meeting.conference().interpretation().onAir(language, Routing.PLENARY);
  }

  private Optional<SeatId> carried(String language) {
    return routing().channels(Routing.PLENARY).of(language).interpreter();
  }

  private Relays.Heard heard(SeatId interpreter) {
    return routing().relays().get(interpreter);
  }

  private Routing routing() {
    var live = FloorGenerator.everythingFlows(meeting.conference());
    var ears = new Ears(Map.of(), Map.of(), Set.of(), Map.of(), Lanes.NONE);
    return Routing.of(meeting.conference(), live.with(ears));
  }

  @Test
  void the_interlock_keeps_a_second_microphone_off_a_channel_and_off_that_one_alone() {
    goesOn(FIRST, "vi");
    does(SECOND, new InterpretationCommand.TurnDirection("vi"));
    assertThat(mayNot(SECOND, new InterpretationCommand.GoOnAir()))
        .isEqualTo(new InterpretationRefusal.ChannelTaken("vi", FIRST));
    assertThat(mayNot(VIETNAMESE, new InterpretationCommand.GoOnAir()))
        .isEqualTo(new InterpretationRefusal.ChannelTaken("vi", FIRST));
    goesOn(SECOND, "en");
    assertThat(mayNot(SECOND, new InterpretationCommand.TurnDirection("vi")))
        .isEqualTo(new InterpretationRefusal.ChannelTaken("vi", FIRST));
    assertThat(onAir("vi")).containsExactly(FIRST);
    assertThat(onAir("en")).containsExactly(SECOND);
  }

  @Test
  void in_override_the_second_takes_the_channel() {
    plans(Interlock.OVERRIDE);
    goesOn(FIRST, "vi");
    goesOn(SECOND, "vi");
    assertThat(onAir("vi")).containsExactly(SECOND);
    assertThat(console(FIRST).onAir()).isEmpty();
  }

  @Test
  void without_interlock_the_second_waits_for_the_channel() {
    plans(Interlock.NONE);
    goesOn(FIRST, "vi");
    meeting.later(Duration.ofSeconds(1));
    goesOn(SECOND, "vi");
    assertThat(carried("vi")).contains(FIRST);
    does(FIRST, new InterpretationCommand.GoOffAir());
    assertThat(carried("vi")).contains(SECOND);
  }

  @Test
  void a_handover_changes_both_microphones_in_one_moment_when_its_countdown_is_over() {
    goesOn(FIRST, "vi");
    does(FIRST, new InterpretationCommand.AskHandover());
    assertThat(mayNot(FIRST, new InterpretationCommand.AcceptHandover()))
        .isEqualTo(new InterpretationRefusal.PartnerAnswers());
    does(SECOND, new InterpretationCommand.AcceptHandover());
    meeting.later(Handover.COUNTDOWN.minusMillis(1));
    meeting.does(Meeting.SERVER, new InterpretationCommand.CarryHandovers());
    assertThat(onAir("vi")).containsExactly(FIRST);
    meeting.later(Duration.ofMillis(1));
    var events = meeting.does(Meeting.SERVER, new InterpretationCommand.CarryHandovers());
    assertThat(events)
        .containsExactly(new InterpretationEvent.HandedOver(FIRST, SECOND, meeting.now()));
    assertThat(onAir("vi")).containsExactly(SECOND);
    assertThat(console(FIRST).onAir()).isEmpty();
    assertThat(console(FIRST).tail().orElseThrow().until())
        .isEqualTo(meeting.now().plus(Console.OVERLAP));
  }

  @Test
  void the_partner_may_offer_and_who_is_live_accepts() {
    goesOn(FIRST, "vi");
    does(SECOND, new InterpretationCommand.AskHandover());
    does(FIRST, new InterpretationCommand.AcceptHandover());
    meeting.later(Handover.COUNTDOWN);
    meeting.does(Meeting.SERVER, new InterpretationCommand.CarryHandovers());
    assertThat(onAir("vi")).containsExactly(SECOND);
  }

  @Test
  void a_handover_that_was_declined_or_whose_interpreter_went_off_never_comes() {
    goesOn(FIRST, "vi");
    does(FIRST, new InterpretationCommand.AskHandover());
    does(SECOND, new InterpretationCommand.DropHandover());
    assertThat(mayNot(SECOND, new InterpretationCommand.AcceptHandover()))
        .isEqualTo(new InterpretationRefusal.NoHandoverAsked());
    does(FIRST, new InterpretationCommand.AskHandover());
    does(SECOND, new InterpretationCommand.AcceptHandover());
    does(FIRST, new InterpretationCommand.GoOffAir());
    assertThat(meeting.conference().interpretation().handovers()).isEmpty();
    assertThat(mayNot(SECOND, new InterpretationCommand.AskHandover()))
        .isEqualTo(new InterpretationRefusal.NobodyOnAir());
  }

  @Test
  void whose_partner_has_lost_the_line_takes_over_at_once_in_the_language_that_fell_silent() {
    goesOn(FIRST, "vi");
    does(SECOND, new InterpretationCommand.TurnDirection("en"));
    meeting.loses(FIRST);
    does(SECOND, new InterpretationCommand.GoOnAir());
    assertThat(onAir("vi")).containsExactly(SECOND);
    assertThat(onAir("en")).isEmpty();
    assertThat(console(FIRST).onAir()).isEmpty();
  }

  @Test
  void who_goes_on_while_the_partner_is_well_keeps_their_own_direction() {
    goesOn(FIRST, "vi");
    goesOn(SECOND, "en");
    assertThat(onAir("en")).containsExactly(SECOND);
    assertThat(onAir("vi")).containsExactly(FIRST);
  }

  @Test
  void the_direction_turns_by_itself_only_where_that_is_set() {
    goesOn(FIRST, "vi");
    calls(OTHER_HEAD, "vi");
    assertThat(console(FIRST).into()).isEqualTo("vi");
    calls(HEAD, "en");
    does(FIRST, new InterpretationCommand.SetAutomatic(true));
    calls(OTHER_HEAD, "vi");
    assertThat(console(FIRST).into()).isEqualTo("en");
    assertThat(carried("en")).contains(FIRST);
    calls(HEAD, "en");
    assertThat(carried("vi")).contains(FIRST);
  }

  @Test
  void the_floor_is_heard_where_no_booth_is_live_and_where_it_speaks_the_language() {
    assertThat(carried("vi")).isEmpty();
    goesOn(FIRST, "vi");
    assertThat(carried("vi")).contains(FIRST);
    calls(OTHER_HEAD, "vi");
    assertThat(carried("vi")).isEmpty();
  }

  @Test
  void a_chair_who_speaks_by_right_beside_who_has_the_floor_turns_what_is_spoken_and_back() {
    assertThat(spoken()).contains("en");
    does(OTHER_HEAD, new FloorCommand.OpenMicrophone());
    does(FIRST, new FloorCommand.SpeakLanguage(OTHER_HEAD, Optional.of("vi")));
    assertThat(spoken()).as("nobody has spoken yet").contains("en");
    var before = new Spoke(OTHER_HEAD, meeting.now().minusSeconds(60));
    assertThat(spoken(before)).as("before this turn").contains("en");
    meeting.later(Duration.ofSeconds(5));
    var chair = new Spoke(OTHER_HEAD, meeting.now());
    assertThat(spoken(chair)).contains("vi");
    assertThat(spoken(new Spoke(HEAD, meeting.now()), chair)).contains("en");
    does(OTHER_HEAD, new FloorCommand.Yield());
    assertThat(spoken(chair)).as("the microphone is closed").contains("en");
  }

  private Optional<String> spoken(Spoke... latestFirst) {
    var live = FloorGenerator.everythingFlows(meeting.conference());
    return Routing.of(
            meeting.conference(),
            new Live(
                live.connected(),
                live.flowing(),
                List.of(latestFirst),
                live.layouts(),
                live.viewers()))
        .channels(Routing.PLENARY)
        .spoken();
  }

  @Test
  void an_interpreter_on_the_air_without_a_microphone_leaves_the_floor_on_the_channel() {
    goesOn(FIRST, "vi");
    var live = FloorGenerator.everythingFlows(meeting.conference());
    var flowing = new HashMap<>(live.flowing());
    flowing.put(FIRST, Set.of());
    var silent =
        new Live(live.connected(), flowing, live.spoken(), live.layouts(), live.viewers())
            .with(new Ears(Map.of(), Map.of(), Set.of(), Map.of(), Lanes.NONE));
    var channels = Routing.of(meeting.conference(), silent).channels(Routing.PLENARY);
    assertThat(channels.of("vi").interpreter()).isEmpty();
  }

  @Test
  void on_a_language_into_which_no_booth_works_the_floor_is_heard() {
    assertThat(meeting.conference().interpretation().plan().produces("fr")).isFalse();
    var wish = Map.of(OTHER_HEAD, new Hearing(Optional.of("fr"), Hearing.Mode.INTERPRETATION));
    var live = FloorGenerator.everythingFlows(meeting.conference());
    var ears = new Ears(wish, Map.of(), Set.of(), Map.of(), Lanes.NONE);
    var routing = Routing.of(meeting.conference(), live.with(ears));
    var heard = routing.receptions().get(new Receiver.Page(OTHER_HEAD));
    assertThat(routing.carriesFloor(heard)).isTrue();
    assertThat(heard.edge(OutletName.CHANNEL_A)).isEmpty();
    assertThat(heard.edge(OutletName.CHANNEL_B)).isEmpty();
  }

  @Test
  void who_renders_a_speech_from_the_floor_is_not_on_the_air() {
    does(HEAD, new FloorCommand.TieInterpreter(FIRST, new Tie.ToSeat(HEAD)));
    does(HEAD, new FloorCommand.PassVoice());
    assertThat(mayNot(FIRST, new InterpretationCommand.GoOnAir()))
        .isEqualTo(new InterpretationRefusal.RendersOnTheFloor(FIRST));
    does(FIRST, new FloorCommand.PassVoice());
    goesOn(FIRST, "vi");
    does(HEAD, new FloorCommand.PassVoice());
    assertThat(console(FIRST).onAir()).isEmpty();
  }

  @Test
  void a_booth_that_does_not_know_the_language_of_the_floor_gets_the_pivot() {
    assertThat(heard(CHINESE)).isEqualTo(new Relays.Heard(Optional.empty(), 0, false));
    calls(OTHER_HEAD, "vi");
    goesOn(FIRST, "en");
    assertThat(heard(CHINESE)).isEqualTo(new Relays.Heard(Optional.of("en"), 1, true));
    assertThat(heard(VIETNAMESE).channel()).isEmpty();
    does(CHINESE, new InterpretationCommand.Hear(new Ear.OfFloor()));
    assertThat(heard(CHINESE).channel()).isEmpty();
  }

  @Test
  void a_relay_of_a_relay_is_told_apart_from_a_relay() {
    calls(OTHER_HEAD, "vi");
    goesOn(FIRST, "en");
    does(RUSSIAN, new InterpretationCommand.Hear(new Ear.Relay("en")));
    goesOn(RUSSIAN, "ru");
    does(VIETNAMESE, new InterpretationCommand.Hear(new Ear.Relay("ru")));
    assertThat(heard(RUSSIAN).degree()).isEqualTo(1);
    assertThat(heard(VIETNAMESE).degree()).isEqualTo(2);
  }

  @Test
  void no_relay_closes_a_circle_or_comes_from_the_own_mouth() {
    assertThat(mayNot(VIETNAMESE, new InterpretationCommand.Hear(new Ear.Relay("vi"))))
        .isEqualTo(new InterpretationRefusal.RelaysItself("vi"));
    assertThat(mayNot(CHINESE, new InterpretationCommand.Hear(new Ear.Relay("fr"))))
        .isEqualTo(new InterpretationRefusal.NobodyInterprets("fr"));
    goesOn(RUSSIAN, "ru");
    goesOn(FIRST, "en");
    does(RUSSIAN, new InterpretationCommand.Hear(new Ear.Relay("en")));
    assertThat(mayNot(FIRST, new InterpretationCommand.Hear(new Ear.Relay("ru"))))
        .isEqualTo(new InterpretationRefusal.RelaysInACircle("ru"));
  }

  @Test
  void what_goes_out_never_follows_an_interpreter_through_a_door() {
    goesOn(FIRST, "vi");
    does(HEAD, new CaucusCommand.Withdraw(Samples.LANVIA));
    assertThat(meeting.conference().roomNumber(FIRST))
        .isNotEqualTo(meeting.conference().roomNumber(OTHER_HEAD));
    assertThat(onAir("vi")).isEmpty();
    assertThat(console(FIRST).onAir()).isEmpty();
  }

  @Test
  void what_a_booth_does_behind_a_sealed_door_is_sealed() {
    does(HEAD, new CaucusCommand.Withdraw(Samples.LANVIA));
    var events = does(FIRST, new InterpretationCommand.GoOnAir());
    assertThat(events).hasSize(1).first().isInstanceOf(CaucusEvent.HappenedInside.class);
  }

  @Test
  void nobody_goes_on_the_air_whose_side_has_muted_them() {
    does(HEAD, new ChamberCommand.Mute(FIRST));
    assertThat(mayNot(FIRST, new InterpretationCommand.GoOnAir()))
        .isEqualTo(new FloorRefusal.MutedByItsSide(FIRST));
  }

  /** A viewer without a page hears Vietnamese in its one outlet; these microphones send nothing. */
  private Optional<SeatId> watched(SeatId... still) {
    var live = FloorGenerator.everythingFlows(meeting.conference());
    var flowing = new HashMap<>(live.flowing());
    for (SeatId seat : still) {
      flowing.remove(seat);
    }
    var viewer = new ViewerId("whep");
    var viewing = new Viewing(Optional.of(OTHER_HEAD), Optional.empty(), Optional.of("vi"));
    var now =
        new Live(
            live.connected(),
            flowing,
            live.spoken(),
            live.layouts(),
            Map.of(viewer, viewing),
            new Ears(Map.of(), Map.of(), Set.of(), Map.of(), lanes));
    lanes = lanes.follow(meeting.conference(), now, meeting.now());
    return Routing.of(meeting.conference(), now.with(now.ears().with(lanes)))
        .reception(new Receiver.Viewer(viewer))
        .edge(OutletName.FLOOR_1)
        .flatMap(edge ->
            meeting.conference().programme().seats().stream()
                .filter(seat -> seat.number() == edge.source().seatNumber())
                .map(Seat::id)
                .findFirst());
  }

  @Test
  void
      at_a_handover_one_outlet_keeps_who_goes_until_who_comes_sends_and_never_falls_to_the_floor() {
    goesOn(FIRST, "vi");
    assertThat(watched()).hasValue(FIRST);
    does(SECOND, new InterpretationCommand.AskHandover());
    does(FIRST, new InterpretationCommand.AcceptHandover());
    meeting.later(Handover.COUNTDOWN);
    meeting.does(Meeting.SERVER, new InterpretationCommand.CarryHandovers());
    assertThat(watched(SECOND)).hasValue(FIRST);
    meeting.later(Duration.ofMillis(60));
    assertThat(watched(SECOND)).hasValue(FIRST);
    assertThat(watched()).hasValue(SECOND);
  }

  @Test
  void who_has_handed_over_is_kept_in_one_outlet_no_longer_than_on_two() {
    goesOn(FIRST, "vi");
    assertThat(watched()).hasValue(FIRST);
    does(SECOND, new InterpretationCommand.AskHandover());
    does(FIRST, new InterpretationCommand.AcceptHandover());
    meeting.later(Handover.COUNTDOWN);
    meeting.does(Meeting.SERVER, new InterpretationCommand.CarryHandovers());
    assertThat(watched(SECOND)).hasValue(FIRST);
    meeting.later(Lane.OVERLAP);
    assertThat(watched(SECOND)).as("the floor").isEmpty();
  }

  @Test
  void when_the_floor_takes_up_the_language_one_outlet_keeps_the_booth_until_the_floor_sends() {
    goesOn(FIRST, "vi");
    assertThat(watched()).hasValue(FIRST);
    calls(OTHER_HEAD, "vi");
    assertThat(watched(OTHER_HEAD)).hasValue(FIRST);
    assertThat(watched()).as("the floor").isEmpty();
    meeting.later(Lane.OVERLAP);
    assertThat(watched(OTHER_HEAD)).as("a pause of who has begun").isEmpty();
  }

  @Test
  void whose_line_is_down_is_kept_nowhere() {
    goesOn(FIRST, "vi");
    assertThat(watched()).hasValue(FIRST);
    assertThat(watched(FIRST)).isEmpty();
  }

  @Test
  void who_goes_off_the_air_is_gone_from_one_outlet_at_once() {
    goesOn(FIRST, "vi");
    assertThat(watched()).hasValue(FIRST);
    does(FIRST, new InterpretationCommand.GoOffAir());
    assertThat(watched()).as("the floor").isEmpty();
  }
}
