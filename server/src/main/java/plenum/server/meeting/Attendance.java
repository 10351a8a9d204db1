package plenum.server.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plenum.conference.Conference;
import plenum.conference.Presence;
import plenum.conference.command.DeviceKey;
import plenum.conference.programme.SeatId;

/**
 * Who holds a seat, or waits at its door, and is not at a page. The journal says who was let in;
 * this says who is there. Confined to the conference's thread.
 */
final class Attendance {
  /** A page that does not come back in this time has lost its line: a reload takes one or two. */
  static final Duration GONE = Duration.ofSeconds(10);

  private final Map<Holder, Absence> absent = new HashMap<>();
  private Optional<Instant> next = Optional.empty();

  /** A browser that was let in, or knocks. */
  record Holder(SeatId seat, DeviceKey device) {}

  private record Absence(Instant since, boolean reported) {}

  /** A holder who has been away for {@link #GONE}. */
  record Gone(Holder holder, Instant since) {}

  /** This page ended, and its last sign of life came then. */
  void departed(Holder holder, Instant since) {
    absent.put(holder, new Absence(since, false));
    reckon();
  }

  /** Compares who should be there with the pages that are. */
  void note(Conference conference, Set<Holder> pages, Instant now) {
    var holders = holders(conference);
    absent.keySet().retainAll(holders);
    absent.keySet().removeAll(pages);
    holders.stream()
        .filter(holder -> !pages.contains(holder))
        .forEach(holder -> absent.putIfAbsent(holder, new Absence(now, false)));
    reckon();
  }

  private static Set<Holder> holders(Conference conference) {
    var holders = new HashSet<Holder>();
    conference
        .seats()
        .forEach((seat, state) -> {
          if (state.presence() instanceof Presence.Here(var device, _, _)) {
            holders.add(new Holder(seat, device));
          }
          state.knocks().forEach(knock -> holders.add(new Holder(seat, knock.device().key())));
        });
    return holders;
  }

  /** Who has been away for long enough to be told of, each once. */
  List<Gone> due(Instant now) {
    if (next.filter(at -> !now.isBefore(at)).isEmpty()) {
      return List.of();
    }
    var due =
        absent.entrySet().stream()
            .filter(entry -> !entry.getValue().reported())
            .filter(entry -> !now.isBefore(entry.getValue().since().plus(GONE)))
            .map(entry -> new Gone(entry.getKey(), entry.getValue().since()))
            .toList();
    due.forEach(gone -> absent.put(gone.holder(), new Absence(gone.since(), true)));
    reckon();
    return due;
  }

  /** Since when this one has been away; empty if they are there. */
  Optional<Instant> since(Holder holder) {
    return Optional.ofNullable(absent.get(holder)).map(Absence::since);
  }

  /** Has this one told of once more, after another while. */
  void again(Holder holder, Instant now) {
    absent.put(holder, new Absence(now, false));
    reckon();
  }

  /** The clock was set: who is away has been so since now, as far as anybody can tell. */
  void leapt(Instant now) {
    absent.replaceAll(
        (_, absence) -> absence.reported() ? absence : new Absence(now, absence.reported()));
    reckon();
  }

  /** When {@link #due} has something new to say. */
  Optional<Instant> next() {
    return next;
  }

  /** After each change, since it is asked after each message. */
  private void reckon() {
    next =
        absent.values().stream()
            .filter(absence -> !absence.reported())
            .map(absence -> absence.since().plus(GONE))
            .min(Instant::compareTo);
  }

  /** Whose line counts as lost although they are at a page. */
  static List<SeatId> back(Conference conference, Set<Holder> pages) {
    return pages.stream()
        .filter(page ->
            conference
                .state(page.seat())
                .filter(state ->
                    state.presence() instanceof Presence.Here(var device, _, var lost)
                        && device.equals(page.device())
                        && lost.isPresent())
                .isPresent())
        .map(Holder::seat)
        .distinct()
        .toList();
  }
}
