package plenum.press.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import plenum.press.intake.reading.Reading;
import plenum.press.intake.text.Span;
import plenum.press.intake.text.Token;
import plenum.press.intake.text.Words;

/**
 * By what a release is known again: a hash of its words, one of its running text alone, and a
 * sketch of that for texts that were changed a little. The sketch keeps the smallest hashes of all
 * runs of four words; how many of the smallest two texts share estimates how much they share
 * (bottom-k sketches, Broder 1997).
 *
 * @param whole SHA-256 of all words, hexadecimal
 * @param body SHA-256 of the running text's words
 */
public record Fingerprint(String whole, String body, Set<Long> sketch) {
  private static final int RUN = 4;

  /** More estimates better and costs more to keep; 96 errs by a tenth at most in most cases. */
  private static final int KEPT = 96;

  public Fingerprint {
    sketch = Set.copyOf(sketch);
  }

  public static Fingerprint of(Reading reading) {
    var all = words(reading.text(), new Span(0, reading.text().length()));
    var body =
        reading.paragraphs().stream()
            .flatMap(span -> words(reading.text(), span).stream())
            .toList();
    return new Fingerprint(hash(all), hash(body), sketch(body));
  }

  /** The share of runs of words that both have, 0 to 1, estimated. */
  public double shared(Fingerprint other) {
    SortedSet<Long> union = new TreeSet<>(sketch);
    union.addAll(other.sketch);
    var smallest = union.stream().limit(KEPT).toList();
    long both = smallest.stream().filter(sketch::contains).filter(other.sketch::contains).count();
    return smallest.isEmpty() ? 0 : (double) both / smallest.size();
  }

  private static List<String> words(String text, Span span) {
    return Words.of(text, span).stream().filter(Token::word).map(Token::lower).toList();
  }

  private static Set<Long> sketch(List<String> words) {
    var smallest = new TreeSet<Long>();
    for (int at = 0; at + RUN <= words.size(); at++) {
      smallest.add(mixed(String.join(" ", words.subList(at, at + RUN))));
      if (smallest.size() > KEPT) {
        smallest.pollLast();
      }
    }
    return smallest;
  }

  /** FNV-1a, then the finisher of SplitMix64, so that near words give far numbers. */
  private static long mixed(String run) {
    long hash = 0xcbf29ce484222325L;
    for (int at = 0; at < run.length(); at++) {
      hash = (hash ^ run.charAt(at)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }

  private static String hash(List<String> words) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      words.forEach(word -> {
        digest.update(word.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) ' ');
      });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
