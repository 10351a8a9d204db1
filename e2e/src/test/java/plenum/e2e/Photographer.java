package plenum.e2e;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes each screen in every size, light and dark, in English and Vietnamese, and on a laptop and a
 * phone in Russian, Chinese and French, as WebP.
 */
final class Photographer implements Looker {
  /** Of 100: letters stay sharp, and a screen takes some 30 kB. */
  private static final int QUALITY = 82;

  /** A page that is longer than the window is shown as far as this many windows. */
  private static final int WINDOWS = 3;

  /** The screen that stands on the first page of the documents, as PNG for every reader. */
  static final String FRONT = "chamber";

  /** All that a screen is taken in, in the order of a contact sheet. */
  static final List<Shown> ALL = all();

  private final Path folder;
  private final Pattern only;
  private final List<String> taken = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  /**
   * @param only what the names of the screens that are wanted have in them; empty for all
   */
  Photographer(Path folder, String only) {
    this.folder = folder;
    this.only = Pattern.compile(only);
  }

  Path folder() {
    return folder;
  }

  /** The screens' names in the order in which they came. */
  List<String> taken() {
    return taken;
  }

  /** What cannot be read or hit on them. */
  List<String> faults() {
    return faults;
  }

  Path picture(String screen, Shown shown) {
    return folder.resolve(screen + "-" + shown + ".webp");
  }

  @Override
  public void at(String screen, Page page, Runnable arrange) {
    if (!only.matcher(screen).find()) {
      return;
    }
    long began = System.nanoTime();
    var wrong = new LinkedHashMap<String, List<Shown>>();
    for (var shown : ALL) {
      shown.on(page, arrange);
      Labels.faults(page)
          .forEach(it -> wrong.computeIfAbsent(it, _ -> new ArrayList<>()).add(shown));
      if (shown.size() == Size.LAPTOP && shown.language().equals("vi")) {
        Access.faults(page)
            .forEach(it -> wrong.computeIfAbsent(it, _ -> new ArrayList<>()).add(shown));
      }
      write(picture(screen, shown), shot(page, shown.size()));
    }
    Shown.USUAL.on(page, arrange);
    if (screen.equals(FRONT)) {
      write(folder.resolve(FRONT + ".png"), page.screenshot());
    }
    taken.add(screen);
    System.out.printf(
        "%3d  %-28s %5.1f s%n", taken.size(), screen, (System.nanoTime() - began) / 1e9);
    wrong.forEach((fault, where) -> {
      System.out.printf("     %s (%d times, first %s)%n", fault, where.size(), where.getFirst());
      faults.add(screen + ": " + fault);
    });
  }

  /** What of a page is shown, as WebP: not what Playwright offers, hence the browser's protocol. */
  static byte[] shot(Page page, Size size) {
    var height = ((Number) page.evaluate("screens.length()")).intValue();
    var top = ((Number) page.evaluate("document.scrollingElement.scrollTop")).intValue();
    var clip = new JsonObject();
    clip.addProperty("x", 0);
    clip.addProperty("y", top);
    clip.addProperty("width", size.width);
    int most = size == Size.ROOM ? size.height : WINDOWS * size.height;
    clip.addProperty("height", Math.clamp(height - top, size.height, most));
    clip.addProperty("scale", size.scale);
    var wish = new JsonObject();
    wish.addProperty("format", "webp");
    wish.addProperty("quality", QUALITY);
    wish.addProperty("captureBeyondViewport", height > size.height);
    wish.add("clip", clip);
    var protocol = page.context().newCDPSession(page);
    try {
      var answer = protocol.send("Page.captureScreenshot", wish);
      return Base64.getDecoder().decode(answer.get("data").getAsString());
    } finally {
      protocol.detach();
    }
  }

  static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Shown> all() {
    var all = new ArrayList<Shown>();
    for (var size : List.of(Size.LAPTOP, Size.PHONE, Size.ROOM)) {
      for (var language : List.of("en", "vi")) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          all.add(new Shown(size, scheme, language));
        }
      }
    }
    for (var language : List.of("ru", "zh", "fr")) {
      all.add(new Shown(Size.LAPTOP, ColorScheme.LIGHT, language));
      all.add(new Shown(Size.PHONE, ColorScheme.DARK, language));
    }
    return List.copyOf(all);
  }
}
