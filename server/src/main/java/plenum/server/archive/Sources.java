package plenum.server.archive;

import java.util.List;
import java.util.Optional;
import plenum.press.archive.ArchiveSource;
import plenum.press.archive.Entry;

/** Several sources as one. Their ids differ. */
public record Sources(List<ArchiveSource> all) implements ArchiveSource {
  public Sources {
    all = List.copyOf(all);
  }

  @Override
  public List<Stored> stored() {
    return all.stream().flatMap(source -> source.stored().stream()).toList();
  }

  @Override
  public Optional<Entry> entry(String id) {
    return all.stream().flatMap(source -> source.entry(id).stream()).findFirst();
  }
}
