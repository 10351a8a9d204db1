package plenum.e2e;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** What axe finds on a page that keeps somebody from using it. */
final class Access {
  private static final Set<String> SERIOUS = Set.of("serious", "critical");

  private Access() {}

  /** What is wrong, a sentence each. */
  static List<String> faults(Page page) {
    var options = new AxeRunOptions();
    options.setResultTypes(List.of("violations")); // what is right is not told one by one
    return new AxeBuilder(page)
            .setLegacyMode(
                true) // no page of ours has frames, for which a second page would be opened
            .options(options)
            .analyze()
            .getViolations()
            .stream()
            .filter(it -> SERIOUS.contains(it.getImpact()))
            .map(it -> it.getId() + ": " + it.getHelp() + " " + it.getNodes().getFirst().getHtml())
            .toList();
  }
}
