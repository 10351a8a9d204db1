package plenum.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
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
    var operator = visitor.page.locator("plenum-trial-strip a", named("Quản Nhật Duy"));
    var observer = visitor.page.locator("plenum-trial-strip a", named("Elin Farravoe"));
    var interpreter = visitor.page.locator("plenum-trial-strip a", named("Thạch Gia Ưng"));
    var links = List.of(address(operator), address(observer), address(interpreter));
    visitor.page.keyboard().press("Escape");
    visitor.sees("Has the floor");
    walk.at("chamber", visitor);
    serves("operator-desk", links.get(0), "Needs attention");
    serves("observer", links.get(1), "You observe: you are neither seen nor heard.");
    serves("booth", links.get(2), "on the air: Vietnamese");
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

  /** Somebody who serves the whole meeting: the synthetic chair lets them in. */
  private void serves(String screen, URI link, String seen) {
    var guest = Attendee.opening(link, screen, walk.window(new Colour(90, 90, 60)));
    guest.presses("English");
    guest.presses("Skip the checks");
    guest.sees("Sound and picture get through");
    guest.presses("Go in");
    guest.isInTheChamber();
    guest.sees(seen);
    walk.at(screen, guest);
    walk.goes(guest);
  }

  private static URI address(Locator link) {
    return URI.create((String) link.evaluate("it => it.href"));
  }

  private static Page.LocatorOptions named(String name) {
    return new Page.LocatorOptions().setHasText(name);
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
