package plenum.rehearsal.rules;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the journal has to tell in the right order, whatever was heard of it. */
final class OrderJudge {
  private record Asked(String seat, String kind) {}

  private final Matter matter;
  private final List<Moment> moments;
  private final Docket docket;
  private final List<Asked> waiting = new ArrayList<>();
  private final Map<String, Long> limits = new HashMap<>();
  private final Set<String> agreed = new HashSet<>();
  private final Set<String> closing = new HashSet<>();
  private final Map<String, Set<String>> rolls = new HashMap<>();
  private boolean alternates;
  private boolean closes;

  OrderJudge(Matter matter, List<Moment> moments, Docket docket) {
    this.matter = matter;
    this.moments = moments;
    this.docket = docket;
  }

  void judge() {
    docket.checked(Rule.JOURNAL);
    long broken = matter.journal().firstBroken();
    if (broken > 0) {
      found(Rule.JOURNAL, matter.heard().from(), "entry " + broken + " has another hash", "");
    }
    matter.journal().lines().forEach(this::take);
    microphones();
  }

  private void found(Rule rule, long at, String noticed, String journal) {
    docket.found(rule, new Span(at, at), "", noticed, journal);
  }

  private void take(JournalLine line) {
    var seat = line.text("seat");
    switch (line.type()) {
      case "floor-asked" -> waiting.add(new Asked(seat, line.text("kind")));
      case "ask-withdrawn" -> waiting.remove(new Asked(seat, line.text("kind")));
      case "ask-skipped" -> {
        var asked = new Asked(seat, line.text("kind"));
        waiting.remove(asked);
        waiting.add(asked);
      }
      case "asks-reordered" -> reordered(line);
      case "terms-set" -> {
        alternates = line.body().path("terms").path("alternate").asBoolean(false);
        closes = line.body().path("terms").path("closes").asBoolean(false);
      }
      case "turn-began" -> began(line, seat);
      case "turn-extended" -> limits.computeIfPresent(seat, (_, nanos) -> nanos + time(line, "by"));
      case "turn-ended" -> ended(line, seat);
      case "proposed" -> {
        agreed.clear();
        agreed.add(line.text("chair"));
      }
      case "proposal-agreed" -> agreed.add(line.text("chair"));
      case "agenda-adopted" -> unanimous(Rule.ADOPTION, line, agreed);
      case "closing-proposed" -> {
        closing.clear();
        closing.add(line.text("chair"));
      }
      case "closing-agreed" -> closing.add(line.text("chair"));
      case "closed" -> {
        unanimous(Rule.CLOSING, line, closing);
        rolls.forEach((side, _) -> roll(line, side));
      }
      case "roll-called" ->
          matter.sides().values().forEach(side -> rolls.put(side, new HashSet<>()));
      case "roll-confirmed" -> confirmed(line);
      default -> {}
    }
  }

  private void reordered(JournalLine line) {
    var kind = line.text("kind");
    var order = new ArrayList<Asked>();
    line.body().path("seats").forEach(one -> order.add(new Asked(one.asString(""), kind)));
    var places = new ArrayList<Integer>();
    for (int i = 0; i < waiting.size(); i++) {
      if (order.contains(waiting.get(i))) {
        places.add(i);
      }
    }
    for (int i = 0; i < Math.min(places.size(), order.size()); i++) {
      waiting.set(places.get(i), order.get(i));
    }
  }

  private void began(JournalLine line, String seat) {
    limits.remove(seat);
    if (!line.body().path("allowed").isNull() && line.body().has("allowed")) {
      limits.put(seat, time(line, "allowed"));
    }
    var right = line.text("right");
    var own =
        waiting.stream()
            .filter(one -> one.seat().equals(seat))
            .filter(one -> one.kind().equals(right) || right.equals("OPEN"))
            .findFirst();
    if (own.isPresent() && !line.body().path("named").asBoolean(false)) {
      inOrder(line, own.get());
    }
    own.ifPresent(waiting::remove);
  }

  /** A point of order goes before a reply, a reply before the list, the list before a request. */
  private static int rank(Asked asked) {
    return switch (asked.kind()) {
      case "POINT_OF_ORDER" -> 0;
      case "REPLY" -> 1;
      case "LISTED" -> 2;
      default -> 3;
    };
  }

  private void inOrder(JournalLine line, Asked given) {
    docket.checked(Rule.REPLIES);
    for (var other : waiting) {
      boolean before = rank(other) < rank(given);
      boolean earlier =
          rank(other) == rank(given)
              && waiting.indexOf(other) < waiting.indexOf(given)
              && !alternates;
      if (before || earlier) {
        found(
            Rule.REPLIES,
            line.at(),
            matter.name(given.seat()) + " came before " + matter.name(other.seat()),
            "asked for: " + given.kind() + " and " + other.kind());
      }
    }
  }

  /** How long they had been heard: pauses of priority and the interpreter's time aside. */
  private void ended(JournalLine line, String seat) {
    var limit = limits.remove(seat);
    if (limit == null || !closes) {
      return;
    }
    long spoken = 0;
    for (int i = moments.size() - 1; i > 0; i--) {
      var moment = moments.get(i);
      if (moment.since() >= line.at()) {
        continue;
      }
      var turn = moment.turns().stream().filter(one -> one.seat().equals(seat)).findFirst();
      if (turn.isEmpty()) {
        break;
      }
      if (turn.get().voice().equals(seat) && moment.voices(matter.chairs()).contains(seat)) {
        long until = i + 1 < moments.size() ? moments.get(i + 1).since() : line.at();
        spoken += Math.min(until, line.at()) - moment.since();
      }
    }
    docket.checked(Rule.TIME, Math.max(1, matter.received().size() - 1L));
    if (spoken > limit + matter.tolerance().grantNanos()) {
      found(
          Rule.TIME,
          line.at(),
          matter.name(seat) + " spoke for " + spoken / 1_000_000_000 + " s",
          "allowed: " + limit / 1_000_000_000 + " s");
    }
  }

  private static long time(JournalLine line, String name) {
    try {
      return Duration.parse(line.text(name)).toNanos();
    } catch (DateTimeException | ArithmeticException none) {
      return 0;
    }
  }

  private void unanimous(Rule rule, JournalLine line, Set<String> who) {
    docket.checked(rule);
    var missing =
        matter.chairs().stream().filter(chair -> !who.contains(chair)).map(matter::name).toList();
    if (!missing.isEmpty()) {
      found(rule, line.at(), "without " + String.join(", ", missing), line.type());
    }
  }

  private void confirmed(JournalLine line) {
    var side = line.text("delegation");
    var named = new HashSet<String>();
    var absent = new HashSet<String>();
    line.body()
        .path("entries")
        .forEach(entry -> {
          named.add(entry.path("person").asString(""));
          if (!entry.path("attended").asString("").equals("PRESENT")) {
            absent.add(entry.path("person").asString(""));
          }
        });
    rolls.put(side, named);
    var expected =
        matter.absent().stream().filter(people(side)::contains).collect(Collectors.toSet());
    if (!absent.equals(expected)) {
      found(Rule.ROLL, line.at(), "absent: " + absent, "ought to be: " + expected);
    }
  }

  private Set<String> people(String side) {
    return matter.cast().stream()
        .filter(player -> player.side().equals(side))
        .flatMap(player -> player.people().stream())
        .collect(Collectors.toSet());
  }

  private void roll(JournalLine line, String side) {
    docket.checked(Rule.ROLL);
    var named = rolls.getOrDefault(side, Set.of());
    if (!named.equals(people(side))) {
      var missing = people(side).stream().filter(one -> !named.contains(one)).sorted().toList();
      found(Rule.ROLL, line.at(), side + " did not answer for " + missing, "roll of " + named);
    }
  }

  private void microphones() {
    for (var moment : moments) {
      long open = moment.turns().stream().filter(turn -> turn.right().equals("OPEN")).count();
      if (moment.isFree() && open > moment.microphones()) {
        found(
            Rule.FREE_DISCUSSION,
            moment.since(),
            open + " microphones were open",
            "at most " + moment.microphones());
      }
    }
  }
}
