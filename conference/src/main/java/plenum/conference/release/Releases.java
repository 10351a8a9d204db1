package plenum.conference.release;

import java.time.Instant;
import java.util.Map;
import plenum.conference.programme.Ordered;
import plenum.conference.programme.SeatId;

/**
 * The press offices of a conference: each side's own, which the others do not see into, and the one
 * that all share.
 */
public record Releases(Map<Issuer, PressOffice> offices) {
  public static final Releases NONE = new Releases(Map.of());

  public Releases {
    offices = Ordered.copyOf(offices);
  }

  public PressOffice of(Issuer issuer) {
    return offices.getOrDefault(issuer, PressOffice.NONE);
  }

  /** Where this office's style is carried over from an earlier conference. */
  public Releases beginning(Issuer issuer, Style style) {
    return new Releases(Ordered.with(offices, issuer, of(issuer).styled(style)));
  }

  public Releases after(Issuer issuer, Work work, SeatId by, Instant at) {
    return new Releases(Ordered.with(offices, issuer, of(issuer).after(work, by, at)));
  }
}
