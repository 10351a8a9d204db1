package plenum.dossier.minutes;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.Conference;
import plenum.conference.event.CaucusEvent;
import plenum.conference.event.CaucusId;

/** Who withdrew from the meeting, and since when; never what they did there. */
final class ApartBook {
  private final Seating seating;
  private final SectionBook sections;
  private final Map<CaucusId, Instant> ended = new LinkedHashMap<>();
  private final Map<CaucusId, Instant> open = new LinkedHashMap<>();

  ApartBook(Seating seating, SectionBook sections) {
    this.seating = seating;
    this.sections = sections;
  }

  void look(Conference before, CaucusEvent event) {
    switch (event) {
      case CaucusEvent.SideWithdrew(var room, _, var side, _, var at) -> {
        open.put(room, at);
        sections.add(at, () -> new Happening.SideWithdrew(at, side, until(room)));
      }
      case CaucusEvent.WentAside(var room, _, var heads, var interpreters, var at) -> {
        var people =
            Stream.concat(heads.stream(), interpreters.stream())
                .map(seat -> seating.leader(before, seat))
                .toList();
        open.put(room, at);
        sections.add(at, () -> new Happening.SatApart(at, people, until(room)));
      }
      case CaucusEvent.SideReturned(var room, _, var at) -> ended(room, at);
      case CaucusEvent.AsideEnded(var room, var at) -> ended(room, at);
      default -> {}
    }
  }

  private void ended(CaucusId room, Instant at) {
    open.remove(room);
    ended.put(room, at);
  }

  private Optional<Instant> until(CaucusId room) {
    return Optional.ofNullable(ended.get(room));
  }

  void closed(Instant at) {
    List.copyOf(open.keySet()).forEach(room -> ended(room, at));
  }
}
