package plenum.server.trial;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import plenum.conference.Proceedings;
import plenum.conference.agenda.Agenda;
import plenum.conference.caucus.Caucuses;
import plenum.conference.document.Showing;
import plenum.conference.floor.Floor;
import plenum.conference.programme.SeatId;

/**
 * How far the synthetic people are in their programme, and how long nobody else has done anything.
 *
 * @param beat what they come to next
 * @param since when they did something last
 * @param stirred when something changed that was not their doing
 * @param seen the meeting as they saw it last; empty at the beginning
 */
record Course(Beat beat, Instant since, Instant stirred, Optional<Seen> seen) {

  /** What a guest changes by acting in the meeting, and who the guests are. */
  record Seen(
      Proceedings proceedings,
      Agenda agenda,
      Floor floor,
      Caucuses caucuses,
      Optional<Showing> shown,
      Set<SeatId> guests) {

    static Seen of(Situation situation) {
      var conference = situation.conference();
      return new Seen(
          conference.proceedings(),
          conference.agenda(),
          conference.floor(),
          conference.caucuses(),
          conference.documents().shown(),
          situation.guests());
    }
  }

  static Course begun(Instant now) {
    return new Course(Beat.first(), now, now, Optional.empty());
  }

  /** Having looked: what has changed since was somebody else's doing. */
  Course looking(Situation situation) {
    var now = Seen.of(situation);
    return seen.filter(now::equals).isPresent()
        ? this
        : new Course(beat, since, situation.now(), Optional.of(now));
  }

  /** Having done something, and nobody else anything meanwhile. */
  Course having(Situation after) {
    return new Course(beat, after.now(), stirred, Optional.of(Seen.of(after)));
  }

  /** What was tried did not come about: whoever prevented it goes before. */
  Course disturbed(Instant now) {
    return new Course(beat, since, now, Optional.empty());
  }

  Course at(Beat next) {
    return new Course(next, since, stirred, seen);
  }

  /** Later than both. */
  Instant still() {
    return since.isAfter(stirred) ? since : stirred;
  }
}
