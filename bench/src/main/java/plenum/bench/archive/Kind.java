package plenum.bench.archive;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import plenum.press.archive.Dimension;
import plenum.press.archive.Inquiry;
import plenum.press.archive.InquiryParser;
import plenum.press.archive.InquiryReading;
import plenum.press.archive.Question;

/** What people ask an archive. */
enum Kind {
  EVERYTHING("everything, the newest"),
  COMMON_WORD("a word that a third of all have"),
  RARE_WORD("a word that few have"),
  VIETNAMESE("two Vietnamese words with diacritics"),
  VIETNAMESE_BARE("two Vietnamese words without diacritics"),
  PHRASE("a phrase of two common words"),
  CHINESE("a Chinese word"),
  CHINESE_RUN("two Chinese words in one run"),
  RUSSIAN("two Russian words"),
  FRENCH("two French words"),
  PERSON("a person"),
  PERSON_TURNED("a person, words turned round, no diacritics"),
  SIDE_AND_YEARS("a side, from and to a year"),
  PLACE_AND_WORD("a place and a word"),
  SUBJECT("words of the subject"),
  CHOSEN("a word, a year and a language chosen"),
  FOUR_WORDS("four words"),
  ALL_AT_ONCE("side, word, phrase, from and to"),
  DEEP("a common word, hits 480 to 500");

  private final String words;

  Kind(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  Question question(Corpus corpus, RandomGenerator random) {
    return switch (this) {
      case EVERYTHING -> asked("", Question.Order.NEWEST, 0);
      case DEEP -> asked(common(corpus, "en", random), Question.Order.RELEVANCE, 480);
      case CHOSEN -> chosen(common(corpus, "en", random), random);
      default -> asked(typed(corpus, random), Question.Order.RELEVANCE, 0);
    };
  }

  private String typed(Corpus corpus, RandomGenerator random) {
    return switch (this) {
      case EVERYTHING, DEEP, CHOSEN -> "";
      case COMMON_WORD -> common(corpus, "en", random);
      case RARE_WORD -> corpus.vocabulary("en").rare(random);
      case VIETNAMESE -> two(corpus, "vi", random);
      case VIETNAMESE_BARE -> bare(two(corpus, "vi", random));
      case PHRASE -> quoted(two(corpus, "en", random));
      case CHINESE -> common(corpus, "zh", random);
      case CHINESE_RUN -> two(corpus, "zh", random);
      case RUSSIAN -> two(corpus, "ru", random);
      case FRENCH -> two(corpus, "fr", random);
      case PERSON -> "person:" + quoted(corpus.anybody(random));
      case PERSON_TURNED -> "person:" + quoted(bare(turned(corpus.anybody(random))));
      case SIDE_AND_YEARS -> "side:" + quoted(corpus.side(random)) + " from:2017 to:2022";
      case PLACE_AND_WORD -> "place:" + corpus.place(random) + " " + common(corpus, "en", random);
      case SUBJECT -> "subject:" + common(corpus, "en", random);
      case FOUR_WORDS -> two(corpus, "en", random) + " " + two(corpus, "en", random);
      case ALL_AT_ONCE ->
          "side:%s %s %s from:2016-03 to:2024"
              .formatted(
                  quoted(corpus.side(random)),
                  common(corpus, "en", random),
                  quoted(two(corpus, "en", random)));
    };
  }

  private static String common(Corpus corpus, String language, RandomGenerator random) {
    return corpus.vocabulary(language).common(random);
  }

  private static String two(Corpus corpus, String language, RandomGenerator random) {
    var words = corpus.vocabulary(language);
    return words.together(words.common(random), words.common(random));
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private static String turned(String name) {
    return String.join(" ", List.of(name.split(" ")).reversed());
  }

  private static String bare(String text) {
    return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd')
        .replace('Đ', 'D');
  }

  private static Question asked(String typed, Question.Order order, int skip) {
    return new Question(inquiry(typed), Map.of(), order, skip, 20, "en");
  }

  private static Question chosen(String typed, RandomGenerator random) {
    var chosen =
        Map.of(
            Dimension.YEARS, List.of(Integer.toString(2015 + random.nextInt(12))),
            Dimension.LANGUAGES, List.of("en"));
    return new Question(inquiry(typed), chosen, Question.Order.RELEVANCE, 0, 20, "en");
  }

  private static Inquiry inquiry(String typed) {
    return switch (InquiryParser.read(typed)) {
      case InquiryReading.Understood(var inquiry) -> inquiry;
      case InquiryReading.NotUnderstood wrong -> throw new IllegalStateException(typed + wrong);
    };
  }
}
