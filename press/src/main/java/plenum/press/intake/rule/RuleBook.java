package plenum.press.intake.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plenum.conference.programme.Purpose;
import plenum.conference.statement.StatementKind;
import plenum.press.intake.text.Dates;
import plenum.press.intake.text.Phrases;
import plenum.press.intake.text.Sentences;
import plenum.press.intake.text.Token;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One language's rules, ready to look up in. Immutable. */
public final class RuleBook {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private final Lexicon lexicon;
  private final Phrases<StatementKind> kinds;
  private final Phrases<Boolean> generic;
  private final Phrases<StatementKind> content;

  /** By the list itself: the same words in two lists are still two. */
  private final IdentityHashMap<List<String>, Phrases<Boolean>> lists = new IdentityHashMap<>();

  private final IdentityHashMap<List<String>, Set<String>> sets = new IdentityHashMap<>();
  private final Phrases<Purpose> purposes;
  private final Phrases<Integer> weekdays;
  private final Dates dates;
  private final Sentences sentences;

  private RuleBook(Lexicon lexicon) {
    this.lexicon = lexicon;
    kinds = new Phrases<>(turned(lexicon.kinds()));
    generic = marks(lexicon.generic());
    content = new Phrases<>(turned(lexicon.content()));
    purposes = new Phrases<>(turned(lexicon.purposes()));
    weekdays = new Phrases<>(lexicon.weekdays());
    dates = new Dates(lexicon.months());
    sentences = new Sentences(Set.copyOf(lexicon.abbreviations()));
    for (var list :
        List.of(
            lexicon.discussed(),
            lexicon.agreed(),
            lexicon.joint(),
            lexicon.all(),
            lexicon.participants(),
            lexicon.they(),
            lexicon.pronouns(),
            lexicon.references(),
            lexicon.titles(),
            lexicon.honorifics(),
            lexicon.meeting(),
            lexicon.occasions(),
            lexicon.hosting(),
            lexicon.hosted(),
            lexicon.chairing(),
            lexicon.leading(),
            lexicon.attending(),
            lexicon.under(),
            lexicon.messages(),
            lexicon.sent(),
            lexicon.fields(),
            lexicon.by(),
            lexicon.until(),
            lexicon.goals(),
            lexicon.according(),
            lexicon.today(),
            lexicon.between(),
            lexicon.with(),
            lexicon.and(),
            lexicon.to())) {
      lists.put(list, marks(list));
    }
    for (var list :
        List.of(
            lexicon.modifiers(),
            lexicon.honorifics(),
            lexicon.bodies(),
            lexicon.organisations(),
            lexicon.joiners(),
            lexicon.starters(),
            lexicon.leaders(),
            lexicon.several(),
            lexicon.will(),
            lexicon.happens(),
            lexicon.ours(),
            lexicon.small(),
            lexicon.officeWords(),
            lexicon.stops(),
            lexicon.onSide(),
            lexicon.captionWords(),
            lexicon.captionBy(),
            lexicon.endMarks(),
            lexicon.institutions(),
            lexicon.rubrics(),
            lexicon.surnames())) {
      sets.put(list, Set.copyOf(list));
    }
    sets.put(lexicon.titles(), firsts(lexicon.titles()));
  }

  public static RuleBook english() {
    return named("english");
  }

  public static RuleBook vietnamese() {
    return named("vietnamese");
  }

  private static RuleBook named(String name) {
    var place = "/plenum/press/intake/" + name + ".json";
    try (var in = RuleBook.class.getResourceAsStream(place)) {
      if (in == null) {
        throw new IllegalStateException(place + " is not on the class path");
      }
      return new RuleBook(JSON.readValue(in, Lexicon.class));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public Lexicon words() {
    return lexicon;
  }

  public String language() {
    return lexicon.language();
  }

  public Phrases<StatementKind> kinds() {
    return kinds;
  }

  public Phrases<Boolean> generic() {
    return generic;
  }

  public Phrases<StatementKind> content() {
    return content;
  }

  public Phrases<Purpose> purposes() {
    return purposes;
  }

  public Phrases<Integer> weekdays() {
    return weekdays;
  }

  public Dates dates() {
    return dates;
  }

  public Sentences sentences() {
    return sentences;
  }

  /** The phrases of one of the lexicon's lists. */
  public Phrases<Boolean> phrases(List<String> list) {
    return Optional.ofNullable(lists.get(list)).orElseThrow();
  }

  /** Whether a word, without a possessive ending, stands in one of the lexicon's lists. */
  public boolean has(List<String> list, Token token) {
    var set = Optional.ofNullable(sets.get(list)).orElseThrow();
    return set.contains(token.lower()) || set.contains(token.stem());
  }

  /** The weekday that is written there, if one is. */
  public Optional<DayOfWeek> weekdayIn(List<Token> tokens) {
    return weekdays.in(tokens).stream().findFirst().map(match -> DayOfWeek.of(match.value()));
  }

  /** Whether this language writes names partly in small letters. */
  public boolean writesNamesSmall() {
    return !lexicon.stops().isEmpty();
  }

  private static Phrases<Boolean> marks(List<String> list) {
    var marks = new HashMap<String, Boolean>();
    list.forEach(one -> marks.put(one, true));
    return new Phrases<>(marks);
  }

  private static Set<String> firsts(List<String> phrases) {
    var firsts = new HashSet<String>();
    phrases.forEach(phrase -> firsts.add(phrase.split(" ", 2)[0]));
    return firsts;
  }

  private static <V> Map<String, V> turned(Map<V, List<String>> lists) {
    var turned = new HashMap<String, V>();
    lists.forEach((value, phrases) -> phrases.forEach(phrase -> turned.put(phrase, value)));
    return turned;
  }
}
