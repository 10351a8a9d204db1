package plenum.rehearsal.languages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.rehearsal.languages.Console.Ear;
import plenum.rehearsal.rules.JournalLine;

/**
 * Goes through a journal, and through what people chose meanwhile, and tells how things stood from
 * moment to moment. Entries of one moment are one change.
 */
final class Course {
  private final Map<String, String> own;
  private final List<Situation> situations = new ArrayList<>();
  private final List<String> floor = new ArrayList<>();
  private final Map<String, String> spoken;
  private final Map<String, Console> consoles = new HashMap<>();
  private final Map<String, Choice> choices = new HashMap<>();
  private Booths booths = Booths.NONE;
  private long entry;

  private Course(Map<String, String> own) {
    this.own = own;
    spoken = new HashMap<>(own);
  }

  /** Something that happened, with what it is to those who listen. */
  private record Happening(long at, Kind kind, Runnable change) {}

  /**
   * All situations in order, the first from the beginning of time.
   *
   * @param own each seat's language
   */
  static List<Situation> of(
      Map<String, String> own, List<JournalLine> lines, List<Choice> choices) {
    var course = new Course(own);
    var happenings = new ArrayList<Happening>();
    lines.forEach(line -> course.happening(line).ifPresent(happenings::add));
    choices.forEach(choice ->
        happenings.add(
            new Happening(
                choice.at(), Kind.CHOICE, () -> course.choices.put(choice.seat(), choice))));
    happenings.sort(Comparator.comparingLong(Happening::at));
    course.add(Long.MIN_VALUE, Kind.BEGINNING);
    happenings.forEach(course::take);
    return course.situations;
  }

  private void take(Happening happening) {
    entry++;
    happening.change().run();
    var before = situations.getLast();
    if (before.since() == happening.at()) {
      situations.removeLast();
      boolean stronger = before.cause().compareTo(happening.kind()) > 0;
      add(happening.at(), stronger ? before.cause() : happening.kind());
    } else {
      add(happening.at(), happening.kind());
    }
  }

  private void add(long at, Kind kind) {
    situations.add(new Situation(at, kind, floor, spoken, booths, consoles, choices));
  }

  private Optional<Happening> happening(JournalLine line) {
    return switch (line.type()) {
      case "booths-planned" -> some(line, Kind.BEGINNING, () -> booths = Booths.read(line.body()));
      case "turn-began" -> some(line, Kind.FLOOR, () -> begins(line.text("seat")));
      case "turn-ended" -> some(line, Kind.FLOOR, () -> floor.remove(line.text("seat")));
      case "language-spoken" -> some(line, Kind.LANGUAGE, () -> speaks(line));
      case "went-on-air" ->
          some(line, Kind.ON_AIR, () -> set(line.text("seat"), console(line).on(entry)));
      case "went-off-air" ->
          some(line, Kind.OFF_AIR, () -> set(line.text("seat"), console(line).off()));
      case "direction-turned" ->
          some(
              line,
              Kind.DIRECTION,
              () -> set(line.text("seat"), console(line).turned(line.text("into"), entry)));
      case "handed-over" -> some(line, Kind.HANDOVER, () -> handedOver(line));
      case "ear-turned" ->
          some(line, Kind.EAR, () -> set(line.text("seat"), console(line).with(ear(line))));
      default -> Optional.empty();
    };
  }

  private static Optional<Happening> some(JournalLine line, Kind kind, Runnable change) {
    return Optional.of(new Happening(line.at(), kind, change));
  }

  private void begins(String seat) {
    floor.remove(seat);
    floor.add(seat);
  }

  private void speaks(JournalLine line) {
    var seat = line.text("seat");
    var language = line.text("language");
    spoken.put(seat, language.isEmpty() ? own.getOrDefault(seat, "") : language);
  }

  /** Who takes over speaks into what the other one spoke into. */
  private void handedOver(JournalLine line) {
    var from = line.text("from");
    var into = console(from).into();
    set(from, console(from).off());
    set(line.text("seat"), console(line).turned(into, entry).on(entry));
  }

  private void set(String seat, Console console) {
    consoles.put(seat, console);
  }

  private Console console(JournalLine line) {
    return console(line.text("seat"));
  }

  /** As an interpreter finds it: set to the booth's first language. */
  private Console console(String seat) {
    var into = booths.of(seat).flatMap(booth -> booth.into().stream().findFirst()).orElse("");
    return consoles.getOrDefault(seat, new Console(into, Optional.empty(), new Ear.AsNeeded()));
  }

  private static Ear ear(JournalLine line) {
    var ear = line.body().path("ear");
    return switch (ear.path("is").asString("")) {
      case "relay" -> new Ear.Relay(ear.path("language").asString(""));
      case "of-floor" -> new Ear.Floor();
      default -> new Ear.AsNeeded();
    };
  }
}
