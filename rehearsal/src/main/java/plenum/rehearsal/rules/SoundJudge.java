package plenum.rehearsal.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import plenum.rehearsal.rules.Outcome.Change;

/** Who was heard, against who may and who must be. */
final class SoundJudge {
  /** A voice pauses for 100 ms between its syllables: in half a second it sounds. */
  private static final long SLICE = 500_000_000;

  /** A syllable and the pause after it. */
  private static final long SYLLABLE = 400_000_000;

  /** Twenty packets of 20 ms, a little stretched on their way; with a hole they take longer. */
  private static final long LONGEST_RUN = 480_000_000;

  /** A run may end in a pause between syllables, which is no end of a voice. */
  private static final long EDGE = 40_000_000;

  /** Who is heard for longer after they might is not late: they ought not to be heard at all. */
  private static final long LATE = 1_000_000_000;

  private final Matter matter;
  private final List<Moment> moments;
  private final Docket docket;
  private final Set<String> chairs;
  private final Map<String, String> sides;
  private final long end;

  SoundJudge(Matter matter, List<Moment> moments, Docket docket) {
    this.matter = matter;
    this.moments = moments;
    this.docket = docket;
    chairs = matter.chairs();
    sides = matter.sides();
    end = matter.heard().until();
  }

  List<Change> judge() {
    var changes = new ArrayList<Change>();
    for (var player : matter.cast()) {
      changes.addAll(Latencies.of(matter, moments, player.seat()));
    }
    for (var listener : matter.received()) {
      for (var player : matter.cast()) {
        if (!player.seat().equals(listener.seat())) {
          unallowed(listener, player.seat());
        }
      }
      nothingUnnamed(listener);
      slices(listener);
      tones(listener);
    }
    return changes;
  }

  private List<Span> allowed(String listener, String speaker) {
    return widened(
        Matter.spans(moments, end, moment -> moment.audible(listener, chairs).contains(speaker)));
  }

  private List<Span> widened(List<Span> spans) {
    return matter.widened(spans, matter.tolerance().withdrawalNanos());
  }

  private void unallowed(Received listener, String speaker) {
    var allowed = allowed(listener.seat(), speaker);
    allowed.stream()
        .filter(span -> span.until() < end)
        .forEach(_ -> docket.checked(Rule.WITHDRAWAL));
    for (var sound : listener.of(speaker)) {
      for (var left : sound.without(allowed)) {
        if (left.until() >= matter.heard().from() && left.from() <= end) {
          var rule =
              isLate(left, allowed)
                  ? Rule.WITHDRAWAL
                  : broken(Matter.at(moments, left.from()), listener.seat(), speaker);
          accuse(rule, listener.seat(), speaker, left);
        }
      }
    }
  }

  /** Whether it is what is left of something that was allowed. */
  private static boolean isLate(Span left, List<Span> allowed) {
    return allowed.stream()
        .anyMatch(span -> span.until() < left.from() && left.until() <= span.until() + LATE);
  }

  private void accuse(Rule rule, String listener, String speaker, Span when) {
    docket.found(
        rule,
        when,
        listener,
        matter.name(speaker) + " was heard for " + millis(when),
        describe(Matter.at(moments, when.from()), listener, speaker));
  }

  /** Which of the rules it is that the one should have kept the other from hearing. */
  private Rule broken(Moment moment, String listener, String speaker) {
    if (moment.gone().contains(speaker) || moment.gone().contains(listener)) {
      return Rule.GONE;
    }
    if (moment.rooms().containsKey(speaker) && !moment.together(listener, speaker)) {
      return Rule.SEAL;
    }
    if (!moment.priority().isEmpty()) {
      return Rule.PRIORITY;
    }
    if (moment.silentOfTwo(speaker, sides)) {
      return Rule.INTERPRETATION;
    }
    if ("TIME_OVER".equals(moment.ended().get(speaker))) {
      return Rule.TIME;
    }
    return moment.isFree() ? Rule.FREE_DISCUSSION : Rule.WITHOUT_FLOOR;
  }

  private String describe(Moment moment, String listener, String speaker) {
    if (moment.gone().contains(speaker)) {
      return matter.name(speaker) + " has left";
    }
    if (moment.rooms().containsKey(speaker) && !moment.together(listener, speaker)) {
      return "one of the two is in a sealed room";
    }
    var voices = moment.voices(chairs).stream().map(matter::name).sorted().toList();
    return moment.regulated()
        ? (voices.isEmpty() ? "nobody has the floor" : "open: " + String.join(", ", voices))
        : moment.open() ? "nobody says who speaks" : "the meeting is not open";
  }

  /** Where nobody may be heard nothing comes at all but silence. */
  private void nothingUnnamed(Received listener) {
    var spans =
        widened(
            Matter.spans(
                moments, end, moment -> !moment.audible(listener.seat(), chairs).isEmpty()));
    for (var came : listener.nameless()) {
      if (isPause(listener, came)) {
        continue;
      }
      for (var left : came.without(spans)) {
        if (left.until() >= matter.heard().from() && left.from() <= end) {
          var moment = Matter.at(moments, left.from());
          docket.found(
              moment.sealed() ? Rule.SEAL : Rule.WITHOUT_FLOOR,
              left,
              listener.seat(),
              "sound of nobody's voice came",
              "nobody may be heard there");
        }
      }
    }
  }

  /** What lies between the syllables of a voice is judged with it. */
  private static boolean isPause(Received listener, Span came) {
    return listener.sounds().values().stream()
        .anyMatch(spans ->
            spans.stream()
                .anyMatch(sound -> sound.meets(came.from() - SYLLABLE, came.until() + SYLLABLE)));
  }

  /** Counts what was looked at, and misses what ought to be there. */
  private void slices(Received listener) {
    var tolerance = matter.tolerance();
    for (int i = 0; i < moments.size(); i++) {
      var moment = moments.get(i);
      long from = Math.max(moment.since(), matter.heard().from());
      long until = Math.min(i + 1 < moments.size() ? moments.get(i + 1).since() : end, end);
      for (long at = from; at + SLICE <= until; at += SLICE) {
        count(moment, listener, new Span(at, at + SLICE), from + tolerance.withdrawalNanos());
      }
      for (var group : moment.due(listener.seat(), chairs)) {
        long since = soundingSince(i, listener.seat(), group);
        for (long at = Math.max(from, since + tolerance.grantNanos());
            at + SLICE <= until;
            at += SLICE) {
          var slice = new Span(at, at + SLICE);
          if (matter.attentive(slice)) {
            due(listener, group, slice);
          }
        }
      }
    }
  }

  /** Since when it has to be so: a change of something else begins no new time of grace. */
  private long soundingSince(int index, String listener, Set<String> group) {
    long since = moments.get(index).since();
    for (int i = index - 1; i > 0; i--) {
      if (!moments.get(i).due(listener, chairs).contains(group)) {
        break;
      }
      since = moments.get(i).since();
    }
    return since;
  }

  private void due(Received listener, Set<String> group, Span slice) {
    docket.checked(Rule.FLOOR_HEARD);
    boolean heard =
        group.stream()
            .flatMap(one -> listener.of(one).stream())
            .anyMatch(sound -> sound.meets(slice.from(), slice.until()));
    if (!heard) {
      var names = group.stream().map(matter::name).sorted().collect(Collectors.joining(" or "));
      var moment = Matter.at(moments, slice.from());
      docket.found(
          Rule.FLOOR_HEARD,
          slice,
          listener.seat(),
          names + " was not heard",
          describe(moment, listener.seat(), group.iterator().next()));
    }
  }

  private void count(Moment moment, Received listener, Span slice, long settled) {
    if (!moment.rooms().containsKey(listener.seat())) {
      return;
    }
    boolean inside = !Moment.PLENARY.equals(moment.rooms().get(listener.seat()));
    if (moment.sealed()) {
      docket.checked(Rule.SEAL);
    }
    if (!moment.gone().isEmpty()) {
      docket.checked(Rule.GONE);
    }
    if (inside || !moment.regulated()) {
      return;
    }
    docket.checked(Rule.WITHOUT_FLOOR);
    if (!moment.priority().isEmpty()) {
      docket.checked(Rule.PRIORITY);
    }
    if (moment.turns().stream().anyMatch(turn -> moment.interpreted(turn, sides))) {
      docket.checked(Rule.INTERPRETATION);
    }
    if (moment.isFree()) {
      atMost(moment, listener, slice, settled);
    }
  }

  private void atMost(Moment moment, Received listener, Span slice, long settled) {
    docket.checked(Rule.FREE_DISCUSSION);
    var heard = new HashSet<String>();
    listener
        .sounds()
        .forEach((speaker, spans) -> {
          boolean sounded =
              spans.stream().anyMatch(span -> span.meets(slice.from(), slice.until()));
          if (sounded && !chairs.contains(speaker)) {
            heard.add(speaker);
          }
        });
    if (slice.from() >= settled && matter.attentive(slice) && heard.size() > moment.microphones()) {
      docket.found(
          Rule.FREE_DISCUSSION,
          slice,
          listener.seat(),
          heard.size() + " were heard at once",
          "at most " + moment.microphones() + " microphones");
    }
  }

  private void tones(Received listener) {
    for (var run : listener.tones()) {
      boolean outside = run.when().until() < matter.heard().from() || run.when().from() > end;
      if (outside || !isConclusive(listener, run.when())) {
        continue;
      }
      docket.checked(Rule.TONE);
      for (var speaker : run.speakers()) {
        boolean may =
            speaker.equals(listener.seat())
                ? false
                : allowed(listener.seat(), speaker).stream()
                    .anyMatch(span -> span.meets(run.when().from(), run.when().until()));
        if (!may) {
          docket.found(
              Rule.TONE,
              run.when(),
              listener.seat(),
              "the tone of " + matter.name(speaker) + " was decoded",
              describe(Matter.at(moments, run.when().from()), listener.seat(), speaker));
        }
      }
    }
  }

  /** Where a voice begins, ends or breaks off a decoder adds what nobody said. */
  private static boolean isConclusive(Received listener, Span run) {
    return run.nanos() <= LONGEST_RUN
        && listener.sounds().values().stream()
            .flatMap(List::stream)
            .noneMatch(sound ->
                sound.meets(run.from(), run.until())
                    && (sound.from() > run.from() - EDGE || sound.until() < run.until() + EDGE));
  }

  private static String millis(Span span) {
    return Math.max(1, span.nanos() / 1_000_000) + " ms";
  }
}
