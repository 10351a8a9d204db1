package plenum.e2e;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;

/** The convener's screens, and a delegation's secretary's. */
final class ConveningScreens {
  private final Walk walk;
  private final Attendee convener;

  ConveningScreens(Walk walk) {
    this.walk = walk;
    this.convener = walk.opens("/", walk.window(Colour.BLUE));
  }

  /** From the first page to an order of proceedings that is begun. */
  void before() {
    convener.sees("Formal meetings between delegations");
    walk.at("start", convener);
    convener.page.navigate(walk.program.server().url() + "/convene");
    convener.sees("You are signed out.");
    walk.at("convene-signed-out", convener);
    convener.page.navigate(walk.program.signInLink().toString());
    convener.sees("Sign in as convener");
    walk.at("sign-in", convener);
    convener.presses("Sign in");
    convener.sees("New conference");
    walk.at("convene-list-empty", convener);
    convener.presses("Empty");
    convener.sees("Without a subject yet");
    convener.presses("Add a delegation");
    convener.sees("Name of the delegation");
    walk.at("convene-begun", convener);
  }

  /** A whole conference: the list, the page and its parts, and the side that takes itself over. */
  void with(Convened conference) {
    convener.page.navigate(walk.program.server().url() + "/convene");
    convener.sees("Night buses");
    walk.at("convene-list", convener);
    convener.page.navigate(walk.program.server().url() + "/convene/" + conference.id());
    convener.sees("Complete. The invitations can go out.");
    walk.at("convene-meeting", convener);
    walk.at("convene-sides", convener, "plenum-convene-side");
    convener.page.getByText("Depot meeting room: 4 people").click();
    walk.at("convene-room", convener, "details[open]");
    convener.page.locator("plenum-convene-agenda summary").nth(2).click();
    walk.at("convene-agenda", convener, "#agenda");
    papers();
    convener.page.locator("plenum-convene-booths summary").first().click();
    walk.at("convene-booths", convener, "#interpretation");
    walk.at("convene-invitations", convener, "#invitations");
    dialog("convene-letter", "Letter Marden Quillfeather");
    dialog("convene-code", "QR code Marden Quillfeather");
    dialog("convene-side-letter", "Letter Orrin Valley Council");
    revoked(conference);
    ownSide(Convened.on(walk.program));
  }

  /** Laid, opened to be changed, and withdrawn again: in the meeting another one is laid. */
  private void papers() {
    convener.presses("Lay a document");
    var sheet = convener.page.locator("plenum-paper-upload");
    sheet.locator("#files").setInputFiles(FormalScreens.report("night-buses.pdf"));
    sheet.getByLabel("Language of night-buses.pdf").selectOption("en");
    sheet.getByLabel("Title, English").fill("What the night buses carried this winter");
    sheet.locator("select.item").selectOption(new SelectOption().setIndex(2));
    sheet.getByText("Lay it, held back").click();
    var papers = convener.page.locator("plenum-convene-papers");
    papers.locator("summary").click();
    walk.at("convene-papers", convener, "#papers");
    convener.page.onceDialog(Dialog::accept);
    papers.getByText("Withdraw").click();
    convener.sees("No documents yet.");
  }

  private void revoked(Convened conference) {
    Walk.press(convener, "Revoke Mạch Ngọc Sa");
    convener.sees("Link revoked");
    var late = conference.opens("bach-lam-secretary", walk.window(Colour.BLUE));
    late.sees("This link is not valid any more");
    walk.at("link-revoked", late);
    walk.goes(late);
  }

  /** A side that is claimed has new links: another conference's, so that no seat is lost here. */
  private void ownSide(Convened other) {
    convener.page.navigate(walk.program.server().url() + "/convene/" + other.id());
    convener.sees("Complete. The invitations can go out.");
    var head = other.opens("vellmark-head", walk.window(Colour.BLUE));
    head.goesIn();
    var copy = "plenum-convene-invitations .secretary button[data-link]";
    var link = convener.page.locator(copy).first().getAttribute("data-link");
    var secretary = Attendee.opening(URI.create(link), "the secretary", walk.window(Colour.BLUE));
    secretary.sees("This link works once.");
    walk.at("side-take-over", secretary);
    secretary.presses("Take over");
    secretary.sees("Keep this link");
    walk.at("convene-own-side", secretary);
    var late = Attendee.opening(URI.create(link), "the reader", walk.window(Colour.BLUE));
    late.sees("This link has been used");
    walk.at("side-link-used", late);
    walk.goes(late);
    offeredAnew(secretary);
    head.sees("was taken over anew");
    walk.at("chamber-side-taken-over", head);
    walk.goes(head);
  }

  /** The convener hands out a new link, and somebody else takes the side over by it. */
  private void offeredAnew(Attendee former) {
    convener.page.reload();
    convener.sees("Taken over on");
    walk.at("convene-side-claimed", convener, "#invitations");
    convener.page.onceDialog(Dialog::accept);
    Walk.press(convener, "New link Vellmark Lighthouse Office");
    convener.sees("Not used yet.");
    walk.at("convene-side-offered", convener, "#invitations");
    former.sees("There is a newer link");
    walk.at("side-link-replaced", former);
    var copy = "plenum-convene-invitations .secretary button[data-link]";
    var link = convener.page.locator(copy).first().getAttribute("data-link");
    var next = Attendee.opening(URI.create(link), "the next", walk.window(Colour.BLUE));
    next.presses("Take over");
    next.sees("This page was taken over anew");
    walk.at("side-taken-anew", next);
    walk.goes(next);
    former.page.reload();
    former.sees("This page was taken over anew");
    walk.at("side-link-taken-anew", former);
    walk.goes(former);
  }

  private void dialog(String screen, String button) {
    Walk.press(convener, button);
    convener.page.locator("plenum-convene-invitations dialog").waitFor();
    walk.at(screen, convener);
    convener.page.keyboard().press("Escape");
  }

  /** Once the meeting is closed. */
  void after(Convened conference) {
    convener.page.navigate(walk.program.server().url() + "/convene/" + conference.id());
    convener.sees("Record of the meeting");
    walk.at("convene-closed", convener);
    convener.page.navigate(walk.program.server().url() + "/convene");
    convener.sees("Night buses");
    walk.at("convene-list-closed", convener);
    convener.presses("Sign out");
    convener.sees("Formal meetings between delegations");
    walk.goes(convener);
  }
}
