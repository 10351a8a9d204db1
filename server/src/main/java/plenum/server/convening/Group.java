package plenum.server.convening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import plenum.conference.programme.Identifiers;
import plenum.conference.programme.Texts;
import plenum.server.configuration.Nearest;

/**
 * One group of keys of the file. Whoever reads asks for the keys that it knows; {@link #done} finds
 * fault with the others. What is missing or of the wrong type goes to the faults and reads as
 * something harmless, so that one run names all faults.
 */
final class Group {
  private final FileFaults faults;
  private final String path;
  private final Node.Entries entries;
  private final List<String> languages;
  private final Set<String> known = new LinkedHashSet<>();

  Group(FileFaults faults, String path, Node.Entries entries, List<String> languages) {
    this.faults = faults;
    this.path = path;
    this.entries = entries;
    this.languages = languages;
  }

  /** The group with the conference's languages, in which a plain text is in each of them. */
  Group in(List<String> all) {
    var same = new Group(faults, path, entries, all);
    same.known.addAll(known);
    return same;
  }

  /** The same place under another path, once the id in it is known. */
  Group at(String other) {
    var same = new Group(faults, other, entries, languages);
    same.known.addAll(known);
    faults.place(other, entries.line());
    return same;
  }

  String path() {
    return path;
  }

  int line(String key) {
    return entries.lines().getOrDefault(key, entries.line());
  }

  /** The line of something below this group, such as {@code files.en}. */
  int lineOf(String below) {
    return faults.line(under(below));
  }

  void add(FileFault fault) {
    faults.add(fault.line(), fault.where(), fault.sentence());
  }

  void fault(String key, String sentence) {
    faults.add(line(key), under(key), sentence);
  }

  /** Says that problems found under another path stand at this key's line. */
  void alias(String other, String key) {
    faults.place(under(other), line(key));
  }

  boolean has(String key) {
    return find(key).isPresent();
  }

  String text(String key, String otherwise) {
    return optionalText(key)
        .orElseGet(() -> {
          missing(key);
          return otherwise;
        });
  }

  Optional<String> optionalText(String key) {
    return find(key).flatMap(node -> scalar(key, node, "one value"));
  }

  /** An id under this key; {@code make} is the constructor of the kind of id. */
  <T> Optional<T> id(String key, Function<String, T> make) {
    return optionalText(key).flatMap(text -> id(key, text, make));
  }

  <T> List<T> ids(String key, Function<String, T> make) {
    var ids = new ArrayList<T>();
    texts(key).forEach(text -> id(key, text, make).ifPresent(ids::add));
    return ids;
  }

  private <T> Optional<T> id(String key, String text, Function<String, T> make) {
    if (Identifiers.wellFormed(text)) {
      return Optional.of(make.apply(text));
    }
    fault(
        key,
        "“"
            + text
            + "” is not an id. An id has 1 to 64 ASCII letters, digits, hyphens or"
            + " underscores.");
    return Optional.empty();
  }

  /** One of these words; the first where it is none of them. */
  <T> T choice(String key, Map<String, T> words, String otherwise) {
    var typed = optionalText(key).orElse(otherwise);
    var chosen = words.get(typed);
    if (chosen == null) {
      fault(
          key,
          "“"
              + typed
              + "” is not one of "
              + String.join(", ", words.keySet())
              + "."
              + guess(typed, words.keySet()));
      return words.values().iterator().next();
    }
    return chosen;
  }

  /** A list of plain values. */
  List<String> texts(String key) {
    var found = new ArrayList<String>();
    for (var node : list(key)) {
      scalar(key, node, "a list of plain values, such as [a, b]").ifPresent(found::add);
    }
    return found;
  }

  /** A text for people: by language, or one that is the same in each. */
  Texts words(String key) {
    return find(key).map(node -> words(key, node)).orElse(Texts.NONE);
  }

  List<Texts> listOfWords(String key) {
    return list(key).stream().map(node -> words(key, node)).toList();
  }

  private Texts words(String key, Node node) {
    return switch (node) {
      case Node.Scalar(_, var text) -> {
        var same = new LinkedHashMap<String, String>();
        languages.forEach(language -> same.put(language, text));
        yield new Texts(same);
      }
      case Node.Entries byLanguage -> byLanguage(key, byLanguage);
      case Node.Nothing _, Node.Items _ -> {
        wrong(key, node, "a text, or one text per language, such as en: …");
        yield Texts.NONE;
      }
    };
  }

  private Texts byLanguage(String key, Node.Entries entriesByLanguage) {
    var texts = new LinkedHashMap<String, String>();
    entriesByLanguage
        .nodes()
        .forEach((language, node) -> {
          faults.place(under(key) + "." + language, node.line());
          scalar(key + "." + language, node, "a text").ifPresent(text -> texts.put(language, text));
        });
    return new Texts(texts);
  }

  /** The groups in a list of groups. */
  List<Group> groups(String key) {
    var groups = new ArrayList<Group>();
    for (var node : list(key)) {
      if (node instanceof Node.Entries group) {
        groups.add(new Group(faults, under(key), group, languages));
      } else {
        wrong(key, node, "a list of groups of keys, each beginning with “- id: …”");
      }
    }
    return groups;
  }

  /** The groups under the keys of a group, such as a person's names by language. */
  Map<String, Group> byKey(String key) {
    var groups = new LinkedHashMap<String, Group>();
    find(key)
        .ifPresent(node -> {
          if (node instanceof Node.Entries group) {
            group
                .nodes()
                .forEach((name, inner) -> {
                  var path = under(key) + "." + name;
                  if (inner instanceof Node.Entries of) {
                    faults.place(path, of.line());
                    groups.put(name, new Group(faults, path, of, languages));
                  } else {
                    wrong(key, inner, "a group of keys under each language");
                  }
                });
          } else {
            wrong(key, node, "a group of keys");
          }
        });
    return groups;
  }

  private List<Node> list(String key) {
    return find(key)
        .map(node ->
            switch (node) {
              case Node.Items(_, var nodes) -> nodes;
              case Node.Scalar _, Node.Nothing _, Node.Entries _ -> {
                wrong(key, node, "a list");
                yield List.<Node>of();
              }
            })
        .orElse(List.of());
  }

  void missing(String key) {
    faults.add(entries.line(), under(key), "This key is missing. Add “" + key + ": …”.");
  }

  /** Finds fault with every key that nobody asked for. */
  void done() {
    for (var key : entries.nodes().keySet()) {
      if (!known.contains(key)) {
        fault(
            key,
            "There is no such key here. Known are "
                + String.join(", ", known)
                + "."
                + guess(key, known));
      }
    }
  }

  private Optional<Node> find(String key) {
    known.add(key);
    var node = entries.nodes().get(key);
    if (node != null) {
      faults.place(under(key), line(key));
    }
    return Optional.ofNullable(node);
  }

  private Optional<String> scalar(String key, Node node, String wanted) {
    if (node instanceof Node.Scalar(_, var text)) {
      return Optional.of(text);
    }
    wrong(key, node, wanted);
    return Optional.empty();
  }

  private void wrong(String key, Node node, String wanted) {
    var hint =
        node instanceof Node.Nothing
            ? " What begins with # is a comment to YAML: write colours in quotes, \"#1f5f8b\"."
            : "";
    faults.add(
        node.line(), under(key), "This has to be " + wanted + ", not " + node.kind() + "." + hint);
  }

  private static String guess(String typed, Iterable<String> words) {
    var all = new ArrayList<String>();
    words.forEach(all::add);
    return Nearest.to(typed, all).map(near -> " Did you mean “" + near + "”?").orElse("");
  }

  private String under(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
