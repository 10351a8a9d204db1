package plenum.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A speaker with a camera of 25 frames per second, and who watches, each behind a line of their
 * own. Belongs to one thread, and each browser to the machine that it was opened on.
 */
final class BadLineMeeting implements AutoCloseable {
  /** Of the camera's highest layer, in pixels. */
  static final int FULL = 960;

  private static final int LOW = 470;
  private static final int SETTLING = 3_000;

  private final BadLines lines;
  private final BrowserContext speaker;
  private final BrowserContext watcher;
  private final Page page;

  private BadLineMeeting(
      BadLines lines, BrowserContext speaker, BrowserContext watcher, Page page) {
    this.lines = lines;
    this.speaker = speaker;
    this.watcher = watcher;
    this.page = page;
  }

  /**
   * Both are in, and the watcher has the best picture.
   *
   * @param redundancy whether the browsers know RED
   */
  static BadLineMeeting begun(
      BadLines lines,
      RunningProgram program,
      Browsers here,
      Browsers there,
      Path folder,
      boolean redundancy)
      throws IOException {
    Trouble.NONE.comesTo(lines);
    var speaker = Browsers.window(here.chromium(folder.resolve("one"), Colour.GREEN, LOW));
    var watcher = Browsers.window(there.chromium(folder.resolve("other"), Colour.BLUE, LOW));
    var quick = "FRAMES_PER_SECOND = 25";
    speaker.addInitScript(Scripts.read("busy.js").replace("FRAMES_PER_SECOND = 15", quick));
    watcher.addInitScript(Scripts.read("line.js"));
    if (!redundancy) {
      speaker.addInitScript(Scripts.read("without-redundancy.js"));
      watcher.addInitScript(Scripts.read("without-redundancy.js"));
    }
    var conference = Convened.on(program);
    conference.opens("vellmark-head", speaker).goesIn();
    var viewer = conference.opens("tessel-head", watcher);
    viewer.goesInQuickly();
    var meeting = new BadLineMeeting(lines, speaker, watcher, viewer.page);
    Eventually.holds("a picture", Attendee.PATIENCE, () -> meeting.is("line.ready()"));
    Eventually.holds("the best layer", Attendee.PATIENCE, () -> meeting.width() == FULL);
    viewer.page.evaluate("line.begin()");
    return meeting;
  }

  /** What comes while this is wrong with the lines, after it has settled. */
  LineFigures during(Trouble trouble, int millis) {
    trouble.comesTo(lines);
    page.waitForTimeout(SETTLING);
    double from = now();
    page.waitForTimeout(millis);
    return figures(from, now());
  }

  /** What came back after a blackout of so long, and when. */
  Returned blackout(int millis) {
    Trouble.BLACKOUT.comesTo(lines);
    page.waitForTimeout(millis);
    Trouble.NONE.comesTo(lines);
    double light = now();
    page.waitForTimeout(SETTLING + 2_000);
    double picture = LineFigures.number(page.evaluate("at => line.frameAfter(at)", light));
    return new Returned(picture - light, soundAfter(light) - light);
  }

  /**
   * In milliseconds after the line was there again.
   *
   * @param sound the end of the first quarter of a second in which hardly any was made up
   */
  record Returned(double picture, double sound) {}

  private double soundAfter(double moment) {
    var samples = samples();
    for (int i = 1; i < samples.size(); i++) {
      var first = samples.get(i - 1);
      var last = samples.get(i);
      boolean heard =
          LineFigures.passed(first, last, "received") > 0
              && LineFigures.passed(first, last, "concealed")
                  < 0.1 * LineFigures.passed(first, last, "samples");
      if (LineFigures.at(first) >= moment && heard) {
        return LineFigures.at(last);
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  private LineFigures figures(double from, double to) {
    double standstill =
        LineFigures.number(page.evaluate("([a, b]) => line.standstill(a, b)", List.of(from, to)));
    return LineFigures.of(samples(), from, to, standstill);
  }

  @SuppressWarnings("unchecked")
  List<Map<String, Object>> samples() {
    return (List<Map<String, Object>>) page.evaluate("line.samples()");
  }

  private double now() {
    return LineFigures.number(page.evaluate("line.now()"));
  }

  private int width() {
    return (int) LineFigures.number(page.evaluate("line.width()"));
  }

  private boolean is(String expression) {
    return (boolean) page.evaluate(expression);
  }

  @Override
  public void close() {
    speaker.browser().close();
    watcher.browser().close();
  }
}
