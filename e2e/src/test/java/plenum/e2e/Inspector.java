package plenum.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at each screen once, in turns on a phone in light and on a laptop in dark, in the language
 * with the longer words: a build has no time for both. {@code ./plenum screens} looks at all of
 * them in all ways.
 */
final class Inspector implements Looker {
  private static final List<Shown> LOOKS =
      List.of(
          new Shown(Size.PHONE, ColorScheme.LIGHT, "vi"),
          new Shown(Size.LAPTOP, ColorScheme.DARK, "vi"));

  private final List<String> faults = new ArrayList<>();
  private int screens;

  int screens() {
    return screens;
  }

  /** What cannot be read, hit or used, a sentence each. */
  List<String> faults() {
    return faults;
  }

  @Override
  public void at(String screen, Page page, Runnable arrange) {
    var shown = LOOKS.get(screens % LOOKS.size());
    shown.on(page, arrange);
    note(screen, shown, Labels.faults(page));
    note(screen, shown, Access.faults(page));
    Shown.USUAL.on(page, arrange);
    screens++;
  }

  private void note(String screen, Shown shown, List<String> found) {
    found.forEach(it -> faults.add(screen + " (" + shown + ") " + it));
  }
}
