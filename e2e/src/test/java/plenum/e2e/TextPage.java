package plenum.e2e;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A page full of text in ten points, as somebody would share it: every line is another one. */
final class TextPage {
  static final int WIDTH = 1920;
  static final int HEIGHT = 1080;
  static final String TITLE = "Draft of the agreement";

  private static final int PARAGRAPHS = 60;
  private static final int WORDS = 90;
  private static final long SEED = 20_270_304;
  private static final String[] SYLLABLES = {
    "la", "mor", "tes", "vi", "quo", "ren", "sal", "ti", "ber", "um", "ga", "fel", "do", "pri"
  };

  private TextPage() {}

  static String html() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    var paragraphs =
        IntStream.rangeClosed(1, PARAGRAPHS)
            .mapToObj(number -> "<p>" + number + ". " + words(random) + "</p>")
            .collect(Collectors.joining("\n"));
    return """
    <!doctype html>
    <html lang="en"><meta charset="utf-8"><title>%s</title>
    <style>
      body { margin: 24px; overflow: hidden; background: #fff; color: #111;
             font: 10pt/1.35 "DejaVu Serif", serif; columns: 3; column-gap: 32px; height: 1032px }
      p { margin: 0 0 0.6em }
    </style>
    <body>%s</body></html>
    """
        .formatted(TITLE, paragraphs);
  }

  private static String words(RandomGenerator random) {
    return IntStream.range(0, WORDS)
        .mapToObj(_ -> word(random))
        .collect(Collectors.joining(" ", "", "."));
  }

  private static String word(RandomGenerator random) {
    return IntStream.rangeClosed(0, random.nextInt(1, 4))
        .mapToObj(_ -> SYLLABLES[random.nextInt(SYLLABLES.length)])
        .collect(Collectors.joining());
  }
}
