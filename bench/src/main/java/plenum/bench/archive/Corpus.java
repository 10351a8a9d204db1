package plenum.bench.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import plenum.conference.programme.Purpose;
import plenum.conference.role.Capacity;
import plenum.press.archive.ArchiveSource;
import plenum.press.archive.Entry;
import plenum.press.archive.Form;
import plenum.press.archive.Origin;
import plenum.press.archive.Pass;
import plenum.press.archive.Seal;
import plenum.press.news.Attendee;
import plenum.press.news.Dateline;
import plenum.press.news.Meeting;
import plenum.press.news.NewsItem;
import plenum.press.news.Party;

/**
 * Invented releases in five languages, each made from the seed and its number when it is asked for:
 * 200 to 440 words per language, one to three languages, two sides of three hundred, four people of
 * five thousand, twelve years. One in ten is sealed for a side.
 */
final class Corpus implements ArchiveSource {
  static final List<String> LANGUAGES = List.of("vi", "en", "zh", "ru", "fr");
  private static final Instant CAME_IN = Instant.parse("2026-11-01T08:00:00Z");
  private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
  private static final int DAYS = 12 * 365;
  private static final int SIDES = 300;
  private static final int PEOPLE = 5_000;
  private static final int PLACES = 150;
  private static final int ONE_SEALED_IN = 10;

  private final int size;
  private final long seed;
  private final Map<String, Vocabulary> vocabularies = new HashMap<>();
  private final List<String> sides;
  private final List<String> people;
  private final List<String> places;

  Corpus(int size, long seed) {
    this.size = size;
    this.seed = seed;
    LANGUAGES.forEach(language -> vocabularies.put(language, Vocabulary.of(language)));
    var random = new SplittableRandom(seed);
    sides =
        IntStream.range(0, SIDES)
            .mapToObj(_ -> name(2, random) + one(List.of(" City", " Board", " Office"), random))
            .toList();
    people = IntStream.range(0, PEOPLE).mapToObj(_ -> person(random)).toList();
    places = IntStream.range(0, PLACES).mapToObj(_ -> name(2, random)).toList();
  }

  private static String person(RandomGenerator random) {
    return random.nextInt(3) == 0
        ? "%s %s %s"
            .formatted(
                one(Lexicon.VIETNAMESE_NAMES, random),
                one(Lexicon.VIETNAMESE_NAMES, random),
                one(Lexicon.VIETNAMESE_NAMES, random))
        : name(2, random) + " " + name(3, random);
  }

  private static String name(int parts, RandomGenerator random) {
    var name = new StringBuilder();
    for (int i = 0; i < parts; i++) {
      name.append(one(Lexicon.NAME_PARTS, random));
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  static <T> T one(List<T> values, RandomGenerator random) {
    return values.get(random.nextInt(values.size()));
  }

  Vocabulary vocabulary(String language) {
    return java.util.Objects.requireNonNull(vocabularies.get(language), language);
  }

  /** Some sides meet far more often than others, as in life. */
  String side(RandomGenerator random) {
    return sides.get((int) (SIDES * Math.pow(random.nextDouble(), 2)));
  }

  String person(RandomGenerator random, int most) {
    return people.get((int) (most * Math.pow(random.nextDouble(), 2)));
  }

  String anybody(RandomGenerator random) {
    return person(random, PEOPLE);
  }

  String place(RandomGenerator random) {
    return one(places, random);
  }

  /** The pass of a side's press officer. */
  static Pass pass(String side) {
    return new Pass(side, Capacity.PRESS_OFFICER);
  }

  @Override
  public List<Stored> stored() {
    return IntStream.range(0, size).mapToObj(i -> new Stored("release-" + i, "1")).toList();
  }

  @Override
  public Optional<Entry> entry(String id) {
    return Optional.of(entry(Integer.parseInt(id.substring(id.indexOf('-') + 1))));
  }

  private Entry entry(int number) {
    var random = new SplittableRandom(seed + 1 + number * 0x9E3779B97F4A7C15L);
    var first = side(random);
    var parties = List.of(first, side(random)).stream().distinct().toList();
    var held = FIRST_DAY.plusDays(random.nextInt(DAYS));
    var place = place(random);
    var people = IntStream.range(0, 4).mapToObj(_ -> anybody(random)).distinct().toList();
    var items = new ArrayList<NewsItem>();
    for (var language : languages(random)) {
      items.add(item(number, language, held, place, parties, people, random));
    }
    Origin origin =
        random.nextInt(4) == 0
            ? new Origin.Own(first, CAME_IN)
            : new Origin.Imported("agency", CAME_IN);
    Seal seal =
        random.nextInt(ONE_SEALED_IN) == 0 ? new Seal.For(Set.of(pass(first))) : new Seal.Open();
    return new Entry("release-" + number, "1", Form.RELEASE, seal, origin, items);
  }

  private static List<String> languages(RandomGenerator random) {
    var rest = new ArrayList<>(LANGUAGES);
    var chosen = new ArrayList<String>();
    int count = random.nextInt(100) < 60 ? 1 : 2 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      // The first ones most often.
      chosen.add(rest.remove((int) (rest.size() * Math.pow(random.nextDouble(), 1.7))));
    }
    return chosen;
  }

  private NewsItem item(
      int number,
      String language,
      LocalDate held,
      String place,
      List<String> parties,
      List<String> people,
      RandomGenerator random) {
    var words = vocabulary(language);
    var named = String.join(", ", people) + " (" + String.join(" - ", parties) + "). ";
    var paragraphs = new ArrayList<String>();
    paragraphs.add(named + words.text(40, random));
    for (int i = 3 + random.nextInt(6); i >= 0; i--) {
      paragraphs.add(words.text(40, random));
    }
    var attendees =
        people.stream().map(name -> new Attendee(name, "", "", "", parties.getFirst(), false));
    var sides =
        parties.stream().map(name -> new Party(name, List.of(name + " Council"), place)).toList();
    return new NewsItem(
        "tag:invented.example,2026:" + number + "-" + language,
        1,
        language,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Dateline(Optional.of(held), place, "Agency"),
        words.text(9, random),
        paragraphs,
        List.of(),
        new Meeting(
            Optional.of(held),
            Optional.of(Purpose.EXCHANGE),
            words.text(6, random),
            parties.getFirst(),
            sides,
            attendees.toList(),
            List.of(),
            List.of(),
            List.of()));
  }
}
