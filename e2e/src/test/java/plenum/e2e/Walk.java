package plenum.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What all parts of a walk past the screens share: the program, the browser, and who looks. */
final class Walk implements AutoCloseable {
  private static final Runnable AS_IT_IS = () -> {};

  final RunningProgram program;
  private final Browser browser;
  private final Looker looker;
  private final List<BrowserContext> windows = new ArrayList<>();

  Walk(RunningProgram program, Browser browser, Looker looker) {
    this.program = program;
    this.browser = browser;
    this.looker = looker;
  }

  /** A person's own window, with somebody of this colour before the camera. */
  BrowserContext window(Colour camera) {
    var window = Browsers.window(browser);
    Shown.prepare(window, camera);
    windows.add(window);
    return window;
  }

  /** Opens an address of the program in a window of its own. */
  Attendee opens(String path) {
    return opens(path, window(Colour.BLUE));
  }

  Attendee opens(String path, BrowserContext window) {
    return Attendee.opening(URI.create(program.server().url() + path), "the reader", window);
  }

  void at(String screen, Attendee who) {
    looker.at(screen, who.page, AS_IT_IS);
  }

  /** A screen of which a part further down is meant. */
  void at(String screen, Attendee who, String part) {
    looker.at(screen, who.page, () -> who.page.evaluate("it => screens.scrollTo(it)", part));
  }

  void at(String screen, Attendee who, Runnable arrange) {
    looker.at(screen, who.page, arrange);
  }

  /** The person goes, and takes the window along. */
  void goes(Attendee who) {
    var window = who.page.context();
    windows.remove(window);
    window.close();
  }

  static void press(Attendee who, String beginning) {
    who.page
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(beginning))
        .first()
        .click();
  }

  @Override
  public void close() {
    windows.forEach(BrowserContext::close);
  }
}
