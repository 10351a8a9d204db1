package plenum.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One document's page alone in a browser, under the policy that the running program sends. The
 * files come from the test, in parts when asked so.
 */
final class PaperDesk implements AutoCloseable {
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");

  private static final String PUT =
      """
      name => {
        document.querySelector("plenum-paper-view")?.remove();
        const view = document.createElement("plenum-paper-view");
        document.body.prepend(view);
        view.style.height = "600px";
        window.told = [];
        for (const what of ["pages", "page-shown", "failed"]) {
          view.addEventListener(what, it => told.push(what + " " + it.detail));
        }
        view.name = name;
      }
      """;

  private static final String OPEN =
      """
      ([address, pdf, page]) => {
        const view = document.querySelector("plenum-paper-view");
        view.page = page;
        const began = performance.now();
        return new Promise(done => {
          for (const what of ["page-shown", "failed"]) {
            view.addEventListener(what, () => done(performance.now() - began), { once: true });
          }
          view.src = { address, pdf };
        });
      }
      """;

  /** The colour at an eighth of the page from its upper left corner. */
  static final String PIXEL =
      """
      it => [...it.getContext("2d")
        .getImageData(it.width >> 3, it.height >> 3, 1, 1).data].slice(0, 3)
      """;

  final Page page;
  private final BrowserContext window;
  private final List<String> asked = new ArrayList<>();
  private final List<String> dialogs = new ArrayList<>();
  private byte[] file = {};
  private long sent;

  PaperDesk(Browser browser, URI program) {
    window = browser.newContext(new Browser.NewContextOptions().setIgnoreHTTPSErrors(true));
    page = window.newPage();
    page.setDefaultTimeout(Attendee.PATIENCE.toMillis());
    page.onDialog(dialog -> {
      dialogs.add(dialog.message());
      dialog.dismiss();
    });
    window.onRequest((Request request) -> asked.add(request.url()));
    page.route("**/sample/**", this::send);
    page.navigate(program.toString());
    page.locator("plenum-start-page").first().waitFor();
  }

  /** Milliseconds until the page stood there, or the sentence in its place. */
  double opens(byte[] octets, boolean pdf, int number) {
    file = octets;
    sent = 0;
    asked.clear();
    page.evaluate(PUT, "Report");
    var took = page.evaluate(OPEN, List.of("/sample/" + System.nanoTime(), pdf, number));
    return ((Number) took).doubleValue();
  }

  /** What the view has told since it was opened. */
  List<String> told() {
    return ((List<?>) page.evaluate("told")).stream().map(Object::toString).toList();
  }

  Colour colour() {
    return Colour.of(numbers(page.locator("plenum-paper-view canvas").evaluate(PIXEL)));
  }

  String words() {
    return page.locator("plenum-paper-view .words").textContent();
  }

  /** The sentence in the page's place; where there is none, what the view has told instead. */
  String sentence() {
    var sentence = page.locator("plenum-paper-view [role=alert] p");
    return sentence.count() == 0 ? told().toString() : sentence.innerText();
  }

  /** Bytes of the file that went out since it was opened. */
  long sent() {
    return sent;
  }

  List<String> asked() {
    return List.copyOf(asked);
  }

  List<String> dialogs() {
    return List.copyOf(dialogs);
  }

  int windows() {
    return window.pages().size();
  }

  @Override
  public void close() {
    window.close();
  }

  private void send(Route route) {
    var range = RANGE.matcher(String.valueOf(route.request().headers().get("range")));
    var answer = new Route.FulfillOptions().setContentType("application/octet-stream");
    if (!range.matches()) {
      sent += file.length;
      route.fulfill(answer.setStatus(200).setBodyBytes(file));
      return;
    }
    int from = Integer.parseInt(range.group(1));
    int to = Math.min(file.length, Integer.parseInt(range.group(2)) + 1);
    if (from >= to) {
      route.fulfill(answer.setStatus(416));
      return;
    }
    sent += to - from;
    var part = Map.of("content-range", "bytes %d-%d/%d".formatted(from, to - 1, file.length));
    route.fulfill(
        answer.setStatus(206).setHeaders(part).setBodyBytes(Arrays.copyOfRange(file, from, to)));
  }

  @SuppressWarnings("unchecked") // the script gives three numbers
  private static List<? extends Number> numbers(Object parts) {
    return (List<? extends Number>) parts;
  }
}
