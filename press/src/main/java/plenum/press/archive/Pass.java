package plenum.press.archive;

import plenum.conference.role.Capacity;

/**
 * In what capacity somebody belongs to whom: what sealed entries ask for and readers have.
 *
 * @param of names a side, or whoever else seals; the same wherever it appears, and never shown
 */
public record Pass(String of, Capacity as) {
  public Pass {
    Bounds.name("of", of);
  }
}
