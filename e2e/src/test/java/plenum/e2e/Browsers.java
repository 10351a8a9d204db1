package plenum.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Starts the machine's own Chromium and Firefox ESR. Belongs to one thread, as Playwright does. */
final class Browsers implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path FIREFOX = Path.of("/usr/bin/firefox-esr");

  private final Playwright playwright;
  private final List<Browser> launched = new ArrayList<>();

  private Browsers(List<String> entering) {
    var all = new HashMap<>(System.getenv());
    all.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    all.put("PLAYWRIGHT_NODEJS_PATH", Node.runs(entering).toString());
    this.playwright = Playwright.create(new Playwright.CreateOptions().setEnv(all));
  }

  static Browsers open() {
    return new Browsers(List.of());
  }

  /**
   * Browsers that live elsewhere.
   *
   * @param entering what a command begins with that is to run there: Playwright's own process, and
   *     so all browsers below it
   */
  static Browsers openIn(List<String> entering) {
    return new Browsers(entering);
  }

  /**
   * Chromium with a camera of one colour and a microphone of one tone, whose files lie in the
   * folder.
   */
  Browser chromium(Path folder, Colour colour, int hertz) throws IOException {
    Files.createDirectories(folder);
    return chromium(
        List.of(
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            "--use-file-for-fake-video-capture=" + Devices.camera(folder, colour),
            "--use-file-for-fake-audio-capture=" + Devices.microphone(folder, hertz)));
  }

  /** Chromium with a camera of one colour and a microphone that hears this file. */
  Browser chromium(Path folder, Colour colour, Path microphone) throws IOException {
    return chromium(
        List.of(
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            "--use-file-for-fake-video-capture=" + Devices.camera(folder, colour),
            "--use-file-for-fake-audio-capture=" + microphone));
  }

  /** Chromium as somebody finds it who has just installed it, on a machine without any device. */
  Browser stockChromium() {
    return chromium(List.of());
  }

  /**
   * The same, whose user chooses the tab of this title whenever a page asks what to share: in the
   * browser's own window that is two clicks, which no script can make.
   */
  Browser chromiumSharing(String title) {
    return chromium(List.of("--auto-select-tab-capture-source-by-title=" + title));
  }

  private Browser chromium(List<String> flags) {
    var all = new ArrayList<>(List.of("--no-sandbox", "--disable-background-networking"));
    all.addAll(flags);
    return kept(
        playwright.chromium().launch(new LaunchOptions().setExecutablePath(CHROMIUM).setArgs(all)));
  }

  /** Firefox with its own fake microphone of one tone; the camera's colour comes from the page. */
  Browser firefox(int hertz) {
    return firefox(
        Map.of(
            "media.navigator.streams.fake", true,
            "media.navigator.audio.fake_frequency", hertz,
            "media.navigator.permission.disabled", true,
            "media.peerconnection.ice.loopback", true,
            "media.peerconnection.ice.obfuscate_host_addresses", false));
  }

  /** Firefox with no preference of ours. */
  Browser stockFirefox() {
    return firefox(Map.of());
  }

  private Browser firefox(Map<String, Object> preferences) {
    return kept(
        playwright
            .firefox()
            .launch(
                new LaunchOptions()
                    .setChannel("moz-firefox")
                    .setExecutablePath(FIREFOX)
                    .setFirefoxUserPrefs(preferences)));
  }

  private Browser kept(Browser browser) {
    launched.add(browser);
    return browser;
  }

  /** Closes all windows, and all browsers but these. */
  void closeAllBut(Collection<Browser> staying) {
    for (var browser : launched) {
      if (staying.contains(browser)) {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
      } else {
        browser.close();
      }
    }
    launched.retainAll(staying);
  }

  /** A person's own window, with eyes and ears of the test in it. */
  static BrowserContext window(Browser browser) {
    return window(browser, new Browser.NewContextOptions().setViewportSize(1366, 768));
  }

  /** The same on a phone. */
  static BrowserContext phone(Browser browser) {
    return window(
        browser, new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true));
  }

  private static BrowserContext window(Browser browser, Browser.NewContextOptions options) {
    // Whoever uses --lan is told to accept its certificate, which it made itself.
    var window = browser.newContext(options.setIgnoreHTTPSErrors(true));
    window.addInitScript(Scripts.read("probe.js"));
    return window;
  }

  /** The same, whose camera shows one colour whatever the browser has. */
  static BrowserContext window(Browser browser, Colour colour) {
    var window = window(browser);
    window.addInitScript(Scripts.read("camera.js").replace("CAMERA_COLOUR", colour.css()));
    return window;
  }

  /** Says which browser is missing before a test fails for a stranger reason. */
  static List<Path> missing() {
    return List.of(CHROMIUM, FIREFOX).stream().filter(it -> !Files.isExecutable(it)).toList();
  }

  @Override
  public void close() {
    playwright.close();
  }
}
