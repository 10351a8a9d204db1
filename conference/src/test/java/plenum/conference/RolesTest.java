package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plenum.conference.RoleSamples.Sample;
import plenum.conference.RoleSamples.Whose;
import plenum.conference.command.Actor;
import plenum.conference.command.Command;
import plenum.conference.command.FloorCommand;
import plenum.conference.command.KeepingCommand;
import plenum.conference.command.ProgrammeCommand;
import plenum.conference.floor.Mode;
import plenum.conference.floor.Terms;
import plenum.conference.programme.ConferenceId;
import plenum.conference.programme.Seat;
import plenum.conference.role.Capacity;
import plenum.conference.role.Concern;
import plenum.conference.role.Note;
import plenum.conference.role.Power;

/** The rules refuse somebody for who they are exactly where the table gives them nothing. */
class RolesTest {
  private static final int MEETINGS = 24;

  /** Reading a link is no command. */
  private static final Command UNREAD = new FloorCommand.Yield();

  static LongStream seeds() {
    return LongStream.range(0, MEETINGS);
  }

  private interface Check {
    void check(Conference conference, Actor actor, Seat target, Sample sample, Decision decision);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void who_asks_before_the_opening_is_refused_as_the_table_says_and_narrowed_as_it_notes(
      long seed) {
    var meetings = new RoleMeetings(seed);
    everything(meetings, meetings.convened(), RolesTest::isAsToldAndNoted);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void who_asks_in_the_meeting_is_refused_as_the_table_says_and_narrowed_as_it_notes(long seed) {
    var meetings = new RoleMeetings(seed);
    var convened = meetings.convened();
    everything(meetings, meetings.open(convened), RolesTest::isAsToldAndNoted);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void who_asks_after_the_closing_is_refused_as_the_table_says(long seed) {
    var meetings = new RoleMeetings(seed);
    var convened = meetings.convened();
    everything(
        meetings,
        meetings.closed(meetings.open(convened)),
        (conference, actor, target, sample, decision) -> {
          if (sample.command() instanceof KeepingCommand.AddPhotograph) {
            isAsTold(conference, actor, target, sample, decision);
          }
        });
  }

  @Test
  void anybody_with_an_account_convenes_and_nobody_else() {
    var nothing = Conference.none(new ConferenceId("river"));
    var programme = Samples.twoSides();
    var convene = new ProgrammeCommand.Convene(programme);
    var refused =
        RoleMeetings.actors(nothing.with(programme)).stream()
            .filter(actor ->
                !(Rules.decide(nothing, convene, actor, Samples.START)
                    instanceof Decision.Accepted));
    assertThat(refused).noneMatch(Actor.Convener.class::isInstance).hasSize(14);
  }

  @Test
  void nobody_is_given_the_floor_who_may_not_hold_it() {
    var meeting = FloorGenerator.open(FloorGenerator.programme(2));
    var terms = Terms.of(Mode.REQUEST);
    var chair = Meeting.sitting(Samples.seat(Samples.LANVIA, "head"));
    meeting.does(chair, new FloorCommand.SetTerms(terms));
    for (var seat : meeting.conference().programme().seats()) {
      var give = new FloorCommand.Give(seat.id());
      var decision = Rules.decide(meeting.conference(), give, chair, meeting.now());
      assertThat(decision.equals(Decision.refused(new FloorRefusal.HasNoVoice(seat.id()))))
          .as(seat.id().value())
          .isEqualTo(Power.HOLD_FLOOR.cell(Capacity.of(seat.role())).isEmpty());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void seats_links_are_read_as_the_table_says(long seed) {
    var conference = new RoleMeetings(seed).convened();
    var reader = new RoleReader(conference);
    for (var actor : RoleMeetings.actors(conference)) {
      for (var seat : conference.programme().seats()) {
        var sample = new Sample(Power.READ_SEAT_LINKS, Whose.THE_SEATS, UNREAD);
        var claimed =
            actor instanceof Actor.Convener
                && seat.delegation().filter(conference::claimed).isPresent();
        assertThat(conference.mayReadLink(actor, seat.id()))
            .as("seed %d, %s, %s", seed, actor, seat.id())
            .isEqualTo(reader.gives(sample, actor, seat) && !claimed);
      }
    }
  }

  @Test
  void every_command_is_tried_and_stands_on_its_line() {
    var conference = new RoleMeetings(2).convened();
    var seat = conference.programme().seats().getFirst();
    var samples = RoleSamples.of(conference, seat, Samples.START);
    assertThat(
            samples.stream().map(sample -> sample.command().getClass()).collect(Collectors.toSet()))
        .isEqualTo(leaves(Command.class).collect(Collectors.toSet()));
    assertThat(samples)
        .allSatisfy(sample ->
            assertThat(Act.of(conference, sample.command()).power())
                .as("%s", sample.command())
                .isEqualTo(sample.line()));
  }

  @Test
  void every_line_is_some_commands_but_three() {
    var conference = new RoleMeetings(2).convened();
    var seat = conference.programme().seats().getFirst();
    var lines = EnumSet.allOf(Power.class);
    RoleSamples.of(conference, seat, Samples.START).forEach(sample -> lines.remove(sample.line()));
    assertThat(lines)
        .containsExactlyInAnyOrder(Power.HOLD_FLOOR, Power.READ_SEAT_LINKS, Power.SEE_LINES);
  }

  @Test
  void every_capacity_asks_and_a_deputy_stands_in() {
    var seen = EnumSet.noneOf(Capacity.class);
    var deputies = new HashSet<Set<Capacity>>();
    seeds()
        .forEach(seed -> {
          var conference = new RoleMeetings(seed).convened();
          for (var actor : RoleMeetings.actors(conference)) {
            var capacities = new RoleReader(conference).capacities(Power.MUTE, actor);
            seen.addAll(capacities);
            if (capacities.contains(Capacity.DEPUTY)) {
              deputies.add(capacities);
            }
          }
        });
    assertThat(seen).containsExactly(Capacity.values());
    assertThat(deputies).hasSize(3);
  }

  private static void everything(RoleMeetings meetings, Conference conference, Check check) {
    for (var actor : RoleMeetings.actors(conference)) {
      for (var target : targets(meetings, conference, actor)) {
        for (var sample : RoleSamples.of(conference, target, meetings.now())) {
          try {
            var decision = Rules.decide(conference, sample.command(), actor, meetings.now());
            check.check(conference, actor, target, sample, decision);
          } catch (RuntimeException | AssertionError e) {
            var asked = sample.command() + " by " + actor + " on " + target.id();
            throw new AssertionError("seed " + meetings.seed() + ": " + asked, e);
          }
        }
      }
    }
  }

  /** Their own seat, one of their side, one of another side, one of nobody's. */
  private static List<Seat> targets(RoleMeetings meetings, Conference conference, Actor actor) {
    var own = actor instanceof Actor.Seated(var id) ? conference.seat(id) : Optional.<Seat>empty();
    var side =
        actor instanceof Actor.DelegationSecretaryLink(var link)
            ? Optional.of(link)
            : own.flatMap(Seat::delegation);
    return Stream.of(
            own,
            any(meetings, conference, seat -> side.isPresent() && seat.delegation().equals(side)),
            any(
                meetings,
                conference,
                seat -> seat.delegation().isPresent() && !seat.delegation().equals(side)),
            any(meetings, conference, seat -> seat.delegation().isEmpty()))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private static Optional<Seat> any(
      RoleMeetings meetings, Conference conference, Predicate<Seat> which) {
    var seats = conference.programme().seats().stream().filter(which).toList();
    return seats.isEmpty() ? Optional.empty() : Optional.of(meetings.one(seats));
  }

  private static void isAsTold(
      Conference conference, Actor actor, Seat target, Sample sample, Decision decision) {
    var given = new RoleReader(conference).gives(sample, actor, target);
    if (given == isForThePerson(decision, sample.line(), actor)) {
      throw new AssertionError(
          "The table %s, the rules said %s".formatted(given ? "gives it" : "does not", decision));
    }
  }

  /** Nor does the meeting's state narrow a cell that has no footnote of that. */
  private static void isAsToldAndNoted(
      Conference conference, Actor actor, Seat target, Sample sample, Decision decision) {
    isAsTold(conference, actor, target, sample, decision);
    narrowing(decision, actor)
        .ifPresent(note ->
            assertThat(sample.line().cell(Capacity.CONVENER).orElseThrow().notes()).contains(note));
  }

  /** Whether somebody was refused for who they are, not for what the meeting has come to. */
  private static boolean isForThePerson(Decision decision, Power line, Actor actor) {
    return decision instanceof Decision.Refused(var why)
        && switch (why) {
          case PersonRefusal.SideIsClaimed _,
              PersonRefusal.SideAdmitsItsOwn _,
              PersonRefusal.ChairsAdmit _ ->
              false;
          case PersonRefusal _ -> true;
          case FloorRefusal.SpeaksWhenCalled(var seat) -> actor.equals(Meeting.sitting(seat));
          case MarkRefusal.NotASecretary(var seat) -> actor.equals(Meeting.sitting(seat));
          case StatementRefusal.NotAKeeper(var seat) -> actor.equals(Meeting.sitting(seat));
          case MinutesRefusal.NotAnAttendee(var seat) -> actor.equals(Meeting.sitting(seat));
          case MinutesRefusal.NotAnApprover(var seat) -> actor.equals(Meeting.sitting(seat));
          case InterpretationRefusal.OnlyInterpreters(var seat) ->
              actor.equals(Meeting.sitting(seat));
          case CaucusRefusal.OnlyHeadsMeet(var seat) -> actor.equals(Meeting.sitting(seat));
          case FloorRefusal.HasNoVoice(var seat) ->
              line.concern() != Concern.LEADING && actor.equals(Meeting.sitting(seat));
          default -> false;
        };
  }

  /** The footnote that says why somebody in whose reach it is was refused all the same. */
  private static Optional<Note> narrowing(Decision decision, Actor actor) {
    if (!(actor instanceof Actor.Convener) || !(decision instanceof Decision.Refused(var why))) {
      return Optional.empty();
    }
    return switch (why) {
      case PersonRefusal.SideIsClaimed _ -> Optional.of(Note.UNTIL_CLAIMED);
      case PersonRefusal.SideAdmitsItsOwn _, PersonRefusal.ChairsAdmit _ ->
          Optional.of(Note.UNTIL_A_LEADER_IS_IN);
      case StageRefusal.MeetingHasBegun _ -> Optional.of(Note.BEFORE_OPENING);
      default -> Optional.empty();
    };
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(RolesTest::leaves)
        : Stream.of(type);
  }
}
