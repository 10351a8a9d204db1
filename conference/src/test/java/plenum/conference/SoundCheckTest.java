package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.conference.Meeting.sitting;
import static plenum.conference.Samples.LANVIA;
import static plenum.conference.Samples.MERROW;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.InterpretationCommand;
import plenum.conference.command.LineCommand;
import plenum.conference.command.OpeningCommand;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.command.ProgrammeCommand;
import plenum.conference.interpretation.Booth;
import plenum.conference.interpretation.BoothId;
import plenum.conference.interpretation.BoothPlan;
import plenum.conference.interpretation.Interlock;
import plenum.conference.opening.SoundCheck;
import plenum.conference.opening.SoundFault;
import plenum.conference.opening.SoundResult;
import plenum.conference.programme.Chairing;
import plenum.conference.programme.FloorPolicy;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.Role;
import plenum.conference.programme.SeatDraft;
import plenum.conference.programme.SeatId;

class SoundCheckTest {
  private static final BoothId BOOTH = new BoothId("vietnamese");
  private static final SeatId OPERATOR = new SeatId("operator");
  private static final SeatId HEAD = Samples.seat(LANVIA, "head");
  private static final SeatId SECRETARY = Samples.seat(LANVIA, "secretary");
  private static final SeatId PRESS = Samples.seat(LANVIA, "press");
  private static final SeatId OTHER_HEAD = Samples.seat(MERROW, "head");

  private final Meeting meeting = Meeting.of(Samples.twoSides());

  {
    meeting.knocks(HEAD);
    meeting.knocks(OTHER_HEAD);
    meeting.admitted(HEAD, SECRETARY);
    meeting.admitted(HEAD, PRESS);
  }

  private void operatorComes() {
    meeting.admitted(HEAD, OPERATOR);
  }

  private void begins(SeatId by) {
    meeting.does(sitting(by), new OpeningCommand.BeginSoundCheck());
  }

  private void calls(SeatId by, SeatId seat) {
    meeting.does(sitting(by), new OpeningCommand.CallForSound(seat));
  }

  private void judges(SeatId by, SeatId seat, SoundFault... fault) {
    var found = fault.length == 0 ? Optional.<SoundFault>empty() : Optional.of(fault[0]);
    meeting.does(sitting(by), new OpeningCommand.JudgeSound(seat, found));
  }

  private SoundCheck check() {
    return meeting.conference().opening().soundCheck().orElseThrow();
  }

  @Test
  void whoever_may_speak_reads_in_the_order_of_protocol() {
    assertThat(SoundCheck.seats(meeting.conference().programme()))
        .containsExactly(
            HEAD,
            Samples.seat(LANVIA, "deputy"),
            SECRETARY,
            Samples.seat(LANVIA, "room"),
            OTHER_HEAD,
            Samples.seat(MERROW, "deputy"),
            Samples.seat(MERROW, "secretary"),
            Samples.seat(MERROW, "room"));
  }

  @Test
  void the_order_is_that_of_the_sides() {
    var programme = Samples.programme(3, new Chairing.OneSeat(OTHER_HEAD), FloorPolicy.CLOSED);
    var order = programme.heading().order().reversed();
    var turned = programme.with(programme.heading().withOrder(order));
    assertThat(SoundCheck.seats(turned).getFirst()).isEqualTo(Samples.seat(Samples.OSTREN, "head"));
  }

  @Test
  void the_operator_leads_it() {
    operatorComes();
    begins(OPERATOR);
    calls(OPERATOR, OTHER_HEAD);
    assertThat(check().called()).contains(OTHER_HEAD);
    judges(OPERATOR, OTHER_HEAD);
    assertThat(check().called()).isEmpty();
    assertThat(check().results().get(OTHER_HEAD))
        .isEqualTo(new SoundResult(Optional.empty(), meeting.now()));
  }

  @Test
  void a_chair_leads_it_where_there_is_no_operator() {
    begins(OTHER_HEAD);
    assertThat(check().by()).isEqualTo(OTHER_HEAD);
  }

  @Test
  void a_chair_does_not_lead_it_while_an_operator_is_there() {
    operatorComes();
    assertThat(meeting.mayNot(sitting(HEAD), new OpeningCommand.BeginSoundCheck()))
        .isEqualTo(new OpeningRefusal.OperatorLeads());
  }

  @Test
  void a_chair_takes_over_when_the_operators_line_is_down() {
    operatorComes();
    begins(OPERATOR);
    meeting.loses(OPERATOR);
    calls(HEAD, HEAD);
    assertThat(check().called()).contains(HEAD);
  }

  @Test
  void a_chair_who_has_begun_goes_on_when_an_operator_comes() {
    begins(HEAD);
    operatorComes();
    calls(HEAD, OTHER_HEAD);
    assertThat(meeting.mayNot(sitting(OTHER_HEAD), new OpeningCommand.CallForSound(HEAD)))
        .isEqualTo(new OpeningRefusal.OperatorLeads());
  }

  @Test
  void nobody_else_leads_it() {
    assertThat(meeting.mayNot(sitting(SECRETARY), new OpeningCommand.BeginSoundCheck()))
        .isEqualTo(new PersonRefusal.NotAChair(SECRETARY));
    assertThat(meeting.mayNot(Meeting.CONVENER, new OpeningCommand.BeginSoundCheck()))
        .isEqualTo(new PersonRefusal.NotForYou());
  }

  @Test
  void beginning_twice_changes_nothing() {
    begins(HEAD);
    calls(HEAD, HEAD);
    judges(HEAD, HEAD);
    assertThat(meeting.does(sitting(OTHER_HEAD), new OpeningCommand.BeginSoundCheck())).isEmpty();
    assertThat(check().results()).containsKey(HEAD);
  }

  @Test
  void nobody_is_called_before_it_has_begun() {
    assertThat(meeting.mayNot(sitting(HEAD), new OpeningCommand.CallForSound(HEAD)))
        .isEqualTo(new OpeningRefusal.NoSoundCheck());
  }

  @Test
  void only_who_is_there_and_may_speak_is_called() {
    begins(HEAD);
    assertThat(meeting.mayNot(sitting(HEAD), new OpeningCommand.CallForSound(PRESS)))
        .isEqualTo(new OpeningRefusal.ReadsNothing(PRESS));
    var room = Samples.seat(LANVIA, "room");
    assertThat(meeting.mayNot(sitting(HEAD), new OpeningCommand.CallForSound(room)))
        .isEqualTo(new ThingRefusal.SeatNotPresent(room));
    var nobody = new SeatId("nobody");
    assertThat(meeting.mayNot(sitting(HEAD), new OpeningCommand.CallForSound(nobody)))
        .isEqualTo(new ThingRefusal.UnknownSeat(nobody));
  }

  @Test
  void only_who_was_called_is_judged() {
    begins(HEAD);
    calls(HEAD, HEAD);
    calls(HEAD, OTHER_HEAD);
    assertThat(meeting.mayNot(sitting(HEAD), new OpeningCommand.JudgeSound(HEAD, Optional.empty())))
        .isEqualTo(new OpeningRefusal.NotCalledToRead(HEAD));
  }

  @Test
  void who_was_not_heard_is_called_again() {
    begins(HEAD);
    calls(HEAD, OTHER_HEAD);
    judges(HEAD, OTHER_HEAD, SoundFault.ECHO);
    assertThat(check().results().get(OTHER_HEAD).fault()).contains(SoundFault.ECHO);
    calls(HEAD, OTHER_HEAD);
    judges(HEAD, OTHER_HEAD);
    assertThat(check().results().get(OTHER_HEAD).heard()).isTrue();
  }

  @Test
  void a_result_outlives_a_lost_line_and_says_when_it_was() {
    begins(HEAD);
    calls(HEAD, SECRETARY);
    judges(HEAD, SECRETARY);
    var then = meeting.now();
    meeting.later(Duration.ofMinutes(3));
    meeting.loses(SECRETARY);
    meeting.does(Meeting.SERVER, new LineCommand.LineBack(SECRETARY, meeting.now()));
    assertThat(check().results().get(SECRETARY)).isEqualTo(new SoundResult(Optional.empty(), then));
  }

  @Test
  void it_ends_with_the_opening() {
    begins(HEAD);
    calls(HEAD, OTHER_HEAD);
    meeting.does(sitting(HEAD), new ProceedingsCommand.Open());
    assertThat(meeting.conference().opening().soundCheck()).isEmpty();
    assertThat(
            meeting.mayNot(
                sitting(HEAD), new OpeningCommand.JudgeSound(OTHER_HEAD, Optional.empty())))
        .isEqualTo(new OpeningRefusal.SoundCheckOver());
  }

  @Test
  void a_seat_that_was_struck_reads_nothing() {
    begins(HEAD);
    calls(HEAD, SECRETARY);
    meeting.does(
        sitting(SECRETARY),
        new AdmissionCommand.Leave(SECRETARY, Meeting.device(SECRETARY, 1).key()));
    meeting.does(Meeting.CONVENER, new ProgrammeCommand.StrikeSeat(SECRETARY));
    assertThat(check().called()).isEmpty();
  }

  @Test
  void a_booth_says_how_it_hears_who_has_read_and_says_it_anew() {
    var interpreter = boothPlanned();
    begins(HEAD);
    assertThat(mayNotMark(interpreter, OTHER_HEAD))
        .isEqualTo(new OpeningRefusal.NotCalledToRead(OTHER_HEAD));
    calls(HEAD, OTHER_HEAD);
    marks(interpreter, OTHER_HEAD, Optional.of(SoundFault.TOO_QUIET));
    judges(HEAD, OTHER_HEAD);
    assertThat(mark(OTHER_HEAD)).contains(Optional.of(SoundFault.TOO_QUIET));
    marks(interpreter, OTHER_HEAD, Optional.empty());
    assertThat(mark(OTHER_HEAD)).contains(Optional.empty());
    calls(HEAD, OTHER_HEAD);
    assertThat(mark(OTHER_HEAD)).as("who reads anew is heard anew").isEmpty();
  }

  @Test
  void only_booths_mark_and_only_before_the_opening() {
    var interpreter = boothPlanned();
    assertThat(mayNotMark(interpreter, HEAD)).isEqualTo(new OpeningRefusal.NoSoundCheck());
    begins(HEAD);
    calls(HEAD, HEAD);
    assertThat(mayNotMark(SECRETARY, HEAD))
        .isEqualTo(new InterpretationRefusal.OnlyInterpreters(SECRETARY));
    meeting.does(sitting(HEAD), new ProceedingsCommand.Open());
    assertThat(mayNotMark(interpreter, HEAD)).isEqualTo(new OpeningRefusal.SoundCheckOver());
  }

  @Test
  void an_interpreter_of_a_booth_is_heard_by_all_while_they_read_and_no_longer() {
    var interpreter = boothPlanned();
    meeting.does(sitting(HEAD), new OpeningCommand.BeginSoundCheck());
    assertThat(isHeard(interpreter)).isFalse();
    meeting.does(sitting(HEAD), new OpeningCommand.CallForSound(interpreter));
    assertThat(isHeard(interpreter)).isTrue();
    meeting.does(
        sitting(HEAD), new OpeningCommand.JudgeSound(interpreter, Optional.of(SoundFault.ECHO)));
    assertThat(isHeard(interpreter)).isFalse();
    meeting.does(sitting(HEAD), new OpeningCommand.CallForSound(interpreter));
    meeting.does(sitting(HEAD), new ProceedingsCommand.Open());
    assertThat(isHeard(interpreter)).as("the check is over").isFalse();
  }

  private boolean isHeard(SeatId seat) {
    var conference = meeting.conference();
    return Voices.of(conference).hears(conference.seat(seat).orElseThrow());
  }

  private SeatId boothPlanned() {
    var interpreter = Samples.seat(LANVIA, "interpreter");
    var programme = meeting.conference().programme();
    var person = new PersonId("interpreter");
    var names = programme.persons().getFirst().names();
    meeting.does(
        Meeting.CONVENER,
        new ProgrammeCommand.AddPerson(new Person(person, Optional.of(LANVIA), names)));
    meeting.does(
        Meeting.CONVENER,
        new ProgrammeCommand.AddSeat(
            new SeatDraft(
                interpreter,
                Optional.of(LANVIA),
                Role.INTERPRETER,
                new Occupant.OnePerson(person),
                Optional.empty())));
    meeting.does(
        Meeting.CONVENER,
        new InterpretationCommand.PlanBooths(
            new BoothPlan(
                List.of(new Booth(BOOTH, List.of("en", "vi"), List.of(), List.of(interpreter))),
                Interlock.INTERLOCK,
                Optional.empty())));
    meeting.admitted(HEAD, interpreter);
    return interpreter;
  }

  private void marks(SeatId interpreter, SeatId reader, Optional<SoundFault> fault) {
    meeting.does(sitting(interpreter), new InterpretationCommand.MarkSound(reader, fault));
  }

  private Refusal mayNotMark(SeatId by, SeatId reader) {
    return meeting.mayNot(
        sitting(by), new InterpretationCommand.MarkSound(reader, Optional.empty()));
  }

  private Optional<Optional<SoundFault>> mark(SeatId reader) {
    return Optional.ofNullable(check().marks().get(reader))
        .map(of -> of.get(BOOTH))
        .map(SoundResult::fault);
  }
}
