package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.conference.Meeting.sitting;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plenum.conference.command.CaucusCommand;
import plenum.conference.command.Command;
import plenum.conference.command.FloorCommand;
import plenum.conference.command.InterpretationCommand;
import plenum.conference.floor.Mode;
import plenum.conference.floor.Terms;
import plenum.conference.interpretation.Ear;
import plenum.conference.interpretation.Handover;
import plenum.conference.interpretation.Interlock;
import plenum.conference.programme.Medium;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Ears;
import plenum.conference.routing.Edge;
import plenum.conference.routing.Lanes;
import plenum.conference.routing.Live;
import plenum.conference.routing.OutletName;
import plenum.conference.routing.Receiver;
import plenum.conference.routing.Relays;
import plenum.conference.routing.Routing;
import plenum.conference.routing.SourceKind;
import plenum.conference.routing.SourceNumber;
import plenum.conference.routing.ViewerId;
import plenum.conference.routing.Viewing;

/** A booth whose output is a picture, by example. */
class SigningTest {
  private static final SeatId OPERATOR = new SeatId("operator");
  private static final SeatId HEAD = Samples.seat(Samples.LANVIA, "head");

  /** Watches, and has chosen to see it signed. */
  private static final SeatId DEAF = Samples.seat(Samples.MERROW, "head");

  private static final SeatId FIRST = new SeatId("booth-7");
  private static final SeatId SECOND = new SeatId("booth-8");

  private final Meeting meeting = FloorGenerator.open(BoothGenerator.programme(2));

  SigningTest() {
    meeting.does(
        sitting(OPERATOR),
        new InterpretationCommand.PlanBooths(BoothGenerator.plan(Interlock.INTERLOCK)));
    does(HEAD, new FloorCommand.SetTerms(Terms.of(Mode.CHAIR_CALLS)));
  }

  private void does(SeatId seat, Command command) {
    meeting.does(sitting(seat), command);
  }

  private Live live() {
    return FloorGenerator.everythingFlows(meeting.conference())
        .with(
            new Ears(
                Map.of(),
                Map.of(DEAF, BoothGenerator.SIGNS, SECOND, BoothGenerator.SIGNS),
                Set.of(),
                Map.of(),
                Lanes.NONE));
  }

  private Optional<SourceNumber> picture(Live live, SeatId seat) {
    return Routing.of(meeting.conference(), live)
        .reception(new Receiver.Page(seat))
        .edge(OutletName.PARTNER_OR_SIGN)
        .map(Edge::source);
  }

  private Optional<SourceNumber> pinned() {
    return picture(live(), DEAF);
  }

  private SourceNumber camera(SeatId seat) {
    return SourceNumber.of(meeting.conference().seat(seat).orElseThrow(), SourceKind.CAMERA);
  }

  @Test
  void the_medium_lies_in_the_language() {
    assertThat(List.of("ase", "csl", "rsl", "fsl", "vsl", "hab", "sgn", "sgn-FR", "sgn-ase", "ASE"))
        .allSatisfy(tag -> assertThat(Medium.of(tag)).isEqualTo(Medium.SIGN));
    assertThat(List.of("en", "vi", "zh-Hant", "yue", "haw", "de-1996", "", "as", "no such"))
        .allSatisfy(tag -> assertThat(Medium.of(tag)).isEqualTo(Medium.VOICE));
  }

  @Test
  void who_wants_it_sees_who_is_on_the_air_and_nobody_before_and_after() {
    assertThat(pinned()).isEmpty();
    does(FIRST, new InterpretationCommand.GoOnAir());
    assertThat(pinned()).contains(camera(FIRST));
    assertThat(picture(live(), HEAD)).as("has not asked for it").isEmpty();
    does(FIRST, new InterpretationCommand.GoOffAir());
    assertThat(pinned()).isEmpty();
  }

  @Test
  void a_handover_changes_the_picture_in_one_moment() {
    does(FIRST, new InterpretationCommand.GoOnAir());
    does(FIRST, new InterpretationCommand.AskHandover());
    does(SECOND, new InterpretationCommand.AcceptHandover());
    meeting.later(Handover.COUNTDOWN.minus(Duration.ofMillis(1)));
    meeting.does(Meeting.SERVER, new InterpretationCommand.CarryHandovers());
    assertThat(pinned()).contains(camera(FIRST));
    meeting.later(Duration.ofMillis(1));
    meeting.does(Meeting.SERVER, new InterpretationCommand.CarryHandovers());
    assertThat(pinned()).contains(camera(SECOND));
  }

  @Test
  void whose_partner_has_lost_the_line_takes_over_at_once() {
    does(FIRST, new InterpretationCommand.GoOnAir());
    meeting.loses(FIRST);
    does(SECOND, new InterpretationCommand.GoOnAir());
    assertThat(pinned()).contains(camera(SECOND));
  }

  @Test
  void two_never_sign_into_one_language() {
    does(FIRST, new InterpretationCommand.GoOnAir());
    assertThat(meeting.mayNot(sitting(SECOND), new InterpretationCommand.GoOnAir()))
        .isEqualTo(new InterpretationRefusal.ChannelTaken(BoothGenerator.SIGNS, FIRST));
  }

  @Test
  void without_a_camera_nobody_signs() {
    does(FIRST, new InterpretationCommand.GoOnAir());
    var all = live();
    var flowing = new HashMap<>(all.flowing());
    var others = new HashSet<>(flowing.get(FIRST));
    others.remove(SourceKind.CAMERA);
    flowing.put(FIRST, others);
    var dark =
        new Live(all.connected(), flowing, all.spoken(), all.layouts(), all.viewers(), all.ears());
    assertThat(picture(dark, DEAF)).isEmpty();
  }

  @Test
  void an_interpreter_sees_the_partner_there_whatever_they_have_chosen() {
    does(FIRST, new InterpretationCommand.GoOnAir());
    does(FIRST, new InterpretationCommand.GoOffAir());
    assertThat(picture(live(), SECOND)).contains(camera(FIRST));
  }

  @Test
  void who_signs_goes_out_of_sight_behind_a_sealed_door() {
    does(FIRST, new InterpretationCommand.GoOnAir());
    does(HEAD, new CaucusCommand.Withdraw(Samples.LANVIA));
    assertThat(pinned()).isEmpty();
    does(FIRST, new InterpretationCommand.GoOnAir());
    assertThat(pinned()).isEmpty();
  }

  @Test
  void a_booth_that_signs_gets_the_pivot_for_what_it_does_not_understand() {
    var english = Samples.seat(Samples.LANVIA, "interpreter");
    does(english, new InterpretationCommand.GoOnAir());
    does(HEAD, new FloorCommand.Give(DEAF));
    does(FIRST, new FloorCommand.SpeakLanguage(DEAF, Optional.of("ru")));
    assertThat(Routing.of(meeting.conference(), live()).relays().get(FIRST))
        .isEqualTo(new Relays.Heard(Optional.of("en"), 1, true));
  }

  @Test
  void nobody_takes_relay_from_signs() {
    assertThat(
            meeting.mayNot(
                sitting(new SeatId("booth-3")),
                new InterpretationCommand.Hear(new Ear.Relay(BoothGenerator.SIGNS))))
        .isEqualTo(new InterpretationRefusal.NothingToHear(BoothGenerator.SIGNS));
  }

  @Test
  void who_watches_from_outside_and_asks_for_signs_hears_the_floor() {
    does(FIRST, new InterpretationCommand.GoOnAir());
    var viewer = new ViewerId("outside");
    var all = live();
    var viewing = new Viewing(Optional.of(DEAF), Optional.empty(), Optional.of("ase"));
    var watched =
        new Live(
            all.connected(),
            all.flowing(),
            all.spoken(),
            all.layouts(),
            Map.of(viewer, viewing),
            all.ears());
    var reception =
        Routing.of(meeting.conference(), watched).reception(new Receiver.Viewer(viewer));
    assertThat(reception.edge(OutletName.FLOOR_1)).isEmpty();
    assertThat(reception.sources()).doesNotContain(camera(FIRST));
  }
}
