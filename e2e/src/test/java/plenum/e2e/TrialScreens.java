package plenum.e2e;

import java.util.List;

/** The trial: the green room, and the chamber among seven people. */
final class TrialScreens {
  private final Walk walk;
  private final Attendee visitor;

  TrialScreens(Walk walk) {
    this.walk = walk;
    this.visitor =
        Attendee.opening(
            walk.program.trialLink(), "the visitor", walk.window(new Colour(70, 90, 110)));
  }

  void goes() {
    greenRoom();
    chamber();
    guides();
    walk.goes(visitor);
  }

  private void greenRoom() {
    visitor.sees("In which language do you read?");
    walk.at("green-language", visitor);
    visitor.presses("Next");
    visitor.sees("This is how the others will see you.");
    walk.at("green-camera", visitor);
    visitor.presses("Next");
    visitor.sees("Say a sentence.");
    walk.at("green-microphone", visitor);
    visitor.presses("Next");
    visitor.presses("Play the three notes");
    visitor.sees("You hear nothing?");
    walk.at("green-loudspeaker", visitor);
    visitor.presses("Next");
    visitor.sees("Sound and picture get through");
    walk.at("green-ready", visitor);
    visitor.presses("Go in");
  }

  private void chamber() {
    visitor.isInTheChamber();
    visitor.seesSomePictureOf("Ingrith Sollvang");
    visitor.page.getByText("Open another seat").click();
    walk.at("chamber-trial-seats", visitor);
    visitor.page.keyboard().press("Escape");
    visitor.sees("Has the floor");
    walk.at("chamber", visitor);
    walk.at("chamber-people", visitor, this::showPeople);
    lays("even");
    walk.at("chamber-even", visitor);
    lays("speaker");
    walk.at("chamber-stage-only", visitor);
    lays("stage");
    visitor.page.keyboard().press("?");
    visitor.sees("For the chair");
    walk.at("chamber-guide", visitor);
    visitor.presses("Close");
  }

  private void lays(String layout) {
    visitor.page.locator("plenum-control-bar select").first().selectOption(layout);
  }

  /** On a phone the column is opened by hand. */
  private void showPeople() {
    visitor.page.evaluate("screens.showPeople()");
  }

  private void guides() {
    for (var page :
        List.of("convener", "chair", "delegate", "secretary", "operator", "technician")) {
      visitor.page.navigate(walk.program.server().url() + "/guide/en/" + page + ".html");
      walk.at("guide-" + page, visitor);
    }
  }
}
