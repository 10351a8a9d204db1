package plenum.press;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import plenum.conference.release.Style;

/** The templates that a desk may write anew, and whether what it has written can be used. */
public final class Templates {
  /** Without one of these a sentence says nothing, or says it of nobody. */
  private static final Set<String> NECESSARY =
      Set.of(
          "who",
          "to",
          "side",
          "sides",
          "host",
          "others",
          "person",
          "people",
          "chairs",
          "name",
          "text",
          "sentence",
          "item",
          "items",
          "headline",
          "first",
          "second",
          "caption",
          "credit",
          "what",
          "fields",
          "with",
          "beneficiary",
          "capacity");

  private static final String COUNTS = "count";

  /** Up to here a form of a number is tried; Russian has all of its forms by 21. */
  private static final int MOST_COUNTED = 24;

  private static final List<String> CASES = List.of("as-supplied", "upper");
  private static final Pattern PLACE = Pattern.compile("at pattern index (\\d+)");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 13);

  private Templates() {}

  /** All of a language, in the order of their keys; none for a language that has none. */
  public static List<Template> all(String language) {
    return Stylebook.of(language)
        .map(book -> book.keys().stream().map(key -> template(book, key)).toList())
        .orElse(List.of());
  }

  private static Template template(Stylebook book, String key) {
    var text = book.template(key);
    return new Template(key, form(key), text, arguments(key, text), sample(book, key));
  }

  /** What a template that has no fault would give. */
  public static Optional<String> sample(String language, String key, String template) {
    return faults(language, key, template).isEmpty()
        ? Stylebook.of(language).map(book -> sample(book.with(Map.of(key, template)), key))
        : Optional.empty();
  }

  private static String sample(Stylebook book, String key) {
    return switch (form(key)) {
      case MESSAGE -> book.say(key, Samples.of(book, 2));
      case DATE_PATTERN -> book.date(key, DAY);
      case CHOICE -> book.template(key);
    };
  }

  static Template.Form form(String key) {
    if (key.endsWith(".date")) {
      return Template.Form.DATE_PATTERN;
    }
    return key.endsWith(".city-case") ? Template.Form.CHOICE : Template.Form.MESSAGE;
  }

  /** Why this cannot stand in the place of the template under this key; nothing if it can. */
  public static List<TemplateFault> faults(String language, String key, String template) {
    var book = Stylebook.of(language);
    if (book.isEmpty()) {
      return List.of(new TemplateFault.UnknownLanguage(language));
    }
    return faults(book.get(), key, template);
  }

  static List<TemplateFault> faults(Stylebook book, String key, String template) {
    if (!book.has(key)) {
      return List.of(new TemplateFault.UnknownKey(key));
    }
    if (template.isBlank()) {
      return List.of(new TemplateFault.Blank());
    }
    if (template.length() > Style.LONGEST_TEMPLATE) {
      return List.of(new TemplateFault.TooLong(Style.LONGEST_TEMPLATE));
    }
    var unprintable = unprintable(template);
    if (unprintable.isPresent()) {
      return List.of(unprintable.get());
    }
    return switch (form(key)) {
      case MESSAGE -> ofMessage(book, key, template);
      case DATE_PATTERN -> ofPattern(book, key, template);
      case CHOICE ->
          CASES.contains(template) ? List.of() : List.of(new TemplateFault.NoSuchChoice(CASES));
    };
  }

  private static Optional<TemplateFault> unprintable(String template) {
    for (int at = 0; at < template.length(); at = template.offsetByCodePoints(at, 1)) {
      int character = template.codePointAt(at);
      switch (Character.getType(character)) {
        case Character.CONTROL,
            Character.SURROGATE,
            Character.UNASSIGNED,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR -> {
          return Optional.of(new TemplateFault.Unprintable(at));
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  private static List<TemplateFault> ofPattern(Stylebook book, String key, String template) {
    try {
      book.with(Map.of(key, template)).date(key, DAY);
      return List.of();
    } catch (IllegalArgumentException | DateTimeException _) {
      return List.of(new TemplateFault.Syntax(firstBad(book, key, template)));
    }
  }

  /** The first place up to which a pattern of a date can be read, and no further. */
  private static int firstBad(Stylebook book, String key, String template) {
    for (int end = template.length() - 1; end > 0; end--) {
      try {
        book.with(Map.of(key, template.substring(0, end))).date(key, DAY);
        return end;
      } catch (IllegalArgumentException | DateTimeException _) {
        // Shorter, then.
      }
    }
    return 0;
  }

  private static List<TemplateFault> ofMessage(Stylebook book, String key, String template) {
    MessagePattern pattern;
    try {
      pattern = new MessagePattern(template);
    } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
      return List.of(new TemplateFault.Syntax(place(wrong, template)));
    }
    var endless = withoutOther(pattern);
    if (endless.isPresent()) {
      return List.of(new TemplateFault.Syntax(endless.get()));
    }
    var wanted = arguments(key, book.template(key));
    var faults = new ArrayList<TemplateFault>();
    var used = uses(pattern);
    used.forEach(use -> fault(use, wanted).ifPresent(faults::add));
    wanted.stream()
        .filter(Template.Argument::necessary)
        .map(Template.Argument::name)
        .filter(name -> used.stream().noneMatch(use -> use.name().equals(name)))
        .forEach(name -> faults.add(new TemplateFault.MissingArgument(name)));
    boolean counts = used.stream().anyMatch(use -> use.name().equals(COUNTS));
    return faults.isEmpty()
        ? rendered(book.with(Map.of(key, template)), key, wanted, counts ? MOST_COUNTED : 0)
        : faults;
  }

  /**
   * Where a choice by number begins that has no form for all others. ICU 78 asks for one, but takes
   * any beginning of the word for it, and then looks for it without end.
   */
  private static Optional<Integer> withoutOther(MessagePattern pattern) {
    for (int i = 0; i < pattern.countParts(); i++) {
      var part = pattern.getPart(i);
      if (part.getType() == Part.Type.ARG_START
          && part.getArgType().hasPluralStyle()
          && !hasOther(pattern, i)) {
        return Optional.of(part.getIndex());
      }
    }
    return Optional.empty();
  }

  private static boolean hasOther(MessagePattern pattern, int start) {
    for (int i = start + 1; i < pattern.getLimitPartIndex(start); i++) {
      var part = pattern.getPart(i);
      if (part.getType() == Part.Type.ARG_SELECTOR && pattern.partSubstringMatches(part, "other")) {
        return true;
      }
      if (part.getType() == Part.Type.MSG_START) {
        i = pattern.getLimitPartIndex(i);
      }
    }
    return false;
  }

  /** What reads well may still not be said, and what is necessary may be in one form alone. */
  private static List<TemplateFault> rendered(
      Stylebook edited, String key, List<Template.Argument> wanted, int most) {
    var lacking = new LinkedHashSet<TemplateFault>();
    try {
      for (int count = 0; count <= most; count++) {
        var samples = Samples.of(edited, count);
        var said = edited.say(key, samples);
        wanted.stream()
            .filter(Template.Argument::necessary)
            .map(Template.Argument::name)
            .filter(name -> !said.contains(String.valueOf(samples.get(name))))
            .forEach(name -> lacking.add(new TemplateFault.MissingArgument(name)));
      }
      return List.copyOf(lacking);
    } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
      return List.of(new TemplateFault.Syntax(place(wrong, edited.template(key))));
    }
  }

  /** Where ICU says that it is, else at the brace that is never closed, else at the end. */
  private static int place(RuntimeException wrong, String template) {
    var told = PLACE.matcher(Optional.ofNullable(wrong.getMessage()).orElse(""));
    if (told.find()) {
      return Math.min(Integer.parseInt(told.group(1)), template.length());
    }
    var open = new ArrayList<Integer>();
    for (int at = 0; at < template.length(); at++) {
      if (template.charAt(at) == '{') {
        open.add(at);
      } else if (template.charAt(at) == '}' && !open.isEmpty()) {
        open.removeLast();
      }
    }
    return open.isEmpty() ? template.length() : open.getFirst();
  }

  private static Optional<TemplateFault> fault(Use use, List<Template.Argument> wanted) {
    var known = wanted.stream().filter(one -> one.name().equals(use.name())).findFirst();
    if (known.isEmpty()) {
      return Optional.of(new TemplateFault.UnknownArgument(use.name(), use.at()));
    }
    boolean suits =
        switch (use.type()) {
          case NONE -> true;
          case PLURAL -> known.get().counts();
          case SIMPLE, CHOICE, SELECT, SELECTORDINAL -> false;
        };
    return suits
        ? Optional.empty()
        : Optional.of(new TemplateFault.UnsuitableArgument(use.name(), use.at()));
  }

  private record Use(String name, int at, MessagePattern.ArgType type) {}

  private static List<Use> uses(MessagePattern pattern) {
    var uses = new ArrayList<Use>();
    for (int i = 0; i < pattern.countParts(); i++) {
      if (pattern.getPart(i).getType() == Part.Type.ARG_START) {
        var name = pattern.getPart(i + 1);
        uses.add(
            new Use(pattern.getSubstring(name), name.getIndex(), pattern.getPart(i).getArgType()));
      }
    }
    return uses;
  }

  /** What may stand in it: what stands in the house's, and how many they are where that is said. */
  static List<Template.Argument> arguments(String key, String text) {
    if (form(key) != Template.Form.MESSAGE) {
      return List.of();
    }
    var arguments = new LinkedHashMap<String, Template.Argument>();
    for (var use : uses(new MessagePattern(text))) {
      var name = use.name();
      arguments.put(
          name, new Template.Argument(name, NECESSARY.contains(name), name.equals(COUNTS)));
    }
    if (Stylebook.counted(key)) {
      arguments.putIfAbsent(COUNTS, new Template.Argument(COUNTS, false, true));
    }
    return List.copyOf(arguments.values());
  }
}
