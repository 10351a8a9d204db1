package plenum.server.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import plenum.conference.Phase;
import plenum.conference.Rules;
import plenum.conference.agenda.Proposal;
import plenum.conference.caucus.Invitation;
import plenum.conference.command.Actor;
import plenum.conference.command.AgendaCommand;
import plenum.conference.command.CaucusCommand;
import plenum.conference.command.Command;
import plenum.conference.command.DocumentCommand;
import plenum.conference.command.FloorCommand;
import plenum.conference.floor.AskKind;
import plenum.conference.floor.Floor;
import plenum.conference.floor.Mode;
import plenum.conference.floor.Right;
import plenum.conference.floor.Turn;
import plenum.conference.programme.SeatId;

/**
 * Tells the synthetic people of a trial what to do next. A pure decision. Guests go before: as long
 * as one of them speaks, waits, decides or sits apart the programme rests, and it goes on only when
 * nobody has done anything for a while. With nobody there it rests as well, so that an empty trial
 * writes nothing.
 */
final class Prompter {
  /**
   * How long after a guest has acted nothing is done. Shorter, and they would be talked over while
   * they look for the next button; longer, and the trial would seem to have stopped.
   */
  static final Duration QUIET = Duration.ofSeconds(12);

  /** How long one of them who was called by a guest, or who replies, keeps the floor. */
  static final Duration REPLY = Duration.ofSeconds(20);

  /** How long one who waits has to wait: a guest who chairs may have other plans with them. */
  static final Duration PATIENCE = Duration.ofSeconds(25);

  /** Between the end of a reply and the briefing. */
  private static final Duration BREATH = Duration.ofSeconds(3);

  private static final SeatId SPEAKER = TrialProgramme.SPEAKER;

  private final Situation situation;
  private final Course course;

  private Prompter(Situation situation, Course course) {
    this.situation = situation;
    this.course = course;
  }

  /**
   * What comes next.
   *
   * @param before where the programme stood at the last look
   */
  static Cue next(Course before, Situation situation) {
    return new Prompter(situation, before.looking(situation)).next();
  }

  private Cue next() {
    if (situation.guests().isEmpty() || situation.conference().phase() != Phase.OPEN) {
      return rest();
    }
    return interpretation().or(this::record).orElseGet(this::programme);
  }

  /** Who writes down disturbs nobody. */
  private Optional<Cue> record() {
    return RecordPrompter.next(situation).flatMap(prompt -> act(prompt.by(), prompt.command()));
  }

  /** The booth works whatever else goes on, and a colleague is answered at once. */
  private Optional<Cue> interpretation() {
    return BoothPrompter.next(situation).flatMap(cue -> act(cue.by(), cue.command()));
  }

  private Cue programme() {
    if (situation.now().isBefore(course.stirred().plus(QUIET))) {
      return rest();
    }
    return answer().or(this::yield).or(this::begin).orElseGet(() -> briefs() ? beat() : rest());
  }

  private Cue rest() {
    return new Cue.Rest(course);
  }

  /** What a guest has asked of the other side's head is granted: nobody else could. */
  private Optional<Cue> answer() {
    var conference = situation.conference();
    var proposal =
        conference.agenda().proposals().stream()
            .filter(open -> situation.isGuests(open.proposer()))
            .filter(open -> !open.agreed().contains(SPEAKER))
            .mapToInt(Proposal::number)
            .boxed()
            .findFirst();
    var invitation =
        conference.caucuses().invitations().stream()
            .filter(open -> situation.isGuests(open.inviter()))
            .filter(open -> open.awaited().contains(SPEAKER))
            .map(Invitation::id)
            .findFirst();
    return proposal
        .flatMap(number -> act(SPEAKER, new AgendaCommand.Agree(number)))
        .or(() -> invitation.flatMap(id -> act(SPEAKER, new CaucusCommand.AgreeToGo(id))))
        .or(this::grant);
  }

  private Optional<Cue> grant() {
    var waits =
        floor().asks().stream()
            .filter(ask -> ask.kind() != AskKind.LISTED && situation.isGuests(ask.seat()))
            .anyMatch(ask -> !situation.now().isBefore(ask.since().plus(PATIENCE)));
    return waits && together() && !aGuestSpeaks()
        ? act(SPEAKER, new FloorCommand.GiveNext())
        : Optional.empty();
  }

  /** Who was called, or replies, comes to an end by themselves. */
  private Optional<Cue> yield() {
    return together() ? overlong() : Optional.empty();
  }

  private Optional<Cue> overlong() {
    return floor().turns().stream()
        .filter(turn -> !turn.seat().equals(SPEAKER) && !situation.isGuests(turn))
        .filter(turn -> !situation.now().isBefore(turn.since().plus(REPLY)))
        .findFirst()
        .flatMap(turn -> act(turn.seat(), new FloorCommand.Yield()));
  }

  /** The briefing goes on once nobody has the floor. */
  private Optional<Cue> begin() {
    var breath = !situation.now().isBefore(course.still().plus(BREATH));
    return breath && peace() && floor().counted().isEmpty()
        ? act(SPEAKER, new FloorCommand.Give(SPEAKER))
        : Optional.empty();
  }

  private boolean briefs() {
    return peace() && speaker().isPresent();
  }

  private Optional<Turn> speaker() {
    return floor()
        .holder()
        .filter(turn -> turn.seat().equals(SPEAKER) && turn.right() == Right.PRESENTER);
  }

  /** Whether the meeting is where the programme left it, and nobody wants anything else. */
  private boolean peace() {
    var conference = situation.conference();
    return meets()
        && !aGuestSpeaks()
        && floor().asks().stream().noneMatch(ask -> situation.isGuests(ask.seat()))
        && conference.proceedings().closing().isEmpty()
        && conference.agenda().proposals().isEmpty()
        && conference.caucuses().invitations().isEmpty()
        && conference
            .documents()
            .shown()
            .filter(show -> !show.presenter().equals(SPEAKER))
            .isEmpty();
  }

  private boolean meets() {
    return together()
        && floor().mode() == Mode.BRIEFING
        && floor().terms().presenter().filter(SPEAKER::equals).isPresent();
  }

  private boolean together() {
    return situation.conference().caucuses().rooms().isEmpty() && floor().priority().isEmpty();
  }

  private boolean aGuestSpeaks() {
    return floor().turns().stream().anyMatch(situation::isGuests);
  }

  private Floor floor() {
    return situation.conference().floor();
  }

  /** The next beat that there is something to do in; at most once around. */
  private Cue beat() {
    var beat = course.beat();
    for (int i = 0; i < Beat.values().length; i++) {
      if (situation.now().isBefore(due(beat))) {
        return new Cue.Rest(course.at(beat));
      }
      var act = act(beat);
      if (act.isPresent()) {
        return act.get();
      }
      beat = beat.next();
    }
    return new Cue.Rest(course.at(beat));
  }

  private Instant due(Beat beat) {
    return course.still().plus(beat.pause());
  }

  private Optional<Cue> act(Beat beat) {
    var then = course.at(beat.next());
    return switch (beat) {
      case SHOW -> show(then);
      case LEAF, LEAF_ON, LEAF_TO_END -> leaf(then);
      case HAND_OVER, HAND_OVER_AGAIN -> handOver(then);
      case HAND_BACK, HAND_BACK_AGAIN -> handBack(then);
      case ASK -> act(TrialProgramme.REPLIER, new FloorCommand.Ask(AskKind.REPLY), then);
      case GRANT -> waits() ? act(SPEAKER, new FloorCommand.GiveNext(), then) : Optional.empty();
    };
  }

  private boolean waits() {
    return floor().ask(TrialProgramme.REPLIER, AskKind.REPLY).isPresent();
  }

  /** What a guest has put away lies open again when the next round begins. */
  private Optional<Cue> show(Course then) {
    var documents = situation.conference().documents();
    return documents.shown().isEmpty()
        ? act(SPEAKER, new DocumentCommand.ShowDocument(TrialDocument.FORECASTS, 1), then)
        : Optional.empty();
  }

  private Optional<Cue> leaf(Course then) {
    return situation
        .conference()
        .documents()
        .shown()
        .filter(shown -> shown.document().equals(TrialDocument.FORECASTS))
        .flatMap(shown ->
            act(SPEAKER, new DocumentCommand.Leaf(shown.page() % TrialDocument.PAGES + 1), then));
  }

  private Optional<Cue> handOver(Course then) {
    return speaker()
        .filter(turn -> !turn.isInterpreted())
        .filter(
            turn -> situation.conference().interpreterOf(turn).filter(situation::plays).isPresent())
        .flatMap(_ -> act(SPEAKER, new FloorCommand.PassVoice(), then));
  }

  private Optional<Cue> handBack(Course then) {
    return speaker()
        .filter(Turn::isInterpreted)
        .flatMap(turn -> act(turn.voice(), new FloorCommand.PassVoice(), then));
  }

  private Optional<Cue> act(SeatId by, Command command) {
    return act(by, command, course);
  }

  /** Only in the name of one of their own, and only what changes something. */
  private Optional<Cue> act(SeatId by, Command command, Course then) {
    return situation.plays(by)
            && Rules.permits(situation.conference(), command, new Actor.Seated(by), situation.now())
        ? Optional.of(new Cue.Act(by, command, then))
        : Optional.empty();
  }
}
