package plenum.rehearsal.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The meeting's course as its journal tells it: from which moment on who might be heard. It reads
 * the public part alone; what happened behind a seal it neither knows nor needs.
 */
final class Course {
  private final Map<String, String> sides = new HashMap<>();
  private final List<Moment> moments = new ArrayList<>();

  private Course(List<Player> cast) {
    cast.forEach(player -> sides.put(player.seat(), player.side()));
    moments.add(Moment.FIRST);
  }

  /** The moments in order, each as long as until the next. */
  static List<Moment> of(List<JournalLine> journal, List<Player> cast) {
    var course = new Course(cast);
    journal.forEach(course::take);
    return List.copyOf(course.moments);
  }

  private void take(JournalLine line) {
    var draft = new Draft(moments.getLast());
    var seat = line.text("seat");
    switch (line.type()) {
      case "seat-admitted", "seat-returned", "seat-taken-over" -> draft.in(seat);
      case "seat-left", "seat-removed" -> draft.out(seat);
      case "line-lost" -> draft.lost.add(seat);
      case "line-back" -> draft.lost.remove(seat);
      case "seat-muted" -> draft.muted.add(seat);
      case "seat-unmuted" -> draft.muted.remove(seat);
      case "opened" -> draft.open = true;
      case "closed" -> draft.close();
      case "terms-set" -> draft.terms(line);
      case "turn-began" -> draft.begin(new Turn(seat, line.text("right"), seat));
      case "turn-ended" -> draft.end(seat, line.text("why"));
      case "voice-passed" -> draft.pass(line.text("turn"), line.text("voice"));
      case "priority-taken" -> draft.priority.add(line.text("by"));
      case "priority-released" -> draft.priority.remove(line.text("by"));
      case "interpreter-tied" -> draft.tie(line);
      case "interpreter-untied" -> draft.ties.remove(line.text("interpreter"));
      case "side-withdrew" -> {
        draft.sideRooms.put(line.text("delegation"), line.text("caucus"));
        draft.move(one -> line.text("delegation").equals(sides.get(one)), line.text("caucus"));
      }
      case "went-aside" -> {
        var named = new HashSet<String>();
        line.body().path("heads").forEach(one -> named.add(one.asString("")));
        line.body().path("interpreters").forEach(one -> named.add(one.asString("")));
        draft.move(named::contains, line.text("caucus"));
      }
      case "came-back" -> draft.move(seat::equals, Moment.PLENARY);
      case "side-returned", "aside-ended" -> draft.emptied(line.text("caucus"));
      default -> {
        return; // says nothing of who may be heard
      }
    }
    add(draft.at(line));
  }

  /** What the journal dates the same happened at once. */
  private void add(Moment next) {
    if (moments.size() > 1 && moments.getLast().since() == next.since()) {
      moments.removeLast();
    }
    moments.add(next);
  }

  /** The state while one event changes it. */
  private final class Draft {
    private final Set<String> lost;
    private final Set<String> muted;
    private final Set<String> gone;
    private final List<Turn> turns;
    private final List<String> priority;
    private final Map<String, String> rooms;
    private final Map<String, String> ties;
    private final Map<String, String> ended;
    private final Map<String, String> sideRooms = roomsOfSides;
    private boolean open;
    private String mode;
    private int microphones;

    Draft(Moment now) {
      lost = new HashSet<>(now.lost());
      muted = new HashSet<>(now.muted());
      gone = new HashSet<>(now.gone());
      turns = new ArrayList<>(now.turns());
      priority = new ArrayList<>(now.priority());
      rooms = new HashMap<>(now.rooms());
      ties = new HashMap<>(now.ties());
      ended = new HashMap<>(now.ended());
      open = now.open();
      mode = now.mode();
      microphones = now.microphones();
    }

    void in(String seat) {
      rooms.put(seat, sideRooms.getOrDefault(sides.getOrDefault(seat, ""), Moment.PLENARY));
      gone.remove(seat);
      lost.remove(seat);
    }

    void out(String seat) {
      rooms.remove(seat);
      gone.add(seat);
    }

    void close() {
      open = false;
      turns.clear();
      priority.clear();
      rooms.clear(); // nobody hears anybody any more
    }

    void terms(JournalLine line) {
      var terms = line.body().path("terms");
      mode = terms.path("mode").asString("OPEN");
      microphones = terms.path("microphones").asInt(1);
    }

    void begin(Turn turn) {
      turns.removeIf(other -> other.seat().equals(turn.seat()));
      turns.add(turn);
      ended.remove(turn.seat());
    }

    void end(String seat, String why) {
      turns.removeIf(other -> other.seat().equals(seat));
      ended.put(seat, why);
    }

    void pass(String of, String voice) {
      turns.replaceAll(turn -> turn.seat().equals(of) ? new Turn(of, turn.right(), voice) : turn);
    }

    void tie(JournalLine line) {
      var to = line.body().path("to");
      var whom =
          to.has("seat") ? to.path("seat").asString("") : ":" + to.path("delegation").asString("");
      ties.put(line.text("interpreter"), whom);
    }

    void move(Predicate<String> whom, String room) {
      rooms.replaceAll((seat, before) -> whom.test(seat) ? room : before);
    }

    void emptied(String room) {
      sideRooms.values().removeIf(room::equals);
      rooms.replaceAll((_, before) -> before.equals(room) ? Moment.PLENARY : before);
    }

    Moment at(JournalLine line) {
      return new Moment(
          line.at(),
          line.type(),
          open,
          mode,
          microphones,
          turns,
          priority,
          rooms,
          muted,
          lost,
          ties,
          ended,
          gone);
    }
  }

  private final Map<String, String> roomsOfSides = new HashMap<>();
}
