package plenum.press.archive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A source that keeps its entries in memory. */
final class Stock implements ArchiveSource {
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  static Stock of(List<Entry> entries) {
    var stock = new Stock();
    entries.forEach(stock::add);
    return stock;
  }

  void add(Entry entry) {
    entries.put(entry.id(), entry);
  }

  void drop(String id) {
    entries.remove(id);
  }

  @Override
  public List<Stored> stored() {
    return entries.values().stream()
        .map(entry -> new Stored(entry.id(), entry.revision()))
        .toList();
  }

  @Override
  public Optional<Entry> entry(String id) {
    return Optional.ofNullable(entries.get(id));
  }
}
