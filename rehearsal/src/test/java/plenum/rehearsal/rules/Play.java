package plenum.rehearsal.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import plenum.rehearsal.rules.Received.Fetched;
import plenum.rehearsal.rules.Received.Page;
import plenum.rehearsal.rules.Received.Sight;
import plenum.rehearsal.rules.Received.Tones;
import tools.jackson.databind.json.JsonMapper;

/**
 * A meeting that never was, of two sides: a journal, and what the seats received as it should be.
 * Tests plant what should not. Seconds count from the meeting's beginning.
 */
final class Play {
  static final String CHAIR = "a-head";
  static final String OTHER_CHAIR = "b-head";
  static final String SPEAKER = "a-speaker";
  static final String GUEST = "b-speaker";
  static final String INTERPRETER = "b-interpreter";
  static final List<String> SEATS = List.of(CHAIR, OTHER_CHAIR, SPEAKER, GUEST, INTERPRETER);

  private static final long BEGIN = 1_800_000_000_000_000_000L;
  private static final double END = 60;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final List<JournalLine> lines = new ArrayList<>();
  private final Map<String, Map<String, List<Span>>> sounds = new HashMap<>();
  private final Map<String, List<Span>> nameless = new HashMap<>();
  private final Map<String, List<Tones>> tones = new HashMap<>();
  private final Map<String, List<Sight>> sights = new HashMap<>();
  private final Map<String, List<Page>> pages = new HashMap<>();
  private final Map<String, List<Fetched>> files = new HashMap<>();
  private final List<Span> heldUp = new ArrayList<>();

  static long nanos(double second) {
    return BEGIN + Math.round(second * 1e9);
  }

  /** All five are in, and the floor is to be asked for. */
  static Play opened() {
    var play = new Play();
    SEATS.forEach(seat -> play.says(0, "seat-admitted", "{'seat':'%s'}".formatted(seat)));
    return play.says(0, "opened", "{'chair':'a-head','by':'a-head'}").mode(0, "REQUEST", 1);
  }

  /** An entry of the journal; single quotes stand for double ones. */
  Play says(double second, String type, String body) {
    var json = JSON.readTree(body.replace('\'', '"'));
    lines.add(new JournalLine(lines.size() + 1, nanos(second), "seat:a", type, json));
    return this;
  }

  Play mode(double second, String mode, int microphones) {
    return says(
        second,
        "terms-set",
        "{'terms':{'mode':'%s','microphones':%d,'alternate':false,'closes':true}}"
            .formatted(mode, microphones));
  }

  Play begins(double second, String seat, String right) {
    return says(
        second,
        "turn-began",
        "{'seat':'%s','right':'%s','allowed':null,'named':false}".formatted(seat, right));
  }

  Play ends(double second, String seat, String why) {
    return says(second, "turn-ended", "{'seat':'%s','why':'%s'}".formatted(seat, why));
  }

  /** A turn as it should be: everybody hears and sees it from a moment after until its end. */
  Play speech(String seat, double from, double until) {
    begins(from, seat, "REQUEST").ends(until, seat, "YIELDED");
    return heardByAll(seat, from + 0.1, until + 0.02).onStage(seat, from + 0.5, until + 0.2);
  }

  Play heardByAll(String speaker, double from, double until) {
    SEATS.stream()
        .filter(listener -> !listener.equals(speaker))
        .forEach(listener -> hears(listener, speaker, from, until));
    return this;
  }

  Play hears(String listener, String speaker, double from, double until) {
    sounds
        .computeIfAbsent(listener, _ -> new HashMap<>())
        .computeIfAbsent(speaker, _ -> new ArrayList<>())
        .add(new Span(nanos(from), nanos(until)));
    return this;
  }

  Play onStage(String seat, double from, double until) {
    SEATS.stream()
        .filter(viewer -> !viewer.equals(seat))
        .forEach(viewer -> sees(viewer, seat, from, until));
    return this;
  }

  Play sees(String viewer, String shown, double from, double until) {
    sights
        .computeIfAbsent(viewer, _ -> new ArrayList<>())
        .add(new Sight(true, shown, new Span(nanos(from), nanos(until))));
    return this;
  }

  Play comes(String listener, double from, double until) {
    nameless
        .computeIfAbsent(listener, _ -> new ArrayList<>())
        .add(new Span(nanos(from), nanos(until)));
    return this;
  }

  Play decodes(String listener, String speaker, double from) {
    tones
        .computeIfAbsent(listener, _ -> new ArrayList<>())
        .add(new Tones(new Span(nanos(from), nanos(from + 0.4)), Set.of(speaker)));
    return this;
  }

  Play reads(String reader, String document, int page, double at) {
    pages.computeIfAbsent(reader, _ -> new ArrayList<>()).add(new Page(document, page, nanos(at)));
    return this;
  }

  Play fetches(String reader, String language, String sha256) {
    files
        .computeIfAbsent(reader, _ -> new ArrayList<>())
        .add(new Fetched("paper", language, sha256, 12, true));
    return this;
  }

  Play heldUp(double from, double until) {
    heldUp.add(new Span(nanos(from), nanos(until)));
    return this;
  }

  Matter matter() {
    return matter(0);
  }

  Matter matter(long firstBroken) {
    var ordered = new ArrayList<>(lines);
    ordered.sort(Comparator.comparingLong(JournalLine::at));
    return new Matter(
        new JournalText(ordered, firstBroken),
        cast(),
        SEATS.stream().map(this::received).toList(),
        Set.of("absentee"),
        Tolerance.of(0, 0, 0),
        new Span(nanos(0), nanos(END)),
        heldUp);
  }

  Outcome judged() {
    return Inquiry.of(matter());
  }

  private Received received(String seat) {
    return new Received(
        seat,
        sounds.getOrDefault(seat, Map.of()),
        nameless.getOrDefault(seat, List.of()),
        tones.getOrDefault(seat, List.of()),
        sights.getOrDefault(seat, List.of()),
        pages.getOrDefault(seat, List.of()),
        files.getOrDefault(seat, List.of()));
  }

  static List<Player> cast() {
    return Stream.of(
            player(CHAIR, "A", true, "en", List.of("alice")),
            player(OTHER_CHAIR, "B", true, "vi", List.of("bao")),
            player(SPEAKER, "A", false, "en", List.of("ann", "absentee")),
            player(GUEST, "B", false, "vi", List.of("binh")),
            player(INTERPRETER, "B", false, "vi", List.of("chi")))
        .toList();
  }

  private static Player player(
      String seat, String side, boolean chair, String language, List<String> people) {
    return new Player(seat, seat, side, "part", chair, language, people, 'A', 0x336699);
  }
}
