package plenum.server.convening;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * What convening by a file answers, and {@code ./plenum convene --json} prints: programs rely on
 * these names and this order.
 */
@JsonPropertyOrder({"id", "seats"})
public record ConvenedConference(String id, List<SeatOf> seats) {
  /** A seat; {@code role} is a word such as {@code press-officer}. */
  @JsonPropertyOrder({"id", "name", "role", "link"})
  public record SeatOf(String id, String name, String role, String link) {}
}
