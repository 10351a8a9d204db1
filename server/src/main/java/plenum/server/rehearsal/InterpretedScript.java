package plenum.server.rehearsal;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import plenum.rehearsal.languages.Choice;
import plenum.rehearsal.report.StepTaken;
import plenum.rehearsal.rules.Span;
import plenum.wire.FloorView;
import plenum.wire.FromPage;
import plenum.wire.FromServer;
import plenum.wire.InterpretationView.BoothView;
import plenum.wire.InterpretationView.EarChoice;
import plenum.wire.InterpretationView.HearingMode;
import plenum.wire.OwnView;

/**
 * Plays an interpreted meeting: who has the floor, in which direction the booths work, who takes
 * over, who chooses to hear what. Each step waits until all pages that it concerns show what came
 * of it, and leaves it so for a while. The first that does not come true ends it. Confined to the
 * conductor's thread.
 */
final class InterpretedScript {
  private static final int CHAIR = 1;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Both voices of a change are gone by then, so that an interpreter may change the language. */
  private static final Duration SETTLED = Duration.ofMillis(600);

  /** So long a mistake is made that has to be noticed, however busy the machine is. */
  private static final Duration MISTAKE = Duration.ofMillis(1_500);

  /** Longer than from an interpreter's mouth to the booth's partner. */
  private static final Duration BREATH = Duration.ofMillis(100);

  private final InterpretedProgramme programme;
  private final InterpretedTroupe troupe;
  private final Duration pace;
  private final Progress progress;
  private final List<StepTaken> taken = new ArrayList<>();
  private final List<Choice> choices = new ArrayList<>();
  private String phase = "";
  private boolean failed;
  private long began;
  private Optional<Span> mistake = Optional.empty();

  /**
   * @param pace how long what can be heard is left to be heard
   */
  InterpretedScript(
      InterpretedProgramme programme, InterpretedTroupe troupe, Duration pace, Progress progress) {
    this.programme = programme;
    this.troupe = troupe;
    this.pace = pace;
    this.progress = progress;
  }

  /** What is done in a step. */
  private interface Act {
    void perform() throws Unfulfilled, IOException, InterruptedException;
  }

  /** Why a step did not come true. */
  private static final class Unfulfilled extends Exception {
    private static final long serialVersionUID = 1;

    Unfulfilled(String why) {
      super(why);
    }
  }

  /** What was done so far; the last one says so if it failed. */
  List<StepTaken> taken() {
    return List.copyOf(taken);
  }

  /** What people asked to hear, and when. */
  List<Choice> choices() {
    return List.copyOf(choices);
  }

  /** When the floor was regulated: before that everybody may be heard. */
  long began() {
    return began;
  }

  /** Plays the meeting. */
  void play() throws InterruptedException {
    opening();
    began = troupe.nowNanos();
    if (programme.relays()) {
      withRelay();
    } else {
      bothWays();
    }
  }

  /**
   * Afterwards: an interpreter says the speaker's own words into the channel into the channel, and
   * the judge must find it.
   *
   * @return from when until when; empty if the meeting did not come so far
   */
  Optional<Span> mistake() throws InterruptedException {
    phase("Self-check");
    step(
        "an interpreter says the speaker's own words into the channel",
        () -> {
          long from = troupe.nowNanos();
          troupe.borrows(programme.interpreter(), programme.speaker(programme.first()));
          stay(MISTAKE);
          troupe.speaks(programme.interpreter(), programme.pivot());
          mistake = Optional.of(new Span(from, troupe.nowNanos()));
        });
    return mistake;
  }

  private void opening() throws InterruptedException {
    phase("Opening");
    step(
        "a chair opens the meeting",
        () -> {
          ask(
              CHAIR,
              id ->
                  new FromPage.SetTerms(
                      id, Playbook.terms(FloorView.Mode.CHAIR_CALLS, Optional.empty())));
          ask(CHAIR, FromPage.Open::new);
        });
  }

  private void bothWays() throws InterruptedException {
    var one = programme.first();
    var two = programme.second();
    int first = programme.interpreter();
    int second = programme.partner();
    phase("No booth");
    floor(one);
    phase("Into " + two);
    turns(first, two);
    goesOn(first, two);
    listens(two);
    handsOver(first, second, two);
    phase("Into " + one);
    floor(two);
    turns(second, one);
    handsOver(second, first, one);
    goesOff(first, one);
    goesOn(first, one);
    phase("Into " + two);
    floor(one);
    turns(first, two);
    phase("Other words");
    changesLanguage(two, one, first);
  }

  private void withRelay() throws InterruptedException {
    var one = programme.first();
    var two = programme.second();
    var pivot = programme.pivot();
    int first = programme.interpreter();
    int second = programme.partner();
    int alone = programme.firstAlone();
    phase("Relay into " + two);
    floor(one);
    goesOn(programme.secondAlone(), two);
    goesOn(first, pivot);
    listens(two);
    phase("From " + pivot);
    goesOn(alone, one);
    floor(pivot);
    phase("Relay into " + one);
    floor(two);
    handsOver(first, second, pivot);
    goesOff(second, pivot);
    goesOn(second, pivot);
    phase("Other pivot");
    floor(one);
    goesOff(second, pivot);
    turns(alone, pivot);
    turnsEar(programme.secondAlone(), new EarChoice(false, Optional.empty()), "to the floor");
    turnsEar(programme.secondAlone(), new EarChoice(true, Optional.empty()), "to what is needed");
    turns(alone, one);
    goesOn(first, pivot);
    phase("Other words");
    saysLanguage(Optional.of(pivot), pivot);
    saysLanguage(Optional.empty(), one);
  }

  private void floor(String language) throws InterruptedException {
    int speaker = programme.speaker(language);
    step(
        "seat " + speaker + " has the floor and speaks " + language,
        () -> {
          ask(CHAIR, id -> new FromPage.GiveFloor(id, "seat-" + speaker));
          all(language + " on the floor", own -> spoken(own, language));
          stay(SETTLED);
        });
  }

  /** Who turns speaks the other language when nobody hears them: before it, or else after it. */
  private void turns(int interpreter, String into) throws InterruptedException {
    step(
        "seat " + interpreter + " turns into " + into,
        () -> {
          boolean heard = isCarried(interpreter);
          if (!heard) {
            troupe.speaks(interpreter, into);
            stay(BREATH);
          }
          ask(interpreter, id -> new FromPage.TurnDirection(id, into));
          if (heard) {
            troupe.speaks(interpreter, into);
          } else if (isOnAir(interpreter)) {
            all("seat " + interpreter + " on " + into, own -> carries(own, into, interpreter));
          }
        });
  }

  private void goesOn(int interpreter, String into) throws InterruptedException {
    step(
        "seat " + interpreter + " goes on the air into " + into,
        () -> {
          ask(interpreter, FromPage.GoOnAir::new);
          if (!isFloor(into)) {
            all("seat " + interpreter + " on " + into, own -> carries(own, into, interpreter));
          }
        });
  }

  private void goesOff(int interpreter, String into) throws InterruptedException {
    step(
        "seat " + interpreter + " goes off the air",
        () -> {
          ask(interpreter, FromPage.GoOffAir::new);
          all("the floor on " + into, own -> carriesNobody(own, into));
        });
  }

  private void handsOver(int from, int to, String into) throws InterruptedException {
    step(
        "seat " + from + " hands over to seat " + to,
        () -> {
          troupe.speaks(to, into);
          ask(from, FromPage.AskHandover::new);
          ask(to, id -> new FromPage.AnswerHandover(id, true));
          all("seat " + to + " on " + into, own -> carries(own, into, to));
        });
  }

  /** One chooses what to hear, one thing after the other, and at last what they had at first. */
  private void listens(String language) throws InterruptedException {
    int listener = programme.listener(language);
    chooses(listener, Optional.empty(), HearingMode.ORIGINAL, "the original only");
    chooses(listener, Optional.empty(), HearingMode.INTERPRETATION, "the interpretation only");
    chooses(listener, Optional.empty(), HearingMode.BOTH, "both");
    int other = programme.listener(programme.first());
    chooses(other, Optional.of(language), HearingMode.BOTH, language);
    chooses(other, Optional.empty(), HearingMode.BOTH, "the own language");
  }

  private void chooses(int seat, Optional<String> language, HearingMode mode, String words)
      throws InterruptedException {
    step(
        "seat " + seat + " chooses " + words,
        () -> {
          choices.add(
              new Choice(
                  "seat-" + seat, troupe.nowNanos(), language, Choice.Mode.valueOf(mode.name())));
          ask(seat, id -> new FromPage.Listen(id, language, mode));
        });
  }

  /** The speaker goes on in another language, and the booth follows. */
  private void changesLanguage(String other, String back, int interpreter)
      throws InterruptedException {
    saysLanguage(Optional.of(other), other);
    turns(interpreter, back);
    saysLanguage(Optional.empty(), back);
    turns(interpreter, other);
  }

  private void saysLanguage(Optional<String> said, String spoken) throws InterruptedException {
    int speaker = programme.speaker(programme.first());
    step(
        "seat " + speaker + " goes on in " + spoken,
        () -> {
          troupe.speaks(speaker, spoken);
          ask(speaker, id -> new FromPage.SpeakLanguage(id, "seat-" + speaker, said));
          all(spoken + " on the floor", own -> spoken(own, spoken));
          stay(SETTLED);
        });
  }

  private void turnsEar(int interpreter, EarChoice ear, String words) throws InterruptedException {
    step(
        "seat " + interpreter + " turns the ear " + words,
        () -> ask(interpreter, id -> new FromPage.TurnEar(id, ear)));
  }

  private void phase(String name) {
    phase = name;
  }

  private void step(String name, Act act) throws InterruptedException {
    if (failed) {
      return;
    }
    progress.step("%2d  %s: %s".formatted(taken.size() + 1, phase, name));
    long from = troupe.nowNanos();
    var failure = failure(act);
    failed = !failure.isEmpty();
    taken.add(new StepTaken(phase, name, from, troupe.nowNanos(), failure));
  }

  private String failure(Act act) throws InterruptedException {
    try {
      act.perform();
      stay(pace);
      return "";
    } catch (Unfulfilled why) {
      return String.valueOf(why.getMessage());
    } catch (IOException broken) {
      return "the server could not be asked: " + broken.getMessage();
    }
  }

  private void ask(int seat, LongFunction<FromPage.Request> request)
      throws Unfulfilled, IOException, InterruptedException {
    var answer = troupe.member(seat).seat().ask(request);
    if (answer instanceof FromServer.Refused(_, var why, _, var sentence)) {
      throw new Unfulfilled("seat " + seat + " was refused (" + why + "): " + sentence);
    }
  }

  /** Waits until every page shows it. */
  private void all(String what, Predicate<OwnView> seen) throws Unfulfilled, InterruptedException {
    boolean came =
        troupe.within(
            PATIENCE,
            () -> troupe.members().stream().allMatch(one -> one.own().filter(seen).isPresent()));
    if (!came) {
      var missing =
          troupe.members().stream()
              .filter(one -> one.own().filter(seen).isEmpty())
              .map(one -> one.place().name())
              .toList();
      throw new Unfulfilled(
          "after %d s %s did not see %s"
              .formatted(PATIENCE.toSeconds(), String.join(", ", missing), what));
    }
  }

  private void stay(Duration lasting) throws InterruptedException {
    troupe.within(lasting, () -> false);
  }

  private boolean isOnAir(int seat) {
    return console(seat).flatMap(BoothView::onAir).isPresent();
  }

  private boolean isCarried(int seat) {
    return console(seat).filter(BoothView::carried).isPresent();
  }

  private Optional<BoothView> console(int seat) {
    return troupe.member(seat).own().flatMap(own -> own.interpretation().booth());
  }

  private boolean isFloor(String language) {
    return troupe.member(CHAIR).own().filter(own -> spoken(own, language)).isPresent();
  }

  private static boolean spoken(OwnView own, String language) {
    return own.interpretation().spoken().filter(language::equals).isPresent();
  }

  private static boolean carries(OwnView own, String language, int seat) {
    var channel = own.interpretation().channels().get(language);
    return channel != null && channel.interpreter().filter(("seat-" + seat)::equals).isPresent();
  }

  private static boolean carriesNobody(OwnView own, String language) {
    var channel = own.interpretation().channels().get(language);
    return channel != null && channel.interpreter().isEmpty();
  }
}
