package plenum.rehearsal.languages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import plenum.rehearsal.rules.Fault;
import plenum.rehearsal.rules.JournalLine;
import plenum.rehearsal.rules.Span;
import tools.jackson.databind.node.ObjectNode;

/**
 * Proves that the judge would notice: it is given journals in which something is missing or says
 * something else, and seats that heard something else, and must find each of them at odds.
 */
public final class LanguageFaults {
  /** The meeting did not come so far. */
  public static final Fault NEVER_MADE = new Fault("no interpreter made a mistake", 0, "");

  private static final long SECOND = 1_000_000_000;

  private final LanguageCase matter;
  private final LanguageOutcome truth;

  private LanguageFaults(LanguageCase matter) {
    this.matter = matter;
    truth = LanguageJudge.judge(matter);
  }

  /** All of them, one after the other. */
  public static List<Fault> planted(LanguageCase matter) {
    var faults = new LanguageFaults(matter);
    var planted = new ArrayList<Fault>();
    planted.add(faults.without("a booth's going on the air was taken out", "went-on-air"));
    planted.add(faults.without("a booth's going off the air was taken out", "went-off-air"));
    planted.add(faults.without("a handover was taken out", "handed-over"));
    planted.add(faults.without("a turning of the direction was taken out", "direction-turned"));
    planted.add(faults.without("a change of the floor was taken out", "turn-began"));
    planted.add(
        faults.without("a change of the speaker's language was taken out", "language-spoken"));
    planted.add(faults.otherDirection());
    planted.add(
        faults.heard("two seats of two languages heard each other's channel", faults.exchanged()));
    planted.add(
        faults.heard(
            "a voice stayed on a channel a second longer beside the next", faults.stays()));
    planted.add(faults.heard("a second of interpretation was cut out", faults.cut()));
    planted.add(faults.withoutPivot());
    return planted.stream().filter(fault -> !fault.what().isEmpty()).toList();
  }

  /** What an interpreter really did in this part of the meeting, to be noticed there. */
  public static Fault made(LanguageCase part) {
    var outcome = LanguageJudge.judge(part);
    var of = outcome.count(LanguageRule.LANGUAGE);
    var example =
        outcome.breaches().stream()
            .filter(breach -> breach.rule() == LanguageRule.LANGUAGE)
            .findFirst()
            .map(breach -> words(part, breach));
    return new Fault(
        "an interpreter said the speaker's own words into the channel",
        of.violations(),
        example.orElse(""));
  }

  private Fault fault(String what, LanguageCase altered) {
    var outcome = LanguageJudge.judge(altered);
    var known = truth.breaches();
    var example =
        outcome.breaches().stream()
            .filter(breach -> !known.contains(breach))
            .findFirst()
            .map(breach -> words(altered, breach));
    return new Fault(what, outcome.violations() - truth.violations(), example.orElse(""));
  }

  private static String words(LanguageCase matter, Breach breach) {
    return matter.name(breach.seat()) + ": " + breach.noticed() + "; due: " + breach.due();
  }

  private Fault without(String what, String type) {
    return altered(what, line -> line.is(type), _ -> Optional.empty());
  }

  /** A booth's first turning goes into another of its languages than the media did. */
  private Fault otherDirection() {
    var into =
        matter.journal().lines().stream()
            .filter(line -> line.is("direction-turned"))
            .map(line -> line.text("into"))
            .distinct()
            .toList();
    return into.size() < 2
        ? new Fault("", 0, "")
        : altered(
            "a direction was turned into another language",
            line -> line.is("direction-turned"),
            line ->
                Optional.of(
                    with(
                        line,
                        into.stream()
                            .filter(it -> !it.equals(line.text("into")))
                            .findFirst()
                            .orElse(""))));
  }

  private static JournalLine with(JournalLine line, String into) {
    var body = (ObjectNode) line.body().deepCopy();
    body.put("into", into);
    return new JournalLine(line.seq(), line.at(), line.actor(), line.type(), body);
  }

  /** Only where others relay by it. */
  private Fault withoutPivot() {
    boolean relays =
        matter.journal().lines().stream()
            .anyMatch(line ->
                line.is("booths-planned")
                    && !line.body().path("plan").path("pivot").asString("").isEmpty());
    return relays
        ? altered(
            "the language from which booths relay was taken out",
            line -> line.is("booths-planned"),
            line -> {
              var body = (ObjectNode) line.body().deepCopy();
              ((ObjectNode) body.path("plan")).putNull("pivot");
              return Optional.of(
                  new JournalLine(line.seq(), line.at(), line.actor(), line.type(), body));
            })
        : new Fault("", 0, "");
  }

  /** With the last entry of that kind, which nothing of its kind puts right again, another one. */
  private Fault altered(
      String what,
      Predicate<JournalLine> which,
      Function<JournalLine, Optional<JournalLine>> change) {
    var lines = new ArrayList<>(matter.journal().lines());
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (which.test(lines.get(i)) && lines.get(i).at() < matter.span().until()) {
        var changed = change.apply(lines.get(i));
        lines.remove(i);
        if (changed.isPresent()) {
          lines.add(i, changed.get());
        }
        return fault(what, matter.by(lines));
      }
    }
    return new Fault(what, 0, "");
  }

  private Fault heard(String what, List<Listener> others) {
    return fault(what, matter.heard(others));
  }

  /** The two who listen in two languages get what was on the other's outlets A and B. */
  private List<Listener> exchanged() {
    var one = matter.listeners().getFirst();
    var language = matter.languages().get(one.seat());
    var other =
        matter.listeners().stream()
            .filter(it -> !Objects.equals(matter.languages().get(it.seat()), language))
            .findFirst()
            .orElse(one);
    return changed(it -> {
      if (it.seat().equals(one.seat())) {
        return mixed(one, other);
      }
      return it.seat().equals(other.seat()) ? mixed(other, one) : it;
    });
  }

  private static Listener mixed(Listener floor, Listener channel) {
    var heard = new ArrayList<Heard>();
    floor.heard().stream().filter(one -> one.way() != Way.CHANNEL).forEach(heard::add);
    channel.heard().stream().filter(one -> one.way() == Way.CHANNEL).forEach(heard::add);
    return sorted(floor.seat(), heard);
  }

  private static Listener sorted(String seat, List<Heard> heard) {
    return new Listener(
        seat, heard.stream().sorted(Comparator.comparingLong(one -> one.when().from())).toList());
  }

  private List<Listener> stays() {
    var handover =
        truth.changes().stream()
            .filter(change -> change.kind() == Kind.HANDOVER)
            .filter(change -> change.soon().isPresent() && !change.relay())
            .findFirst();
    return handover.isEmpty()
        ? matter.listeners()
        : changed(it ->
            it.seat().equals(handover.get().listener())
                ? new Listener(
                    it.seat(), it.heard().stream().map(one -> longer(one, handover.get())).toList())
                : it);
  }

  private static Heard longer(Heard heard, Change handover) {
    boolean leaving =
        heard.way() == Way.CHANNEL
            && !heard.tongue().equals(handover.now())
            && heard.when().from() < handover.at()
            && heard.when().until() > handover.at();
    return leaving
        ? new Heard(
            heard.outlet(),
            heard.tongue(),
            new Span(heard.when().from(), heard.when().until() + SECOND))
        : heard;
  }

  /** Out of the longest of all stretches of interpretation. */
  private List<Listener> cut() {
    var longest =
        matter.listeners().stream()
            .flatMap(listener -> listener.heard().stream())
            .filter(one -> one.way() == Way.CHANNEL)
            .max(Comparator.comparingLong(one -> one.when().nanos()));
    if (longest.isEmpty()) {
      return matter.listeners();
    }
    var when = longest.get().when();
    long middle = when.from() + when.nanos() / 2;
    return changed(it -> {
      var heard = new ArrayList<Heard>();
      for (var one : it.heard()) {
        if (one.equals(longest.get())) {
          heard.add(
              new Heard(one.outlet(), one.tongue(), new Span(when.from(), middle - SECOND / 2)));
          heard.add(
              new Heard(one.outlet(), one.tongue(), new Span(middle + SECOND / 2, when.until())));
        } else {
          heard.add(one);
        }
      }
      return sorted(it.seat(), heard);
    });
  }

  private List<Listener> changed(UnaryOperator<Listener> change) {
    return matter.listeners().stream().map(change).toList();
  }
}
