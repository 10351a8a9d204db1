package plenum.server.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import plenum.wire.FloorView;
import plenum.wire.FloorView.AskKind;
import plenum.wire.FloorView.Mode;
import plenum.wire.FromPage;

/**
 * Writes a script: what happens again and again in a formal meeting, each with what must be seen of
 * it. Seat 1 is the chair who leads.
 */
abstract class Playbook {
  static final int CHAIR = 1;

  /** The shortest that the floor's terms know. */
  static final int SECONDS = 5;

  private static final int MICROPHONES = 3;

  private final Duration pace;
  private final List<Step> steps = new ArrayList<>();
  private final Set<Integer> there = new TreeSet<>();
  private String phase = "";

  /**
   * @param pace how long what can be heard is left to be heard
   */
  Playbook(Duration pace) {
    this.pace = pace;
    FormalProgramme.places().forEach(place -> there.add(place.number()));
  }

  final Duration pace() {
    return pace;
  }

  /** All that was written. */
  final List<Step> steps() {
    return List.copyOf(steps);
  }

  /** Who is there to see what happens. */
  final Set<Integer> there() {
    return Set.copyOf(there);
  }

  final void goes(int seat) {
    there.remove(seat);
  }

  /** What follows belongs to this phase of the meeting. */
  final void phase(String name) {
    phase = name;
  }

  final void item(String id) {
    then(
        "item " + id + " opens",
        ask(CHAIR, number -> new FromPage.OpenItem(number, id)),
        "the item",
        scene -> scene.itemOpen(id));
  }

  final void asks(int seat, AskKind kind) {
    step(
        "seat " + seat + " asks: " + (kind == AskKind.REPLY ? "a reply" : "a request"),
        Duration.ZERO,
        List.of(ask(seat, id -> new FromPage.AskFloor(id, kind))),
        all("seat " + seat + " waiting", scene -> scene.waits(seat)));
  }

  final void next(int expected) {
    step(
        "the next is seat " + expected,
        pace,
        List.of(ask(CHAIR, FromPage.GiveNext::new)),
        all("seat " + expected + " speaking", scene -> scene.speaks(expected)));
  }

  final void calls(int seat) {
    step(
        "a chair calls seat " + seat,
        pace,
        List.of(ask(CHAIR, id -> new FromPage.GiveFloor(id, "seat-" + seat))),
        all("seat " + seat + " speaking or done", scene -> scene.speaks(seat) || isShort()));
  }

  /** A limited turn may be over before all have looked. */
  final boolean isShort() {
    return pace.compareTo(Duration.ofSeconds(SECONDS)) > 0;
  }

  final void takeBack(int seat) {
    step(
        "a chair takes the floor back",
        pace.dividedBy(2),
        List.of(ask(CHAIR, id -> new FromPage.TakeFloor(id, "seat-" + seat))),
        all("nobody speaking", scene -> !scene.hasTurn(seat)));
  }

  final void yields(int seat) {
    step(
        "seat " + seat + " is done",
        pace.dividedBy(2),
        List.of(ask(seat, FromPage.Yield::new)),
        all("nobody in that turn", scene -> !scene.hasTurn(seat)));
  }

  final void then(String name, Act act, String what, Predicate<Scene> seen) {
    step(name, Duration.ZERO, List.of(act), all(what, seen));
  }

  final void step(String name, Duration lasting, List<Act> acts, Until... until) {
    steps.add(new Step(phase, name, acts, List.of(until), lasting));
  }

  final Until all(String what, Predicate<Scene> seen) {
    return new Until(there(), what, seen);
  }

  static Until one(int seat, String what, Predicate<Scene> seen) {
    return new Until(Set.of(seat), what, seen);
  }

  static Act ask(int seat, LongFunction<FromPage.Request> request) {
    return Act.Ask.of(seat, request);
  }

  /** So long at least, however fast the others go. */
  final Duration longer(int seconds) {
    var least = Duration.ofSeconds(seconds);
    return pace.compareTo(least) > 0 ? pace : least;
  }

  static FloorView.Terms terms(Mode mode, Optional<Integer> seconds) {
    return new FloorView.Terms(
        mode,
        MICROPHONES,
        false,
        false,
        seconds,
        Optional.empty(),
        Optional.empty(),
        seconds.isPresent(),
        Optional.empty(),
        List.of());
  }
}
