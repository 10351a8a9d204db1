package plenum.server.rehearsal;

import static plenum.server.rehearsal.FormalProgramme.BRIEFING;
import static plenum.server.rehearsal.FormalProgramme.DISCUSSION;
import static plenum.server.rehearsal.FormalProgramme.PRESENTER;
import static plenum.server.rehearsal.FormalProgramme.ROOM;
import static plenum.server.rehearsal.FormalProgramme.SECOND;
import static plenum.server.rehearsal.FormalProgramme.STATEMENTS;
import static plenum.server.rehearsal.FormalProgramme.WORDS;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plenum.wire.ConferenceView.Phase;
import plenum.wire.DocumentView.DocumentRelease;
import plenum.wire.FloorView.AskKind;
import plenum.wire.FloorView.Mode;
import plenum.wire.FromPage;
import plenum.wire.MarkedMoment.MarkKind;
import plenum.wire.OpeningView.Attended;
import plenum.wire.OpeningView.RollAnswer;

/**
 * What happens in a formal rehearsal, step by step. Seats 1 and 2 are the chairs; 11 and 12 the
 * secretaries; 10 renders 4.
 */
final class FormalScript extends Playbook {
  private static final int OTHER_CHAIR = 2;
  private static final int SPEAKER = 4;
  private static final int INTERPRETER = 10;
  private static final int SECRETARY = 11;
  private static final int OTHER_SECRETARY = 12;

  /** Rude, and sent away in the end. */
  private static final int REMOVED = 8;

  private FormalScript(Duration pace) {
    super(pace);
  }

  /**
   * The steps.
   *
   * @param pace how long what can be heard is left to be heard
   */
  static List<Step> of(Duration pace) {
    var script = new FormalScript(pace);
    script.preparation();
    script.opening();
    script.briefing();
    script.replies();
    script.interpretation();
    script.time();
    script.priority();
    script.discussion();
    script.caucus();
    script.closingWords();
    script.closing();
    return script.steps();
  }

  private void preparation() {
    phase("Sound check");
    step(
        "the paper is brought in both languages", Duration.ZERO, List.of(new Act.Bring(SECRETARY)));
    then(
        "the paper is handed out",
        new Act.Ask(
            SECRETARY,
            scene -> id -> new FromPage.HandOut(id, scene.document(), DocumentRelease.EVERYBODY)),
        "the paper on the table",
        scene -> scene.conference().documents().size() == 1);
    then(
        "it begins",
        ask(CHAIR, FromPage.BeginSoundCheck::new),
        "the sound check",
        scene -> scene.conference().opening().soundCheck().isPresent());
    sound(PRESENTER);
    sound(ROOM);
    phase("Opening");
    then(
        "the floor is to be asked for",
        ask(CHAIR, id -> new FromPage.SetTerms(id, terms(Mode.REQUEST, Optional.empty()))),
        "the terms of the floor",
        scene -> scene.conference().floor().terms().mode() == Mode.REQUEST);
  }

  private void sound(int seat) {
    step(
        "seat " + seat + " reads aloud",
        pace().dividedBy(2),
        List.of(
            ask(CHAIR, id -> new FromPage.CallForSound(id, "seat-" + seat)),
            new Act.Speak(Set.of(seat))),
        all(
            "who is to read",
            scene ->
                scene
                    .conference()
                    .opening()
                    .soundCheck()
                    .flatMap(check -> check.called())
                    .filter(("seat-" + seat)::equals)
                    .isPresent()));
    step(
        "seat " + seat + " was heard",
        Duration.ZERO,
        List.of(
            new Act.Speak(Set.of()),
            ask(CHAIR, id -> new FromPage.JudgeSound(id, "seat-" + seat, Optional.empty()))));
  }

  private void opening() {
    then(
        "a chair opens the meeting",
        ask(CHAIR, FromPage.Open::new),
        "the meeting open",
        scene -> scene.conference().phase() == Phase.OPEN);
    step(
        "all would speak, and nobody has the floor",
        pace(),
        List.of(
            new Act.Speak(there()),
            new Act.Try(7, id -> new FromPage.AskFloor(id, AskKind.REQUEST)),
            new Act.Try(3, id -> new FromPage.GiveFloor(id, "seat-3"))));
    phase("Roll call");
    then(
        "a chair calls the roll",
        ask(CHAIR, FromPage.CallRoll::new),
        "the call",
        scene -> scene.conference().opening().roll().isPresent());
    step(
        "both secretaries answer, one person is missing",
        Duration.ZERO,
        List.of(answer(SECRETARY, FormalProgramme.FIRST), answer(OTHER_SECRETARY, SECOND)),
        all(
            "both answers",
            scene ->
                scene
                    .conference()
                    .opening()
                    .roll()
                    .filter(call -> call.sides().size() == 2)
                    .isPresent()));
    phase("Adoption");
    then(
        "a chair proposes to adopt the agenda",
        ask(CHAIR, FromPage.ProposeAdoption::new),
        "the proposal",
        scene -> scene.conference().agenda().proposals().size() == 1);
    then(
        "the other agrees, and the first item opens",
        new Act.Ask(
            OTHER_CHAIR,
            scene -> {
              int number = scene.conference().agenda().proposals().getFirst().number();
              return id -> new FromPage.AnswerProposal(id, number, true);
            }),
        "the first item open",
        scene -> scene.conference().agenda().adopted().isPresent() && scene.itemOpen(BRIEFING));
  }

  private static Act answer(int seat, String side) {
    return new Act.Ask(
        seat,
        scene -> {
          var call = scene.conference().opening().roll().orElseThrow();
          var answers =
              call.lists().getOrDefault(side, List.of()).stream()
                  .map(place ->
                      new RollAnswer(
                          place.person(),
                          place.person().equals(FormalProgramme.ABSENT)
                              ? Attended.ABSENT
                              : Attended.PRESENT,
                          place.capacity()))
                  .toList();
          return id -> new FromPage.ConfirmRoll(id, call.number(), side, answers);
        });
  }

  private void briefing() {
    phase("Briefing");
    step(
        "the presenter speaks",
        longer(4), // the stage is judged after two and a half seconds
        List.of(),
        all("the presenter speaking", scene -> scene.speaks(PRESENTER)));
    then(
        "the presenter lays the paper open",
        new Act.Ask(PRESENTER, scene -> id -> new FromPage.ShowDocument(id, scene.document(), 1)),
        "page 1",
        scene -> scene.page(1));
    step("everybody fetches it", Duration.ZERO, List.of(new Act.Fetch(there())));
    for (int number = 2; number <= FormalPaper.PAGES; number++) {
      int page = number;
      step(
          "page " + page,
          lasting(page),
          List.of(ask(PRESENTER, id -> new FromPage.LeafTo(id, page))),
          all("page " + page, scene -> scene.page(page)));
    }
  }

  /** Three pages a second are allowed. The last lies open until all must have seen it. */
  private Duration lasting(int page) {
    if (page == FormalPaper.PAGES) {
      return longer(2);
    }
    return page % 4 == 0 ? pace() : pace().dividedBy(10).plusMillis(350);
  }

  private void replies() {
    phase("Replies");
    asks(3, AskKind.REQUEST);
    asks(8, AskKind.REPLY);
    asks(ROOM, AskKind.REPLY);
    next(8);
    next(ROOM);
    tap("person-6-2");
    tap("person-6-3");
    next(3);
    takeBack(3);
    then(
        "the paper is put away",
        ask(CHAIR, FromPage.StopShowing::new),
        "no page",
        scene -> scene.conference().shown().isEmpty());
  }

  private void tap(String person) {
    step(
        "in the room somebody taps " + person,
        pace().dividedBy(2),
        List.of(ask(ROOM, id -> new FromPage.TapSpeaker(id, Optional.of(person)))),
        all(
            person + " on the plate",
            scene -> scene.seat(ROOM).speaking().equals(Optional.of(person))));
  }

  private void interpretation() {
    phase("Interpretation");
    item(STATEMENTS);
    then(
        "an interpreter is to render seat " + SPEAKER,
        ask(
            OTHER_CHAIR,
            id ->
                new FromPage.TieInterpreter(
                    id, "seat-" + INTERPRETER, Optional.of("seat-" + SPEAKER), Optional.empty())),
        "the interpreter",
        scene -> scene.conference().floor().interpreters().containsKey("seat-" + INTERPRETER));
    asks(SPEAKER, AskKind.REQUEST);
    next(SPEAKER);
    for (int round = 0; round < 3; round++) {
      pass(SPEAKER, INTERPRETER);
      pass(INTERPRETER, SPEAKER);
    }
    yields(SPEAKER);
  }

  private void pass(int from, int to) {
    step(
        "seat " + from + " passes the voice to seat " + to,
        pace(),
        List.of(ask(from, FromPage.PassVoice::new)),
        all("the voice of seat " + to, scene -> scene.voice(SPEAKER, to)));
  }

  private void time() {
    phase("Time limit");
    then(
        "from now on a speech ends after " + SECONDS + " s",
        ask(
            OTHER_CHAIR,
            id -> new FromPage.SetTerms(id, terms(Mode.REQUEST, Optional.of(SECONDS)))),
        "the limit",
        scene -> scene.conference().floor().terms().intervention().isPresent());
    calls(7);
    step(
        "the time is over, and the expert talks on",
        pace(),
        List.of(),
        all("the end of the speech", scene -> !scene.hasTurn(7)));
    then(
        "no limit any more",
        ask(OTHER_CHAIR, id -> new FromPage.SetTerms(id, terms(Mode.REQUEST, Optional.empty()))),
        "no limit",
        scene -> scene.conference().floor().terms().intervention().isEmpty());
  }

  private void priority() {
    phase("Priority");
    calls(8);
    step(
        "a chair silences all others",
        pace(),
        List.of(ask(OTHER_CHAIR, FromPage.TakePriority::new)),
        all("the chair alone", scene -> !scene.conference().floor().priority().isEmpty()));
    step(
        "and lets them go on",
        pace(),
        List.of(ask(OTHER_CHAIR, FromPage.ReleasePriority::new)),
        all("no silence", scene -> scene.conference().floor().priority().isEmpty()));
    takeBack(8);
  }

  private void discussion() {
    phase("Discussion");
    item(DISCUSSION);
    step(
        "five would speak, three may",
        longer(2),
        List.of(open(3), open(4), open(PRESENTER), open(ROOM), open(8)),
        all(
            "three who speak and two who wait",
            scene ->
                scene.speaks(3)
                    && scene.speaks(4)
                    && scene.speaks(PRESENTER)
                    && scene.waits(ROOM)
                    && scene.waits(8)));
    step(
        "one is done, the next opens",
        pace(),
        List.of(ask(3, FromPage.Yield::new)),
        all("the room speaking", scene -> scene.speaks(ROOM) && !scene.hasTurn(3)));
    step(
        "another is done, the last opens",
        pace(),
        List.of(ask(4, FromPage.Yield::new)),
        all("seat 8 speaking", scene -> scene.speaks(8) && !scene.hasTurn(4)));
  }

  private static Act open(int seat) {
    return ask(seat, FromPage.OpenMicrophone::new);
  }

  private void caucus() {
    phase("Caucus");
    step(
        "one side withdraws",
        pace(),
        List.of(ask(OTHER_CHAIR, id -> new FromPage.Withdraw(id, SECOND))),
        all("that it withdrew", scene -> !scene.conference().withdrawn().isEmpty()));
    yields(PRESENTER);
    step(
        "inside a note is written",
        longer(2),
        List.of(ask(OTHER_SECRETARY, id -> new FromPage.WriteNote(id, "Between ourselves."))),
        one(OTHER_CHAIR, "the note", scene -> !scene.own().apart().notes().isEmpty()));
    step(
        "outside somebody speaks",
        pace(),
        List.of(open(3)),
        all("seat 3 speaking", scene -> scene.speaks(3)));
    yields(3);
    step(
        "the side comes back",
        pace(),
        List.of(ask(OTHER_SECRETARY, id -> new FromPage.Rejoin(id, SECOND))),
        all("nobody withdrawn", scene -> scene.conference().withdrawn().isEmpty()));
  }

  private void closingWords() {
    phase("Closing words");
    item(WORDS);
    words(CHAIR);
    step(
        "a secretary marks what was said",
        Duration.ZERO,
        List.of(ask(OTHER_SECRETARY, id -> new FromPage.MarkMoment(id, MarkKind.DECISION))),
        one(OTHER_SECRETARY, "the mark", scene -> scene.own().marks().size() == 1));
    yields(CHAIR);
    words(OTHER_CHAIR);
    yields(OTHER_CHAIR);
    phase("Removal");
    goes(REMOVED);
    step(
        "a side sends one of its own away, who goes on sending",
        pace(),
        List.of(ask(OTHER_CHAIR, id -> new FromPage.Remove(id, "seat-" + REMOVED))),
        all("an empty seat", scene -> !scene.seat(REMOVED).admitted()));
  }

  private void words(int chair) {
    step(
        "seat " + chair + " speaks by a chair's right",
        pace(),
        List.of(open(chair)),
        all("the chair speaking", scene -> scene.speaks(chair)));
  }

  private void closing() {
    phase("Closing");
    then(
        "a chair proposes to close",
        ask(CHAIR, FromPage.ProposeClosing::new),
        "the proposal",
        scene -> scene.conference().closing().isPresent());
    step(
        "the other agrees, and the meeting is closed",
        pace(),
        List.of(ask(OTHER_CHAIR, id -> new FromPage.AnswerClosing(id, true))),
        all("the meeting closed", scene -> scene.conference().phase() == Phase.CLOSED));
  }
}
