package plenum.rehearsal.languages;

import plenum.rehearsal.rules.Span;
import plenum.wire.Outlet;

/**
 * For a while an outlet brought one tone without a break.
 *
 * @param when from the arrival of its first packet to that of its last one and the 20 ms in it
 */
public record Heard(Outlet outlet, Tongue tongue, Span when) {
  public Way way() {
    return Way.of(outlet);
  }
}
