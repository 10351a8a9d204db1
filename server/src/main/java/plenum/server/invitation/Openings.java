package plenum.server.invitation;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import plenum.journal.Cabinet;
import plenum.journal.UnavailableException;

/**
 * When each seat's link was opened for the first time, so that whoever invites sees who has not
 * looked yet. It is no event of the meeting; where the database does not answer, it is forgotten
 * rather than anybody kept outside. Thread-safe.
 */
public final class Openings {
  private static final String DRAWER = "opened-links";
  private static final Logger LOG = System.getLogger(Openings.class.getName());

  private final Cabinet cabinet;
  private final Map<SeatLink, Instant> known = new ConcurrentHashMap<>();

  public Openings(Cabinet cabinet) {
    this.cabinet = cabinet;
  }

  /** Somebody came with this link. */
  public void note(SeatLink link, Instant now) {
    if (known.containsKey(link)) {
      return;
    }
    try {
      var first =
          cabinet.putIfAbsent(DRAWER, label(link), now.toString().getBytes(StandardCharsets.UTF_8));
      known.put(link, moment(first));
    } catch (UnavailableException forgotten) {
      LOG.log(Level.WARNING, "the opening of a link could not be noted", forgotten);
    }
  }

  /** When it was opened first; empty if it never was, or the database does not answer. */
  public Optional<Instant> first(SeatLink link) {
    var remembered = Optional.ofNullable(known.get(link));
    return remembered.isPresent() ? remembered : find(link);
  }

  private Optional<Instant> find(SeatLink link) {
    try {
      var found = cabinet.find(DRAWER, label(link)).map(Openings::moment);
      found.ifPresent(at -> known.put(link, at));
      return found;
    } catch (UnavailableException _) {
      return Optional.empty();
    }
  }

  private static Instant moment(byte[] document) {
    return Instant.parse(new String(document, StandardCharsets.UTF_8));
  }

  private static String label(SeatLink link) {
    return link.conference() + "/" + link.seat() + "/" + link.generation();
  }
}
