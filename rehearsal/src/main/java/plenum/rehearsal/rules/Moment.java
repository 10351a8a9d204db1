package plenum.rehearsal.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the meeting stood from one moment to the next, as far as it decides who may be heard.
 *
 * @param since nanoseconds since 1970 by the seats' clock
 * @param cause the type of the event that made it so
 * @param rooms in which room each seat is that was let in: "" where all meet
 * @param lost seats whose line is down
 * @param ties whom each interpreter renders: a seat, or a side after a colon
 * @param ended why the last turn of a seat ended that has none now
 * @param gone who was in and is not any more
 */
record Moment(
    long since,
    String cause,
    boolean open,
    String mode,
    int microphones,
    List<Turn> turns,
    List<String> priority,
    Map<String, String> rooms,
    Set<String> muted,
    Set<String> lost,
    Map<String, String> ties,
    Map<String, String> ended,
    Set<String> gone) {

  static final String PLENARY = "";

  static final Moment FIRST =
      new Moment(
          Long.MIN_VALUE,
          "",
          false,
          "OPEN",
          1,
          List.of(),
          List.of(),
          Map.of(),
          Set.of(),
          Set.of(),
          Map.of(),
          Map.of(),
          Set.of());

  Moment {
    turns = List.copyOf(turns);
    priority = List.copyOf(priority);
    rooms = Map.copyOf(rooms);
    muted = Set.copyOf(muted);
    lost = Set.copyOf(lost);
    ties = Map.copyOf(ties);
    ended = Map.copyOf(ended);
    gone = Set.copyOf(gone);
  }

  /** Somebody says who speaks, in the room where all meet. */
  boolean regulated() {
    return open && (!mode.equals("OPEN") || !priority.isEmpty());
  }

  boolean isFree() {
    return open && mode.equals("FREE");
  }

  boolean sealed() {
    return rooms.values().stream().anyMatch(room -> !room.equals(PLENARY));
  }

  boolean together(String one, String other) {
    return rooms.containsKey(one) && rooms.get(one).equals(rooms.get(other));
  }

  /** Who at most may be heard by this seat. */
  Set<String> audible(String listener, Set<String> chairs) {
    var room = rooms.get(listener);
    if (room == null) {
      return Set.of();
    }
    var heard = new LinkedHashSet<String>();
    var voices = voices(chairs);
    rooms.forEach((seat, where) -> {
      boolean may = !room.equals(PLENARY) || !regulated() || voices.contains(seat);
      if (where.equals(room) && may && !muted.contains(seat) && !seat.equals(listener)) {
        heard.add(seat);
      }
    });
    return heard;
  }

  /** Whose microphones are open where all meet, while somebody says whose. */
  Set<String> voices(Set<String> chairs) {
    if (!priority.isEmpty()) {
      var voices = new LinkedHashSet<>(priority);
      turns.stream()
          .filter(turn -> turn.isChairs() || chairs.contains(turn.seat()))
          .map(Turn::voice)
          .forEach(voices::add);
      if (mode.equals("OPEN")) {
        voices.addAll(chairs);
      }
      return voices;
    }
    boolean interrupted = turns.stream().anyMatch(Turn::interrupts);
    var voices = new LinkedHashSet<String>();
    turns.stream()
        .filter(turn -> !interrupted || turn.interrupts() || turn.isChairs())
        .map(Turn::voice)
        .forEach(voices::add);
    return voices;
  }

  /**
   * Of each of these groups somebody has to be heard by this seat. Three are carried at once: while
   * no more are open, each of them; in a sealed room with more, one at least.
   */
  List<Set<String>> due(String listener, Set<String> chairs) {
    if (lost.contains(listener) || !open) {
      return List.of();
    }
    var audible = new HashSet<>(audible(listener, chairs));
    audible.removeAll(lost);
    boolean apart = !PLENARY.equals(rooms.get(listener));
    if (audible.isEmpty() || (!apart && !regulated())) {
      return List.of();
    }
    if (apart) {
      return List.of(audible);
    }
    if (voices(chairs).size() <= 3) {
      var each = new ArrayList<Set<String>>();
      audible.forEach(one -> each.add(Set.of(one)));
      return each;
    }
    return List.of(audible);
  }

  /** Who has the floor where one at a time has it. */
  Optional<Turn> holder() {
    return turns.stream()
        .filter(Turn::interrupts)
        .findFirst()
        .or(() ->
            isFree()
                ? Optional.empty()
                : turns.stream().filter(turn -> !turn.isChairs()).findFirst());
  }

  /** In the turn of this seat or interpreter, the one of the two who has to be silent. */
  boolean silentOfTwo(String seat, Map<String, String> sides) {
    return turns.stream()
        .anyMatch(turn ->
            !turn.voice().equals(seat)
                && (turn.seat().equals(seat)
                    || rendered(seat).filter(whom -> renders(whom, turn, sides)).isPresent()));
  }

  /** Somebody renders this turn, one after the other. */
  boolean interpreted(Turn turn, Map<String, String> sides) {
    return ties.values().stream().anyMatch(whom -> renders(whom, turn, sides));
  }

  private Optional<String> rendered(String interpreter) {
    return Optional.ofNullable(ties.get(interpreter));
  }

  private static boolean renders(String whom, Turn turn, Map<String, String> sides) {
    return whom.equals(turn.seat()) || whom.equals(":" + sides.get(turn.seat()));
  }
}
