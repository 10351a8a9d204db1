package plenum.e2e;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * What of the pictures is kept with the program: a sheet for each screen, and those of the guide.
 */
final class Sheets {
  private static final int WIDTH = 1680;
  private static final int QUALITY = 60;

  /** Which screen shows what a page of the guide speaks of. */
  private static final Map<String, String> GUIDE =
      Map.of(
          "convener", "convene-invitations",
          "chair", "chamber-waits",
          "delegate", "chamber-delegate",
          "secretary", "protocol",
          "interpreter", "booth",
          "operator", "operator-desk",
          "technician", "green-blocked");

  private final Path documents;
  private final Browser browser;
  private final Photographer photographer;

  Sheets(Path documents, Browser browser, Photographer photographer) {
    this.documents = documents;
    this.browser = browser;
    this.photographer = photographer;
  }

  /**
   * Writes the sheets and pictures of the screens that were taken.
   *
   * @param all whether these are all that there are, and so the index too
   */
  void write(boolean all) throws IOException {
    guide();
    long octets = 0;
    try (var window = browser.newContext()) {
      var page = window.newPage();
      for (var screen : photographer.taken()) {
        var sheet = sheet(page, screen);
        octets += sheet.length;
        Photographer.write(documents.resolve("screens/" + screen + ".webp"), sheet);
      }
    }
    front();
    if (all) {
      Files.writeString(documents.resolve("screens/README.md"), index());
    }
    System.out.printf("%d sheets, %.1f MB%n", photographer.taken().size(), octets / 1e6);
  }

  private void front() throws IOException {
    if (photographer.taken().contains(Photographer.FRONT)) {
      var name = Photographer.FRONT + ".png";
      Photographer.write(
          documents.resolve("screens").resolve(name),
          Files.readAllBytes(photographer.folder().resolve(name)));
    }
  }

  private void guide() throws IOException {
    for (var picture : GUIDE.entrySet()) {
      if (photographer.taken().contains(picture.getValue())) {
        guide(picture.getKey(), picture.getValue());
      }
    }
  }

  private void guide(String name, String screen) throws IOException {
    for (var language : List.of("en", "vi")) {
      var shown = new Shown(Size.LAPTOP, ColorScheme.LIGHT, language);
      Photographer.write(
          documents.resolve("guide/" + language + "/" + name + ".webp"),
          Files.readAllBytes(photographer.picture(screen, shown)));
    }
  }

  /** All of a screen on one sheet: laptop, phone, room; at the end Russian, Chinese and French. */
  private byte[] sheet(Page page, String screen) throws IOException {
    var html = new StringBuilder(STYLE);
    for (var shown : Photographer.ALL) {
      var picture = Files.readAllBytes(photographer.picture(screen, shown));
      html.append(
          "<img class=\"%s\" src=\"data:image/webp;base64,%s\">"
              .formatted(shown.size(), Base64.getEncoder().encodeToString(picture)));
    }
    page.setViewportSize(WIDTH, 400);
    page.setContent(html.toString());
    page.evaluate("Promise.all([...document.images].map(it => it.decode()))");
    int height = ((Number) page.evaluate("document.body.scrollHeight")).intValue();
    page.setViewportSize(WIDTH, height);
    var wish = new JsonObject();
    wish.addProperty("format", "webp");
    wish.addProperty("quality", QUALITY);
    var answer = page.context().newCDPSession(page).send("Page.captureScreenshot", wish);
    return Base64.getDecoder().decode(answer.get("data").getAsString());
  }

  private static final String STYLE =
      """
      <style>
        body { margin: 0; padding: 12px; background: #8a8a8a; display: grid; gap: 12px;
               grid-template-columns: repeat(4, 1fr); align-items: start; }
        img { width: 100%; max-height: 480px; object-fit: cover; object-position: top; display: block; }
        .PHONE { width: 48%; margin: auto; max-height: 430px; }
      </style>
      """;

  private String index() {
    var text =
        new StringBuilder(
            """
            # The screens

            Every screen in three sizes (a laptop of 1366 x 768, a phone of 390 x 844, a room's display of
            3840 x 2160), light and dark, in English and Vietnamese, and below on a laptop and a phone in
            Russian, Chinese and French: eighteen on a sheet. `./plenum screens` walks past all of them in the
            running program and draws the sheets anew; the single pictures in full size are then in
            `e2e/target/screens`.

            """);
    for (var screen : photographer.taken()) {
      text.append("## %s%n%n![%s](%s.webp)%n%n".formatted(screen, screen, screen));
    }
    return text.toString().stripTrailing() + "\n";
  }
}
