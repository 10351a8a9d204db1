package plenum.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/** A page as one reader has it: a size, light or dark, a language. */
record Shown(Size size, ColorScheme scheme, String language) {
  static final Shown USUAL = new Shown(Size.LAPTOP, ColorScheme.LIGHT, "en");

  /** What every window of a walk is given, before its first page. */
  static void prepare(BrowserContext window, Colour camera) {
    window.addInitScript(Scripts.read("screens.js").replace("CAMERA_COLOUR", camera.css()));
  }

  /** Makes the page so, and waits until it is drawn. */
  void on(Page page, Runnable arrange) {
    page.setViewportSize(size.width, size.height);
    page.emulateMedia(
        new EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
    if (!(boolean) page.evaluate("tag => screens.speak(tag)", language)) {
      turnGuide(page);
    }
    page.evaluate("screens.settled()");
    arrange.run();
    page.evaluate("screens.settled()");
  }

  /** The guide has a page of its own in each language. */
  private void turnGuide(Page page) {
    var wanted = page.url().replaceFirst("/guide/[a-z]+/", "/guide/" + language + "/");
    if (!wanted.equals(page.url())) {
      page.navigate(wanted);
    }
  }

  @Override
  public String toString() {
    return (size + "-" + scheme + "-" + language).toLowerCase(java.util.Locale.ROOT);
  }
}
