package plenum.e2e;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What makes a meeting a formal one, as each of three sees it: sound check, roll call, agenda,
 * documents, marks and protocol, sealed rooms.
 */
final class FormalScreens {
  private static final String NOTE = "If they ask about the fares: not before May.";

  /** Behind another tab it is there all the same. */
  private static final WaitForOptions ATTACHED =
      new WaitForOptions().setState(WaitForSelectorState.ATTACHED);

  private static final WaitForOptions GONE =
      new WaitForOptions().setState(WaitForSelectorState.DETACHED);

  private final Walk walk;
  private final Attendee host;
  private final Attendee guest;
  private final Attendee secretary;

  FormalScreens(Walk walk, Convened conference) {
    this.walk = walk;
    this.host = conference.opens("bach-lam-head", walk.window(new Colour(60, 100, 90)));
    this.guest = conference.opens("orrin-head", walk.window(new Colour(80, 70, 120)));
    this.secretary = conference.opens("bach-lam-secretary", walk.window(new Colour(110, 80, 60)));
  }

  void goes() {
    host.goesInQuickly();
    guest.goesInQuickly();
    secretary.presses("Skip the checks");
    secretary.sees("Sound and picture get through");
    secretary.presses("Go in");
    host.presses("Admit");
    secretary.isInTheChamber();
    for (var who : new Attendee[] {host, guest}) {
      who.presses("Set up the microphone");
      who.presses("Camera: off");
      who.sees("Camera: on");
    }
    soundCheck();
    rollCall();
    agenda();
    papers();
    marks();
    sealedRoom();
    aside();
    walk.goes(secretary);
    walk.goes(guest);
    walk.goes(host);
  }

  /** The first who is asked to read is the chair who leads the check. */
  private void soundCheck() {
    host.presses("Begin the sound check");
    host.page.locator("plenum-sound-check .lead .first").click();
    host.sees("Please read aloud");
    walk.at("sound-reading", host);
    host.presses("Heard");
    host.sees("1 of 3 heard");
    walk.at("sound-check", host, shows(host, "agenda", "plenum-sound-check"));
    host.presses("Heard");
    host.sees("2 of 3 heard");
    host.presses("Heard");
    host.sees("All heard");
    host.presses("Open the meeting");
  }

  private void rollCall() {
    host.turnsTo("agenda");
    host.presses("Call the roll");
    guest.sees("The roll is called: who of your side is here?");
    walk.at("roll-asked", guest, shows(guest, "agenda", "plenum-column-answers"));
    guest.presses("Go through your side’s list");
    guest.sees("Who is here:");
    walk.at("roll-sheet", guest);
    guest.page.keyboard().press("Enter");
    host.presses("Go through your side’s list");
    host.sees("Who is here:");
    host.page.keyboard().press("Enter");
    host.sees("Correct your side’s list");
    walk.at("roll-call", host, shows(host, "agenda", "plenum-roll-call"));
  }

  /** Both write a change; one of them is carried while the other is still being written. */
  private void agenda() {
    host.presses("Adopt the agenda");
    guest.presses("Agree to adopt");
    host.sees("Open the next item");
    adds(host, "A bus for the night shift", "Chuyến xe cho ca đêm");
    walk.at("agenda-editor", host);
    guest.turnsTo("agenda");
    adds(guest, "Lamps at the stops", "Đèn tại các bến");
    guest.presses("Put it to the chairs");
    host.sees("Marden Quillfeather proposes a change to the agenda");
    host.page.evaluate(ColumnJourneyTest.AGREES);
    host.sees("The agenda was changed meanwhile.");
    walk.at("agenda-editor-stale", host);
    host.presses("Take the changes over");
    host.page.keyboard().press("Escape");
  }

  private static void adds(Attendee who, String english, String vietnamese) {
    who.presses("Propose a change");
    who.page.getByLabel("Title, English").fill(english);
    who.page.getByLabel("Title, Vietnamese").fill(vietnamese);
    who.presses("Add to the agenda");
  }

  private void papers() {
    host.turnsTo("papers");
    host.presses("Lay a document");
    host.page
        .locator("plenum-paper-upload #files")
        .setInputFiles(new FilePayload[] {report("night-buses.pdf"), report("xe-buyt-dem.pdf")});
    host.page.getByLabel("Language of night-buses.pdf").selectOption("en");
    host.page.getByLabel("Language of xe-buyt-dem.pdf").selectOption("vi");
    host.page.getByLabel("Title, English").fill("What the night buses carried this winter");
    host.page.getByLabel("Title, Vietnamese").fill("Xe buýt đêm đã chở bao nhiêu khách mùa đông");
    walk.at("papers-upload", host);
    host.presses("Lay it, held back");
    host.sees("Held back: only your side has it");
    var list = host.page.locator("plenum-paper-list");
    list.locator("summary").click();
    walk.at("papers-held", host, shows(host, "papers", "plenum-paper-list"));
    list.getByText("Hand out to all").click();
    host.presses("Hand it out to all");
    guest.page.locator("plenum-paper-list summary").waitFor(ATTACHED);
    list.getByText("Show to all").click();
    guest.page.locator("plenum-paper-stage canvas").waitFor();
    walk.at("papers-presented", host, () -> isRead(host));
    guest.turnsTo("papers");
    walk.at("papers-followed", guest, () -> isRead(guest));
    host.presses("Stop showing");
  }

  /** In another language it is another file, which has to come first. */
  private static void isRead(Attendee who) {
    who.page.locator("plenum-paper-view .busy").waitFor(GONE);
  }

  private void marks() {
    host.page.keyboard().press("Control+Alt+Digit1");
    secretary.page.keyboard().press("Control+Alt+Digit2");
    secretary.page.keyboard().press("Control+Alt+Digit3");
    host.page.locator("plenum-marks-list li").nth(2).waitFor(ATTACHED);
    walk.at("marks", host, shows(host, "floor", "plenum-marks-list"));
    secretary.page.locator("plenum-control-bar select").first().selectOption("protocol");
    secretary.page.locator("plenum-protocol-desk").waitFor();
    walk.at("protocol", secretary);
  }

  private void sealedRoom() {
    host.page.locator("plenum-apart-desk summary").click();
    walk.at("sealed-rooms-offered", host, shows(host, "floor", "plenum-floor-list"));
    host.presses("Withdraw with my delegation");
    secretary.sees("Sealed room of your delegation");
    secretary.turnsTo("papers");
    var note = secretary.page.getByLabel("Only your own delegation reads this.");
    note.fill(NOTE);
    note.press("Enter");
    host.page.getByText(NOTE).waitFor(ATTACHED);
    walk.at("sealed-room", host, shows(host, "floor", "plenum-floor-list"));
    walk.at("delegation-notes", host, shows(host, "papers", "plenum-delegation-notes"));
    guest.sees("withdrew to a sealed room at");
    walk.at("sealed-room-from-outside", guest, shows(guest, "floor", "plenum-floor-list"));
    host.presses("Back to the meeting, all of us");
  }

  private void aside() {
    host.page.locator("plenum-apart-desk summary").click();
    host.presses("Invite to a tête-à-tête");
    host.sees("Whom do you invite?");
    walk.at("aside-inviting", host, shows(host, "floor", "plenum-floor-list"));
    host.presses("Send the invitation");
    guest.sees("invites you to a tête-à-tête");
    walk.at("aside-asked", guest, shows(guest, "floor", "plenum-column-answers"));
    guest.presses("Decline");
  }

  /** On a phone the column is folded, and a change of size forgets how far it was scrolled. */
  private static Runnable shows(Attendee who, String tab, String part) {
    return () -> {
      who.page.evaluate("tab => screens.showTab(tab)", tab);
      who.page.evaluate("screens.settled()");
      who.page.evaluate("part => screens.scrollTo(part)", part);
    };
  }

  static FilePayload report(String name) {
    var file = PdfFile.of(6, FormalScreens::chart).octets();
    return new FilePayload(name, "application/pdf", file);
  }

  /** A page that is read in every language: lines of buses, and what they carried. */
  private static String chart(int page) {
    var bars =
        IntStream.rangeClosed(1, 6)
            .mapToObj(it ->
                "0.12 0.37 0.55 rg 150 %d %d 34 re f 0.1 g BT 70 %d Td /F 26 Tf (N%d) Tj ET"
                    .formatted(480 - 70 * it, 90 * ((it * 3 + page) % 7 + 1), 489 - 70 * it, it))
            .collect(Collectors.joining(" "));
    return "1 g 0 0 842 595 re f 0.1 g BT 70 510 Td /F 40 Tf (N1 - N6) Tj ET " + bars;
  }
}
