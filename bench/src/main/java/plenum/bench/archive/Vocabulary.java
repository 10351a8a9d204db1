package plenum.bench.archive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The words of one language, of which the first come most often: some that releases really use,
 * then a tail of invented ones, so that the index has rare terms as well.
 */
final class Vocabulary {
  /** Invented words behind those that were written down; a newspaper has more in a year. */
  private static final int TAIL = 20_000;

  private final List<String> words;
  private final String between;
  private final String end;

  private Vocabulary(List<String> words, String between, String end) {
    this.words = words;
    this.between = between;
    this.end = end;
  }

  static Vocabulary of(String language) {
    return switch (language) {
      case "en" -> spelled(Lexicon.ENGLISH, Lexicon.ENGLISH_PARTS);
      case "fr" -> spelled(Lexicon.FRENCH, Lexicon.FRENCH_PARTS);
      case "ru" -> spelled(Lexicon.RUSSIAN, Lexicon.RUSSIAN_PARTS);
      case "vi" -> new Vocabulary(Lexicon.words(Lexicon.VIETNAMESE), " ", ". ");
      case "zh" -> new Vocabulary(Lexicon.words(Lexicon.CHINESE), "", "。");
      default -> throw new IllegalArgumentException(language);
    };
  }

  private static Vocabulary spelled(String known, String parts) {
    var random = new SplittableRandom(known.hashCode());
    var syllables = Lexicon.words(parts);
    var words = new ArrayList<>(Lexicon.words(known));
    var seen = new HashSet<>(words);
    while (words.size() < TAIL) {
      var word = new StringBuilder();
      for (int i = 2 + random.nextInt(3); i > 0; i--) {
        word.append(syllables.get(random.nextInt(syllables.size())));
      }
      if (seen.add(word.toString())) {
        words.add(word.toString());
      }
    }
    return new Vocabulary(words, " ", ". ");
  }

  /** One of the words that releases use, the first most often. */
  String common(RandomGenerator random) {
    return words.get((int) (40 * Math.pow(random.nextDouble(), 2)));
  }

  /** Any word, by a law like that of real texts: few words make most of them. */
  String any(RandomGenerator random) {
    return words.get((int) (words.size() * Math.pow(random.nextDouble(), 6)));
  }

  /** One that hardly any release has; in Vietnamese and Chinese the least common of all. */
  String rare(RandomGenerator random) {
    return words.get(words.size() - 1 - random.nextInt(words.size() / 10));
  }

  String together(String one, String other) {
    return one + between + other;
  }

  /** So many words, in sentences. */
  String text(int count, RandomGenerator random) {
    var text = new StringBuilder(count * 8);
    for (int i = 1; i <= count; i++) {
      text.append(any(random));
      text.append(i == count || i % 14 == 0 ? end : between);
    }
    return text.toString();
  }
}
