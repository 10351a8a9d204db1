package plenum.rehearsal.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plenum.rehearsal.clip.Persona;
import plenum.rehearsal.seat.Shape;
import plenum.wire.Outlet;

/**
 * Holds what a participant hears and sees against what it ought to.
 *
 * @param expected who is to be in an outlet while anything comes there
 */
public record Judge(Map<Outlet, Persona> expected) {
  public Judge {
    expected = Map.copyOf(expected);
  }

  /** An outlet that brought somebody else, or nobody. */
  public record Mistake(Outlet outlet, Persona expected, Set<Persona> found) {}

  /** Every outlet in which the latest that came is not who is expected. */
  public List<Mistake> mistakes(Watcher witness) {
    var mistakes = new ArrayList<Mistake>();
    expected.forEach((outlet, persona) -> {
      var found = Shape.shows(outlet) ? witness.seen(outlet) : witness.heard(outlet);
      if (!found.equals(Set.of(persona))) {
        mistakes.add(new Mistake(outlet, persona, found));
      }
    });
    return mistakes;
  }
}
