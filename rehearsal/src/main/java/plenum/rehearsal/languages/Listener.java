package plenum.rehearsal.languages;

import java.util.List;

/**
 * What one seat heard, as it was decoded.
 *
 * @param heard in order of their beginnings
 */
public record Listener(String seat, List<Heard> heard) {
  public Listener {
    heard = List.copyOf(heard);
  }
}
