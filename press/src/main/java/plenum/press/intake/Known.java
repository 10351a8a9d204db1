package plenum.press.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The releases that are there, to know one again. Not for several threads at once. Only those are
 * compared that share something of the sketch, so that many do not make it slow.
 */
public final class Known {
  /**
   * From here on two texts are taken for one. Lower, and two meetings told in the same phrases are
   * joined; higher, and a paragraph more makes a new release.
   */
  public static final double ALIKE = 0.7;

  /**
   * So many of a sketch's smallest runs lead to a release. Of two that share 0.7 of their runs one
   * leads to the other but for once in a million (0.3 to the power of 12); more costs memory.
   */
  private static final int LEADING = 12;

  /** A run that so many releases have is an agency's phrase and leads nowhere. */
  private static final int PHRASE = 64;

  private final Map<String, Fingerprint> byName = new HashMap<>();
  private final Map<String, String> byWhole = new HashMap<>();
  private final Map<String, String> byBody = new HashMap<>();
  private final Map<Long, List<String>> byRun = new HashMap<>();

  public Sameness ask(Fingerprint print) {
    var same = byWhole.get(print.whole());
    if (same != null) {
      return new Sameness.Same(same);
    }
    var body = byBody.get(print.body());
    if (body != null && !print.sketch().isEmpty()) {
      return new Sameness.Alike(body, 1);
    }
    return nearest(print);
  }

  private Sameness nearest(Fingerprint print) {
    Set<String> candidates = new LinkedHashSet<>();
    leading(print)
        .map(run -> byRun.getOrDefault(run, List.of()))
        .filter(names -> names.size() < PHRASE)
        .forEach(candidates::addAll);
    Sameness nearest = new Sameness.New();
    double most = ALIKE;
    for (var name : candidates) {
      var other = byName.get(name);
      double shared = other == null ? 0 : print.shared(other);
      if (shared >= most) {
        most = shared;
        nearest = new Sameness.Alike(name, shared);
      }
    }
    return nearest;
  }

  private static Stream<Long> leading(Fingerprint print) {
    return print.sketch().stream().sorted().limit(LEADING);
  }

  /** Remembers a release; a second one of the same name takes its place. */
  public void add(String name, Fingerprint print) {
    forget(name);
    byName.put(name, print);
    byWhole.putIfAbsent(print.whole(), name);
    byBody.putIfAbsent(print.body(), name);
    leading(print)
        .map(run -> byRun.computeIfAbsent(run, _ -> new ArrayList<>(1)))
        .filter(names -> names.size() < PHRASE)
        .forEach(names -> names.add(name));
  }

  /** As if it had never been there. */
  public void forget(String name) {
    var print = byName.remove(name);
    if (print != null) {
      byWhole.remove(print.whole(), name);
      byBody.remove(print.body(), name);
      leading(print).forEach(run -> byRun.getOrDefault(run, new ArrayList<>()).remove(name));
    }
  }
}
