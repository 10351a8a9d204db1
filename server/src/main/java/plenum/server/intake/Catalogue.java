package plenum.server.intake;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import plenum.press.intake.Fingerprint;
import plenum.press.intake.Kinship;
import plenum.press.intake.Known;

/** The kept releases as memory has them. Not for several threads at once. */
final class Catalogue {
  private final Known known = new Known();
  private final Map<String, Card> cards = new LinkedHashMap<>();
  private final Map<String, String> byUri = new HashMap<>();
  private final Map<String, TreeSet<String>> byRoot = new LinkedHashMap<>();

  void add(Header header) {
    var id = header.id();
    known.add(id, header.print());
    cards.put(id, new Card(header.withoutSketch(), 0, false));
    byRoot.computeIfAbsent(header.root(), _ -> new TreeSet<>()).add(id);
    if (!header.mark().uri().isBlank()) {
      byUri.put(key(header.mark().uri()), id);
    }
  }

  void corrected(String id) {
    change(id, Card::corrected);
  }

  void confirmed(String id) {
    change(id, Card::looked);
  }

  private void change(String id, UnaryOperator<Card> change) {
    cards.computeIfPresent(id, (_, card) -> change.apply(card));
  }

  void forget(String id) {
    var card = cards.remove(id);
    if (card != null) {
      known.forget(id);
      byUri.values().remove(id);
      byRoot.getOrDefault(card.header().root(), new TreeSet<>()).remove(id);
    }
  }

  Kinship kinship(Kinship.Mark mark, Fingerprint print) {
    var sameItem =
        mark.uri().isBlank()
            ? Optional.<String>empty()
            : Optional.ofNullable(byUri.get(key(mark.uri())));
    return Kinship.of(mark, known.ask(print), sameItem, this::mark);
  }

  private static String key(String uri) {
    return uri.toLowerCase(Locale.ROOT);
  }

  private Kinship.Mark mark(String id) {
    return card(id).orElseThrow().header().mark();
  }

  Optional<Card> card(String id) {
    return Optional.ofNullable(cards.get(id));
  }

  Collection<Card> cards() {
    return cards.values();
  }

  List<String> roots() {
    return byRoot.entrySet().stream()
        .filter(root -> !root.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** By the day on which they were published, those of one day as they came. */
  List<Card> versions(String root) {
    return byRoot.getOrDefault(root, new TreeSet<>()).stream()
        .map(cards::get)
        .filter(Objects::nonNull)
        .sorted(
            Comparator.comparing((Card card) -> card.header().day())
                .thenComparing(card -> card.header().at())
                .thenComparing(card -> card.header().id()))
        .toList();
  }
}
