package plenum.rehearsal.languages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plenum.rehearsal.rules.Span;

/**
 * Holds what each listener heard against who spoke which language into what. For each it is known
 * at every moment who is to be heard on the channel, on the floor and in the booth; whatever else
 * was decoded there broke a rule, and so did whatever was not.
 */
public final class LanguageJudge {
  private static final long TENTH = 100_000_000;

  /** Nanoseconds. Sound that is late for less is what a jitter buffer is for. */
  private static final long SLICE = 250_000_000;

  /** Nanoseconds: one packet of something else is what a decoder makes of a change. */
  private static final long BRIEF = 40_000_000;

  private static final long FOREVER = Long.MAX_VALUE / 2;

  private final LanguageCase matter;
  private final List<Situation> situations;
  private final LanguageDocket docket = new LanguageDocket();
  private final List<Change> changes = new ArrayList<>();
  private final Map<String, List<Stretch>> due = new HashMap<>();

  private LanguageJudge(LanguageCase matter) {
    this.matter = matter;
    situations = Course.of(matter.languages(), matter.journal().lines(), matter.choices());
  }

  public static LanguageOutcome judge(LanguageCase matter) {
    return new LanguageJudge(matter).outcome();
  }

  private LanguageOutcome outcome() {
    var own = matter.languages();
    for (var listener : matter.listeners()) {
      var seat = listener.seat();
      var stretches = Stretch.of(situations, seat, own.getOrDefault(seat, ""), matter.span());
      due.put(seat, stretches);
      nothingElse(listener, stretches);
      oneVoice(listener);
      everything(listener, stretches);
      changes.addAll(new Changeovers(listener, stretches).all());
    }
    journal();
    changes.sort(Comparator.comparingLong(Change::at));
    return new LanguageOutcome(docket.counts(rules()), docket.breaches(), changes, due);
  }

  /** Without a pivot nobody relays. */
  private EnumSet<LanguageRule> rules() {
    var rules = EnumSet.allOf(LanguageRule.class);
    if (situations.getLast().booths().pivot().isEmpty()) {
      rules.remove(LanguageRule.RELAY);
    }
    return rules;
  }

  private void journal() {
    docket.checked(LanguageRule.JOURNAL, 1);
    long broken = matter.journal().firstBroken();
    if (broken != 0) {
      docket.found(
          LanguageRule.JOURNAL, matter.span(), "", "entry " + broken + " has another hash", "");
    }
  }

  private void nothingElse(Listener listener, List<Stretch> stretches) {
    for (var heard : listener.heard()) {
      var when = within(heard.when());
      if (when.nanos() < BRIEF) {
        continue;
      }
      var rule = LanguageRule.of(heard.way());
      docket.checked(rule, 1 + when.nanos() / TENTH);
      docket.checked(LanguageRule.PROMPT, 1);
      var wrong = beyond(heard, when, stretches, matter.grace().farNanos());
      wrong.forEach(span -> found(rule, span, listener, heard, stretches));
      if (wrong.isEmpty()) {
        beyond(heard, when, stretches, matter.grace().goneNanos())
            .forEach(span -> found(LanguageRule.PROMPT, span, listener, heard, stretches));
      }
    }
  }

  private Span within(Span when) {
    return new Span(
        Math.max(when.from(), matter.span().from()), Math.min(when.until(), matter.span().until()));
  }

  /** What of this lies further than that from where it was right. */
  private List<Span> beyond(Heard heard, Span when, List<Stretch> stretches, long after) {
    long before = after == matter.grace().farNanos() ? after : matter.grace().beforeNanos();
    var right =
        stretches.stream()
            .filter(stretch -> stretch.due().all().stream().anyMatch(source -> source.is(heard)))
            .map(stretch -> widened(stretch.when(), before, after))
            .toList();
    return when.without(right).stream().filter(span -> span.nanos() >= BRIEF).toList();
  }

  private Span widened(Span span, long before, long after) {
    return new Span(
        span.from() - before,
        span.until() >= matter.span().until()
            ? FOREVER
            : matter.pauses().taken(span.until() + after));
  }

  private void found(
      LanguageRule rule, Span span, Listener listener, Heard heard, List<Stretch> stretches) {
    docket.found(
        rule,
        span,
        listener.seat(),
        "%s was heard in %s for %d ms"
            .formatted(
                matter.words(heard.tongue()),
                heard.outlet(),
                Math.max(1, span.nanos() / 1_000_000)),
        words(at(stretches, span.from())));
  }

  private static Due at(List<Stretch> stretches, long nanos) {
    return stretches.stream()
        .filter(stretch -> stretch.when().until() > nanos)
        .findFirst()
        .map(Stretch::due)
        .orElse(Due.NOTHING);
  }

  private String words(Due due) {
    var channel = due.channel().map(tongue -> "channel: " + matter.words(tongue));
    var floor = due.floor().stream().findFirst().map(tongue -> "floor: " + matter.words(tongue));
    return channel
        .map(text -> floor.map(other -> text + ", " + other).orElse(text))
        .or(() -> floor)
        .orElse("nothing");
  }

  private void oneVoice(Listener listener) {
    var channel = listener.heard().stream().filter(one -> one.way() == Way.CHANNEL).toList();
    for (int i = 0; i < channel.size(); i++) {
      docket.checked(LanguageRule.VOICES, 1 + channel.get(i).when().nanos() / TENTH);
      for (var other : channel.subList(i + 1, channel.size())) {
        both(listener, channel.get(i), other);
      }
    }
  }

  private void both(Listener listener, Heard one, Heard other) {
    var both =
        within(
            new Span(
                Math.max(one.when().from(), other.when().from()),
                Math.min(one.when().until(), other.when().until())));
    if (both.nanos() > matter.grace().togetherNanos() && matter.pauses().attentive(both)) {
      docket.found(
          LanguageRule.VOICES,
          both,
          listener.seat(),
          "%s and %s were on the channel together for %d ms"
              .formatted(
                  matter.words(one.tongue()),
                  matter.words(other.tongue()),
                  both.nanos() / 1_000_000),
          "one of them");
    }
  }

  private void everything(Listener listener, List<Stretch> stretches) {
    for (int i = 0; i < stretches.size(); i++) {
      for (var source : stretches.get(i).due().all()) {
        missed(listener, stretches, i, source);
      }
    }
  }

  /**
   * Looks at each quarter of a second; those in a row in which it was missing are one violation.
   */
  private void missed(Listener listener, List<Stretch> stretches, int index, Due.Source source) {
    var stretch = stretches.get(index);
    boolean relay = stretch.relay() && source.way() == Way.CHANNEL;
    var rule = relay ? LanguageRule.RELAY : LanguageRule.HEARD;
    var heard = listener.heard().stream().filter(source::is).map(Heard::when).toList();
    var silent = new ArrayList<Span>();
    long begin = dueSince(stretches, index, source) + matter.grace().dueNanos();
    for (long at = Math.max(begin, stretch.when().from());
        at + SLICE <= stretch.when().until();
        at += SLICE) {
      var slice = new Span(at, at + SLICE);
      docket.checked(rule, 1);
      boolean came = heard.stream().anyMatch(span -> span.meets(slice.from(), slice.until()));
      if (!came && matter.pauses().attentive(slice)) {
        boolean goesOn = !silent.isEmpty() && silent.getLast().until() == at;
        silent.add(goesOn ? new Span(silent.removeLast().from(), slice.until()) : slice);
      }
    }
    for (var span : silent) {
      docket.found(
          rule,
          span,
          listener.seat(),
          "%s was not heard for %d ms"
              .formatted(matter.words(source.tongue()), span.nanos() / 1_000_000),
          words(stretch.due()));
    }
  }

  /** A change of something else begins no new time of grace. */
  private static long dueSince(List<Stretch> stretches, int index, Due.Source source) {
    int first = index;
    while (first > 0 && stretches.get(first - 1).due().all().contains(source)) {
      first--;
    }
    return stretches.get(first).when().from();
  }
}
