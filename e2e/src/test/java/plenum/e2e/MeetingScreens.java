package plenum.e2e;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** A meeting of the sample conference, from doors and devices to what remains of it. */
final class MeetingScreens {
  private final Walk walk;
  private final Convened conference;
  private final Attendee host;
  private final Attendee delegate;
  private final Attendee guest;
  private final Attendee room;

  MeetingScreens(Walk walk, Convened conference) {
    this.walk = walk;
    this.conference = conference;
    this.host = conference.opens("bach-lam-head", walk.window(new Colour(60, 100, 90)));
    this.delegate = conference.opens("bach-lam-deputy", walk.window(new Colour(110, 80, 60)));
    this.guest = conference.opens("orrin-head", walk.window(new Colour(80, 70, 120)));
    this.room = conference.opens("orrin-depot", walk.window(new Colour(60, 80, 130)));
  }

  void goes() {
    enters(host);
    host.isInTheChamber();
    walk.at("chamber-alone", host);
    showsThemselves(host);
    devices();
    doors();
    roomSeat();
    walk.at("chamber-before-opening", host);
    host.presses("Open the meeting");
    slides();
    endings();
    agenda();
    sitting();
    closing();
    remains();
    walk.goes(delegate);
    walk.goes(room);
  }

  private static void enters(Attendee who) {
    who.presses("Skip the checks");
    who.sees("Sound and picture get through");
    who.presses("Go in");
  }

  private static void showsThemselves(Attendee who) {
    who.presses("Set up the microphone");
    who.presses("Camera: off");
    who.sees("Camera: on");
  }

  /** Every way in which a device can fail, and the chamber without any. */
  private void devices() {
    fails("NotAllowedError");
    delegate.presses("Next");
    delegate.sees("The browser does not let this page use the camera.");
    walk.at("green-camera-denied", delegate);
    fails("NotReadableError");
    delegate.presses("Try again");
    delegate.sees("Another program is using the camera.");
    walk.at("green-camera-busy", delegate);
    fails("NotFoundError");
    delegate.presses("Try again");
    delegate.sees("No camera was found.");
    walk.at("green-camera-none", delegate);
    fails("NotAllowedError");
    delegate.presses("Next");
    delegate.sees("The browser does not let this page use the microphone.");
    walk.at("green-microphone-denied", delegate);
    fails("NotFoundError");
    delegate.presses("Try again");
    delegate.sees("No microphone was found.");
    walk.at("green-microphone-none", delegate);
    delegate.presses("Next");
    delegate.presses("Next");
    delegate.sees("Sound and picture get through");
    walk.at("green-listen", delegate);
  }

  private void fails(String name) {
    delegate.page.evaluate("name => screens.fail(name)", name);
  }

  /** Waiting, being admitted, and a second device. */
  private void doors() {
    delegate.presses("Go in");
    delegate.waitsAtTheDoor();
    walk.at("waiting", delegate);
    host.sees("1 person waits for your side");
    walk.at("chamber-waits", host);
    host.presses("Admit");
    delegate.isInTheChamber();
    delegate.presses("Set up the microphone");
    delegate.sees("No microphone was found.");
    walk.at("chamber-without-devices", delegate);
    fails("");
    var second = conference.opens("bach-lam-deputy", walk.window(new Colour(130, 90, 60)));
    enters(second);
    second.sees("Your seat is open on another device");
    walk.at("waiting-second-device", second);
    host.sees("Second device");
    walk.at("chamber-second-device", host);
    host.presses("Turn away");
    second.sees("You were not admitted");
    walk.at("ended-turned-away", second);
    second.page.reload();
    enters(second);
    host.presses("Admit");
    delegate.sees("Your seat continues on another device");
    walk.at("ended-replaced", delegate);
    second.isInTheChamber();
    showsThemselves(second);
    second.seesSomePictureOf("Trầm Thị Yên");
    walk.at("chamber-delegate", second);
    walk.at("chamber-person", host, () -> unfold("Lạc Đình Thụ"));
    unfold("Lạc Đình Thụ");
    host.presses("Remove");
    second.sees("You were taken out of the meeting");
    walk.at("ended-removed", second);
    walk.goes(second);
  }

  /** What may be done about a person stands behind the name; a column that is gone forgets it. */
  private void unfold(String name) {
    host.page.evaluate("name => screens.unfold(name)", name);
  }

  private void roomSeat() {
    enters(guest);
    guest.isInTheChamber();
    enters(room);
    guest.presses("Admit");
    room.isInTheChamber();
    room.sees("Who speaks in this room?");
    room.presses("Wilhelmina Fennick");
    walk.at("chamber-room", room, () -> room.page.evaluate("screens.showTab('floor')"));
  }

  private void slides() {
    guest.presses("Share screen");
    host.sees("Swap slides and speaker");
    walk.at("chamber-slides", host);
    guest.presses("Stop sharing");
  }

  private void endings() {
    var twin = conference.opens("orrin-depot", room.page.context());
    room.sees("Your seat is open in another tab");
    walk.at("ended-other-tab", room);
    twin.isInTheChamber();
    twin.presses("Leave");
    twin.sees("You have left the meeting");
    walk.at("ended-left", twin);
  }

  /**
   * Adopted, gone through, and changed, each as the chair who asks and the chair who is asked see
   * it.
   */
  private void agenda() {
    walk.at("agenda-drawn", host, () -> showAgenda(host));
    host.turnsTo("agenda");
    host.presses("Adopt the agenda");
    guest.sees("Trầm Thị Yên proposes to adopt the agenda");
    walk.at("agenda-adoption-asked", guest, () -> showAgenda(guest));
    guest.presses("Agree to adopt");
    host.sees("Open the next item");
    host.presses("Open the next item");
    guest.turnsTo("agenda");
    guest.sees("Presented by Lạc Đình Thụ");
    guest.presses("Propose a change");
    guest.presses("Down Replies and questions");
    guest.page.getByLabel("Title, English").fill("Lamps at the stops");
    guest.page.getByLabel("Title, Vietnamese").fill("Đèn tại các bến");
    guest.presses("Add to the agenda");
    guest.presses("Put it to the chairs");
    host.sees("Marden Quillfeather proposes a change to the agenda");
    walk.at("agenda-change-asked", host, () -> showAgenda(host));
    host.presses("Decline");
    guest.sees("Your proposal was declined.");
  }

  /** A photograph of both heads, as who asks and who is asked see it. */
  private void sitting() {
    host.turnsTo("papers");
    host.presses("The heads, side by side");
    host.sees("Waiting for the agreement of");
    walk.at("sitting-desk", host, () -> host.page.evaluate("screens.showTab('papers')"));
    guest.sees("asks to photograph");
    walk.at("sitting-asked", guest, () -> guest.page.evaluate("screens.showColumn()"));
    guest.presses("Decline");
    host.sees("It was declined.");
    host.turnsTo("agenda");
  }

  private static void showAgenda(Attendee who) {
    who.page.evaluate("screens.showTab('agenda')");
    who.page.evaluate("screens.settled()");
    who.page.evaluate("screens.scrollTo('plenum-agenda-rail')");
  }

  /** The page would go on by itself: it is held at the door of the record. */
  private void closing() {
    guest.presses("Propose to close the meeting");
    guest.sees("Withdraw the proposal");
    walk.at("closing-proposed", guest, () -> guest.page.evaluate("screens.showColumn()"));
    host.sees("Marden Quillfeather proposes to close the meeting");
    walk.at("closing-asked", host, () -> host.page.evaluate("screens.showColumn()"));
    var record = Pattern.compile(".*/conferences/[^/]+$");
    guest.page.route(record, it -> it.fulfill(new Route.FulfillOptions().setStatus(204)));
    host.presses("Agree to close");
    guest.sees("The meeting is closed");
    walk.at("closed", guest);
    walk.goes(guest);
  }

  private void remains() {
    host.sees("Record of the meeting");
    host.sees("Draft release");
    walk.at("record", host);
    host.presses("Add a photograph");
    var choice = host.page.waitForFileChooser(() -> host.presses("Choose a file"));
    choice.setFiles(new FilePayload("photograph.jpg", "image/jpeg", photograph()));
    host.page.locator("plenum-photograph-form img").waitFor();
    walk.at("record-photograph-form", host, "plenum-photograph-form");
    describes("English", "Both sides at the table", "Bạch Lâm News Office");
    describes("Tiếng Việt", "Hai bên tại bàn họp", "Phòng Tin Bạch Lâm");
    host.presses("Add it to the record");
    host.page.locator("plenum-meeting-record figure").waitFor();
    walk.at("record-with-photograph", host, "plenum-record-page");
    host.presses("Caption and crop");
    host.page.locator("plenum-photograph-crop img").waitFor();
    walk.at("record-photograph-work", host, "plenum-photograph-work");
    walk.goes(host);
  }

  private void describes(String language, String caption, String credit) {
    host.page.getByLabel("Caption, " + language).fill(caption);
    host.page.getByLabel("Credit, " + language).fill(credit);
  }

  /** A plain picture of two sides at a table, drawn here. */
  private static byte[] photograph() {
    var picture = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
    var draw = picture.createGraphics();
    draw.setColor(new Color(0xc9c4b8));
    draw.fillRect(0, 0, 1200, 800);
    draw.setColor(new Color(0x6b5a45));
    draw.fillRect(0, 560, 1200, 240);
    for (int i = 0; i < 6; i++) {
      draw.setColor(new Color(i < 3 ? 0x1f5f8b : 0x8a5a1c));
      draw.fillOval(100 + i * 180, 240, 100, 120);
      draw.fillRoundRect(70 + i * 180, 370, 160, 230, 90, 90);
    }
    draw.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "jpg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
