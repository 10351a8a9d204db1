package plenum.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What concerns a seat, and nobody outside its circle, of sealed rooms.
 *
 * @param room the one in which the seat is
 * @param invitation to a tête-à-tête, made or received, that is not answered by all
 * @param notes of the seat's own delegation, by number; the latest fifty
 */
public record ApartView(
    Optional<Room> room, Optional<Invitation> invitation, Map<String, Note> notes) {

  /** Sits where all sides meet, and nothing is noted. */
  public static final ApartView NONE = new ApartView(Optional.empty(), Optional.empty(), Map.of());

  /**
   * A sealed room.
   *
   * @param side whose it is; empty for a tête-à-tête
   * @param seats who was named for it; none where it is a side's
   */
  public record Room(String id, Optional<String> side, List<String> seats, Instant since) {}

  /**
   * A tête-à-tête that waits for answers.
   *
   * @param heads who is to meet, the one who invites first
   * @param agreed who has said yes
   */
  public record Invitation(
      String id, List<String> heads, List<String> interpreters, List<String> agreed) {}

  /**
   * What somebody wrote to their own delegation.
   *
   * @param person who spoke for a room at that moment
   */
  public record Note(String seat, Optional<String> person, String text, Instant at) {}
}
