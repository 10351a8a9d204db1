package plenum.conference.programme;

import java.util.List;
import java.util.Optional;

/**
 * A side.
 *
 * @param bodies departments, city halls, agencies; at least one
 * @param language BCP 47 tag of the language it speaks
 * @param head the person who leads it and sits in its seat of role {@link Role#HEAD}
 * @param deputy the seat that stands for this side's chair when the chair's line drops
 * @param credit the agency named in the dateline and under photographs
 * @param colour {@code #rrggbb}
 */
public record Delegation(
    DelegationId id,
    Texts name,
    List<Texts> bodies,
    List<Site> sites,
    String language,
    Optional<PersonId> head,
    Optional<SeatId> deputy,
    Texts credit,
    String colour) {
  public Delegation {
    bodies = List.copyOf(bodies);
    sites = List.copyOf(sites);
  }

  public Optional<Site> site(SiteId wanted) {
    return sites.stream().filter(site -> site.id().equals(wanted)).findFirst();
  }
}
