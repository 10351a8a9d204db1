package plenum.press.archive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import plenum.conference.role.Capacity;
import plenum.press.archive.InquiryReading.Understood;

/** Invented entries, readers and questions: few words and names, so that they meet often. */
final class Generated {
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "en", List.of("tides", "harbour", "pilots", "tables", "agreed", "meeting", "charts"),
          "vi", List.of("thủy", "triều", "hợp", "họp", "tác", "hop", "cảng"),
          "zh", List.of("气候", "合作", "意见", "港口", "潮汐", "双方", "会议"),
          "ru", List.of("приливы", "порт", "стороны", "таблицы", "встреча", "лоцман", "карты"),
          "fr", List.of("marées", "port", "échange", "réunion", "tables", "pilotes", "accord"));
  static final List<String> SIDES =
      List.of("Orrin Coastal Office", "Velde Board", "Skarn City", "Văn phòng Orrin", "奥林");
  private static final List<String> PEOPLE =
      List.of("Edda Quarn", "Vĩ Bảo Trạch", "Rolf Ynderdal", "欧阳明远", "Ия Ольмская", "Siv Anholm");
  private static final List<String> PLACES = List.of("Velde", "Orrin Haven", "Skarn", "");
  private static final List<Capacity> CAPACITIES =
      List.of(Capacity.HEAD, Capacity.SECRETARY, Capacity.PRESS_OFFICER);
  private static final List<String> OWNERS = List.of("orrin", "velde", "skarn");

  private Generated() {}

  static List<Entry> entries(Random random, int count) {
    return IntStream.range(0, count).mapToObj(i -> entry("entry-" + i, random)).toList();
  }

  static Entry entry(String id, Random random) {
    var written = Written.entry(id).sealed(seal(random)).revision("r" + random.nextInt());
    if (random.nextInt(4) == 0) {
      written.conference();
    } else if (random.nextInt(3) == 0) {
      written.imported();
    }
    var languages = new ArrayList<>(WORDS.keySet().stream().sorted().toList());
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      text(written, languages.remove(random.nextInt(languages.size())), random);
      if (i == 1) {
        return written.done();
      }
      written.and();
    }
    throw new AssertionError();
  }

  private static void text(Written written, String language, Random random) {
    written
        .in(language)
        .headed(words(language, 2, random))
        .saying(words(language, 3 + random.nextInt(30), random), words(language, 5, random))
        .between(some(SIDES, random))
        .with(some(PEOPLE, random))
        .at(one(PLACES, random))
        .on("20%02d-%02d-11".formatted(20 + random.nextInt(4), 1 + random.nextInt(3)));
  }

  private static String words(String language, int count, Random random) {
    var words = WORDS.get(language);
    return IntStream.range(0, count)
        .mapToObj(_ -> one(words, random))
        .collect(Collectors.joining(language.equals("zh") ? "" : " "));
  }

  private static Seal seal(Random random) {
    return random.nextBoolean() ? new Seal.Open() : new Seal.For(passes(random, 3));
  }

  private static Set<Pass> passes(Random random, int most) {
    var passes = new HashSet<Pass>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      passes.add(new Pass(one(OWNERS, random), one(CAPACITIES, random)));
    }
    return passes;
  }

  static Reader reader(Random random) {
    return new Reader(passes(random, 3));
  }

  static Question question(Random random) {
    var orders = Question.Order.values();
    var inquiry = ((Understood) InquiryParser.read(typed(random))).inquiry();
    Map<Dimension, List<String>> chosen =
        random.nextInt(4) == 0 ? Map.of(Dimension.SIDES, List.of(one(SIDES, random))) : Map.of();
    return new Question(
        inquiry,
        chosen,
        orders[random.nextInt(orders.length)],
        random.nextInt(3),
        1 + random.nextInt(8),
        one(List.of("en", "vi", "zh", "ru", "fr"), random));
  }

  static String typed(Random random) {
    var parts = new ArrayList<String>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      var language = one(List.of("en", "vi", "zh", "ru", "fr"), random);
      parts.add(
          switch (random.nextInt(8)) {
            case 0 -> "\"" + words(language, 2, random) + "\"";
            case 1 -> "side:\"" + one(SIDES, random) + "\"";
            case 2 -> "person:\"" + one(PEOPLE, random) + "\"";
            case 3 -> "from:20" + (20 + random.nextInt(4));
            case 4 -> "";
            default -> words(language, 1, random);
          });
    }
    return String.join(" ", parts);
  }

  private static String[] some(List<String> values, Random random) {
    return values.stream().filter(_ -> random.nextInt(3) == 0).toArray(String[]::new);
  }

  static <T> T one(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }
}
