package plenum.server.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.conference.event.Audience;
import plenum.conference.programme.DelegationId;
import plenum.conference.protocol.ProtocolEntry;
import plenum.wire.FromServer;
import plenum.wire.WireJson;

/**
 * The protocol as it is sent, at one moment: written out once for all who have read equally far and
 * may read the same. Confined to the conference's thread.
 */
final class ProtocolNews {
  /** What a page gets that comes: a screen or two. */
  static final int ON_ARRIVAL = 100;

  private final ProtocolBook book;
  private final WireJson json;
  private final Map<Audiences, Optional<String>> written = new HashMap<>();

  /**
   * @param after the event up to which they have read; empty for who comes
   * @param leads the side whose own lines they may read
   */
  private record Audiences(Optional<Long> after, Optional<DelegationId> leads) {}

  ProtocolNews(ProtocolBook book, WireJson json) {
    this.book = book;
    this.json = json;
  }

  ProtocolBook book() {
    return book;
  }

  /** All that is kept for who comes, as far as it is short. */
  Optional<String> whole(Optional<DelegationId> leads) {
    return message(new Audiences(Optional.empty(), leads));
  }

  /** What has come about since; empty if that is nothing which these may read. */
  Optional<String> since(long event, Optional<DelegationId> leads) {
    return message(new Audiences(Optional.of(event), leads));
  }

  private Optional<String> message(Audiences readers) {
    return written.computeIfAbsent(readers, this::write);
  }

  private Optional<String> write(Audiences readers) {
    List<ProtocolEntry> lines =
        book.after(readers.after().orElse(0L))
            .filter(entry -> mayRead(entry.audience(), readers.leads()))
            .toList();
    var latest =
        readers.after().isPresent()
            ? lines
            : lines.subList(Math.max(0, lines.size() - ON_ARRIVAL), lines.size());
    return Optional.of(latest)
        .filter(some -> readers.after().isEmpty() || !some.isEmpty())
        .map(some -> some.stream().map(ProtocolViews::line).toList())
        .map(some -> json.write(new FromServer.ProtocolGrew(readers.after().isEmpty(), some)));
  }

  private static boolean mayRead(Audience audience, Optional<DelegationId> leads) {
    return switch (audience) {
      case Audience.Everyone() -> true;
      case Audience.OneDelegation(var side) -> leads.filter(side::equals).isPresent();
      case Audience.OneCaucus _ -> false;
    };
  }
}
