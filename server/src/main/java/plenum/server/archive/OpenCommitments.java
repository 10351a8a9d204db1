package plenum.server.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plenum.press.archive.Entry;
import plenum.press.archive.Timeline;
import plenum.press.news.Party;

/**
 * What is still open in several conferences, as pages read it.
 *
 * @param open what is due soonest first, what has no date last
 */
record OpenCommitments(List<Open> open) {

  /**
   * @param due until when (ISO 8601), where that was said
   * @param subject of the conference
   * @param sides that met
   */
  record Open(
      TimelineView.Promised promised, @Nullable String due, String subject, List<String> sides) {}

  static OpenCommitments of(List<Entry> entries, String language) {
    var byId = entries.stream().collect(Collectors.toMap(Entry::id, Function.identity()));
    return new OpenCommitments(
        Timeline.open(entries, language).stream()
            .map(one -> {
              var item = Objects.requireNonNull(byId.get(one.key().entry())).in(language);
              return new Open(
                  TimelineView.promised(one),
                  one.due().map(LocalDate::toString).orElse(null),
                  item.headline(),
                  item.meeting().sides().stream().map(Party::name).toList());
            })
            .toList());
  }
}
