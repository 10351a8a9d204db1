package plenum.conference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plenum.conference.floor.Floor;
import plenum.conference.floor.Right;
import plenum.conference.floor.Turn;
import plenum.conference.opening.SoundCheck;
import plenum.conference.programme.Ordered;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;

/**
 * Whose microphones the floor lets through at this moment, and whose slides.
 *
 * @param everybody nobody regulates the floor; then the lists below say nothing
 * @param booths who works in a booth: they are heard on their channel, and on the floor only in a
 *     turn that they render
 * @param apart who is in a sealed room: there nobody regulates who is heard, and what is said there
 *     is not the floor's
 * @param microphones in the order in which they go first
 * @param first who has the floor, whose voice is always carried: the speaker, or the interpreter
 *     who renders them now
 * @param holder the seat that has the floor, whoever renders it
 */
public record Voices(
    boolean everybody,
    Set<SeatId> booths,
    Set<SeatId> apart,
    List<SeatId> microphones,
    List<SeatId> slides,
    Optional<SeatId> first,
    Optional<SeatId> holder) {

  public Voices {
    booths = Ordered.copyOf(booths);
    apart = Ordered.copyOf(apart);
    microphones = List.copyOf(microphones);
    slides = List.copyOf(slides);
  }

  /** Before the opening everybody is heard: that is the sound check, interpreters as they read. */
  public static Voices of(Conference conference) {
    var floor = conference.floor();
    if (conference.phase() != Phase.OPEN
        || !floor.mode().isRegulated() && floor.priority().isEmpty()) {
      return everybody(conference);
    }
    var microphones = floor.priority().isEmpty() ? heard(floor) : chairs(conference, floor);
    return new Voices(
        false,
        booths(conference),
        apart(conference),
        microphones,
        showing(conference, floor),
        floor.priority().stream().findFirst().or(() -> floor.holder().map(Turn::voice)),
        floor.holder().map(Turn::seat));
  }

  /** An observer listens, also where nobody regulates who is heard. */
  public boolean hears(Seat seat) {
    return seat.role() != Role.OBSERVER
        && (microphones.contains(seat.id())
            || (everybody || apart.contains(seat.id())) && !booths.contains(seat.id()));
  }

  public boolean shows(Seat seat) {
    return seat.role() != Role.OBSERVER
        && (everybody || apart.contains(seat.id()) || slides.contains(seat.id()));
  }

  private static Voices everybody(Conference conference) {
    var booths = new LinkedHashSet<>(booths(conference));
    conference.opening().soundCheck().flatMap(SoundCheck::called).ifPresent(booths::remove);
    return new Voices(
        true, booths, Set.of(), List.of(), List.of(), Optional.empty(), Optional.empty());
  }

  private static Set<SeatId> booths(Conference conference) {
    var booths = new LinkedHashSet<SeatId>();
    conference.interpretation().plan().working().forEach(booth -> booths.addAll(booth.seats()));
    return booths;
  }

  private static Set<SeatId> apart(Conference conference) {
    if (conference.caucuses().rooms().isEmpty()) {
      return Set.of();
    }
    var apart = new LinkedHashSet<SeatId>();
    conference.programme().seats().stream()
        .map(Seat::id)
        .filter(seat -> conference.roomOf(seat).isPresent())
        .forEach(apart::add);
    return apart;
  }

  private static List<SeatId> heard(Floor floor) {
    var voices = new ArrayList<SeatId>();
    floor.holder().map(Turn::voice).ifPresent(voices::add);
    floor.heard().stream()
        .map(Turn::voice)
        .filter(voice -> !voices.contains(voice))
        .forEach(voices::add);
    return voices;
  }

  /** Equal chairs do not silence each other: where they need a turn, those who have one go on. */
  private static List<SeatId> chairs(Conference conference, Floor floor) {
    var voices = new ArrayList<>(floor.priority());
    var chairs = conference.programme().chairs();
    if (!floor.mode().isRegulated()) {
      chairs.stream().filter(chair -> !voices.contains(chair)).forEach(voices::add);
      return voices;
    }
    floor.turns().stream()
        .filter(turn -> turn.right() == Right.CHAIR || chairs.contains(turn.seat()))
        .map(Turn::voice)
        .filter(voice -> !voices.contains(voice))
        .forEach(voices::add);
    return voices;
  }

  /** Slides are no sound: a silence does not take them off the wall. */
  private static List<SeatId> showing(Conference conference, Floor floor) {
    return floor.mode().isRegulated()
        ? floor.turns().stream().map(Turn::seat).toList()
        : conference.programme().seats().stream().map(Seat::id).toList();
  }
}
