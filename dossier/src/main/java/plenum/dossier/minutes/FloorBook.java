package plenum.dossier.minutes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import plenum.conference.Conference;
import plenum.conference.event.FloorEvent;
import plenum.conference.floor.Right;
import plenum.conference.floor.Turn;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.SeatId;

/** Who had the floor, each turn once. */
final class FloorBook {
  private static final class Pending {
    private final Instant at;
    private final Right right;
    private final Optional<Speaker> givenBy;
    private final SequencedSet<Speaker> speakers = new LinkedHashSet<>();
    private final SequencedSet<Speaker> interpreters = new LinkedHashSet<>();
    private final SequencedSet<String> languages = new LinkedHashSet<>();
    private Optional<Instant> until = Optional.empty();
    private Duration spoken = Duration.ZERO;
    private Duration interpreted = Duration.ZERO;

    private Pending(Instant at, Right right, Optional<Speaker> givenBy) {
      this.at = at;
      this.right = right;
      this.givenBy = givenBy;
    }

    private void count(Optional<Turn> turn, Instant to) {
      spoken = turn.map(one -> one.spokenUntil(to)).orElse(Duration.ZERO);
      interpreted = turn.map(one -> one.interpretedUntil(to)).orElse(Duration.ZERO);
    }

    private Happening.Turn turn() {
      return new Happening.Turn(
          at,
          known(),
          right,
          givenBy,
          until,
          spoken,
          List.copyOf(interpreters),
          interpreted,
          List.copyOf(languages));
    }

    /** A room of which somebody was tapped is not named beside them. */
    private List<Speaker> known() {
      var persons = speakers.stream().filter(one -> one.person().isPresent()).toList();
      return persons.isEmpty() ? List.copyOf(speakers) : persons;
    }
  }

  private final Seating seating;
  private final SectionBook sections;
  private final Map<SeatId, Pending> turns = new LinkedHashMap<>();

  FloorBook(Seating seating, SectionBook sections) {
    this.seating = seating;
    this.sections = sections;
  }

  void look(Conference before, FloorEvent event) {
    switch (event) {
      case FloorEvent.TurnBegan(var seat, var right, _, var chair, _, var at) ->
          began(before, seat, new Pending(at, right, chair.map(by -> leader(before, by))));
      case FloorEvent.TurnEnded(var seat, _, _, var at) -> ended(before, seat, at);
      case FloorEvent.VoicePassed(var seat, var voice, _) when !voice.equals(seat) ->
          pending(seat).ifPresent(turn -> turn.interpreters.add(seating.speaker(before, voice)));
      case FloorEvent.LanguageSpoken(var seat, var language, _) ->
          pending(seat)
              .ifPresent(turn ->
                  language.or(() -> ownLanguage(before, seat)).ifPresent(turn.languages::add));
      default -> {}
    }
  }

  private Speaker leader(Conference before, SeatId chair) {
    return seating.leader(before, chair);
  }

  private Optional<Pending> pending(SeatId seat) {
    return Optional.ofNullable(turns.get(seat));
  }

  private void began(Conference before, SeatId seat, Pending turn) {
    ended(before, seat, turn.at);
    turn.speakers.add(seating.speaker(before, seat));
    Optional.ofNullable(before.floor().spoken().get(seat))
        .or(() -> ownLanguage(before, seat))
        .ifPresent(turn.languages::add);
    turns.put(seat, turn);
    sections.add(turn.at, turn::turn);
  }

  private static Optional<String> ownLanguage(Conference conference, SeatId seat) {
    return conference
        .sideOf(seat)
        .flatMap(side -> conference.programme().delegation(side))
        .map(Delegation::language)
        .filter(language -> !language.isBlank());
  }

  private void ended(Conference before, SeatId seat, Instant at) {
    Optional.ofNullable(turns.remove(seat))
        .ifPresent(turn -> {
          turn.count(before.floor().turn(seat), at);
          turn.until = Optional.of(at);
        });
  }

  /** Somebody else was tapped in a room that has the floor. */
  void tapped(Conference after, SeatId seat) {
    pending(seat).ifPresent(turn -> turn.speakers.add(seating.speaker(after, seat)));
  }

  void closed(Conference before, Instant at) {
    new ArrayList<>(turns.keySet()).forEach(seat -> ended(before, seat, at));
  }

  /** What still goes on has come to this by now. */
  void until(Conference last, Instant now) {
    turns.forEach((seat, turn) -> turn.count(last.floor().turn(seat), now));
  }
}
