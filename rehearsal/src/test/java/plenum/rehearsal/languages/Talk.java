package plenum.rehearsal.languages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.rehearsal.rules.JournalLine;
import plenum.rehearsal.rules.JournalText;
import plenum.rehearsal.rules.Pauses;
import plenum.rehearsal.rules.Player;
import plenum.rehearsal.rules.Span;
import plenum.wire.Outlet;
import tools.jackson.databind.json.JsonMapper;

/**
 * An interpreted meeting that never was: two heads who speak Vietnamese and Chinese, one who
 * listens in each language, and a booth of two. It has a journal, and what the seats heard as it
 * should be; tests plant what should not. Seconds count from the meeting's beginning.
 */
final class Talk {
  static final String HEAD = "v-head";
  static final String OTHER_HEAD = "z-head";
  static final String LISTENER = "v-listener";
  static final String OTHER_LISTENER = "z-listener";
  static final String INTERPRETER = "first";
  static final String PARTNER = "second";
  static final double END = 60;

  private static final long BEGIN = 1_800_000_000_000_000_000L;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final List<JournalLine> lines = new ArrayList<>();
  private final List<Choice> choices = new ArrayList<>();
  private final Map<String, List<Heard>> heard = new HashMap<>();
  private final List<Span> heldUp = new ArrayList<>();
  private final List<Player> cast = new ArrayList<>();

  static long nanos(double second) {
    return BEGIN + Math.round(second * 1e9);
  }

  static Span span(double from, double until) {
    return new Span(nanos(from), nanos(until));
  }

  /** With a booth that works both ways. */
  static Talk bothWays() {
    var talk = new Talk();
    talk.cast(HEAD, "vi").cast(OTHER_HEAD, "zh").cast(LISTENER, "vi").cast(OTHER_LISTENER, "zh");
    talk.cast(INTERPRETER, "vi").cast(PARTNER, "vi");
    return talk.says(
        0,
        "booths-planned",
        "{'plan':{'booths':[{'id':'both','into':['vi','zh'],'from':[],"
            + "'seats':['first','second']}],'interlock':'INTERLOCK','pivot':null}}");
  }

  /**
   * Ten seconds of the Vietnamese floor, then twenty in which the booth goes out into Chinese, at
   * 20 s with the partner; from 30 s on the Chinese head speaks, and from 32 s on the booth goes
   * out into Vietnamese; at 40 s it goes off the air.
   */
  static Talk whole() {
    return bothWays()
        .floor(0, HEAD)
        .says(5, "direction-turned", "{'seat':'first','into':'zh','automatic':false}")
        .says(10, "went-on-air", "{'seat':'first'}")
        .says(20, "handed-over", "{'from':'first','seat':'second'}")
        .says(30, "turn-ended", "{'seat':'v-head','why':'GIVEN'}")
        .floor(30, OTHER_HEAD)
        .says(32, "direction-turned", "{'seat':'second','into':'vi','automatic':false}")
        .says(40, "went-off-air", "{'seat':'second','by':null}")
        .heardByAll(HEAD, "vi", 0.1, 30.02)
        .heardByAll(OTHER_HEAD, "zh", 30.1, END)
        .channel(10.1, 20.3, INTERPRETER, "zh", HEAD, OTHER_LISTENER, OTHER_HEAD)
        .partner(10.1, 20.3, PARTNER, INTERPRETER, "zh")
        .other(20.05, 30.3, PARTNER, "zh", OTHER_LISTENER, OTHER_HEAD)
        .partner(20.05, 32, INTERPRETER, PARTNER, "zh")
        .partner(32, 40.1, INTERPRETER, PARTNER, "vi")
        .channel(32.1, 40.02, PARTNER, "vi", LISTENER, HEAD);
  }

  Talk cast(String seat, String language) {
    cast.add(
        new Player(
            seat, seat, "side", "part", seat.endsWith("head"), language, List.of(), 'A', 0x336699));
    return this;
  }

  /** An entry of the journal; single quotes stand for double ones. */
  Talk says(double second, String type, String body) {
    var json = JSON.readTree(body.replace('\'', '"'));
    lines.add(new JournalLine(lines.size() + 1, nanos(second), "seat:a", type, json));
    return this;
  }

  Talk floor(double second, String seat) {
    return says(second, "turn-began", "{'seat':'%s','right':'REQUEST'}".formatted(seat));
  }

  Talk chooses(double second, String seat, Choice.Mode mode) {
    choices.add(new Choice(seat, nanos(second), Optional.empty(), mode));
    return this;
  }

  Talk hears(
      String listener, Outlet outlet, String speaker, String language, double from, double until) {
    heard
        .computeIfAbsent(listener, _ -> new ArrayList<>())
        .add(new Heard(outlet, new Tongue(speaker, language), span(from, until)));
    return this;
  }

  Talk hearsNoise(String listener, Outlet outlet, double from, double until) {
    heard
        .computeIfAbsent(listener, _ -> new ArrayList<>())
        .add(new Heard(outlet, Tongue.UNKNOWN, span(from, until)));
    return this;
  }

  /** Everybody but the speaker, in the floor's first outlet. */
  Talk heardByAll(String speaker, String language, double from, double until) {
    cast.stream()
        .map(Player::seat)
        .filter(seat -> !seat.equals(speaker))
        .forEach(seat -> hears(seat, Outlet.FLOOR_1, speaker, language, from, until));
    return this;
  }

  /** On outlet A of those who listen, but of who speaks the floor's language none. */
  private Talk channel(
      double from, double until, String voice, String language, String... listeners) {
    for (var listener : listeners) {
      if (language.equals(language(listener))) {
        hears(listener, Outlet.CHANNEL_A, voice, language, from, until);
      }
    }
    return this;
  }

  private Talk other(
      double from, double until, String voice, String language, String... listeners) {
    for (var listener : listeners) {
      hears(listener, Outlet.CHANNEL_B, voice, language, from, until);
    }
    return this;
  }

  private Talk partner(double from, double until, String listener, String voice, String language) {
    return hears(listener, Outlet.PARTNER_SOUND, voice, language, from, until);
  }

  private String language(String seat) {
    return cast.stream()
        .filter(player -> player.seat().equals(seat))
        .map(Player::language)
        .findFirst()
        .orElse("");
  }

  /** From then on this seat hears nothing of what it was given so far in this way. */
  Talk without(String listener, Way way) {
    heard.get(listener).removeIf(one -> one.way() == way);
    return this;
  }

  Talk heldUp(double from, double until) {
    heldUp.add(span(from, until));
    return this;
  }

  LanguageCase matter() {
    var ordered = new ArrayList<>(lines);
    ordered.sort(Comparator.comparingLong(JournalLine::at));
    var listeners =
        cast.stream()
            .map(player ->
                new Listener(
                    player.seat(),
                    heard.getOrDefault(player.seat(), List.of()).stream()
                        .sorted(Comparator.comparingLong(one -> one.when().from()))
                        .toList()))
            .toList();
    return new LanguageCase(
        new JournalText(ordered, 0),
        choices,
        cast,
        listeners,
        Grace.of(0, 0, 0),
        span(0, END),
        new Pauses(heldUp));
  }

  LanguageOutcome judged() {
    return LanguageJudge.judge(matter());
  }
}
