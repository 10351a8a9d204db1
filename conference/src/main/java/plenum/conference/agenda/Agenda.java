package plenum.conference.agenda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.conference.programme.Ordered;
import plenum.conference.programme.SeatId;

/**
 * The agenda as it stands.
 *
 * @param items in the order in which they are to be taken
 * @param adopted when all chairs adopted it
 * @param current the item that is open
 * @param courses what has become of the items that were opened
 * @param proposals what waits for chairs to agree, the oldest first
 * @param lastProposal the highest number ever given
 */
public record Agenda(
    List<Item> items,
    Optional<Instant> adopted,
    Optional<ItemId> current,
    Map<ItemId, Course> courses,
    List<Proposal> proposals,
    int lastProposal) {

  public static final Agenda NONE =
      new Agenda(List.of(), Optional.empty(), Optional.empty(), Map.of(), List.of(), 0);

  public Agenda {
    items = List.copyOf(items);
    courses = Ordered.copyOf(courses);
    proposals = List.copyOf(proposals);
  }

  public Optional<Item> item(ItemId id) {
    return items.stream().filter(item -> item.id().equals(id)).findFirst();
  }

  /** The first item that was never opened, in the agenda's order. */
  public Optional<Item> next() {
    return items.stream().filter(item -> !courses.containsKey(item.id())).findFirst();
  }

  public Optional<Proposal> proposal(int number) {
    return proposals.stream().filter(proposal -> proposal.number() == number).findFirst();
  }

  /** What has happened in items that stay is kept; an item that is gone is no longer open. */
  public Agenda with(List<Item> changed) {
    var open = current.filter(id -> changed.stream().anyMatch(item -> item.id().equals(id)));
    return new Agenda(changed, adopted, open, courses, proposals, lastProposal);
  }

  public Agenda adoptedAt(Instant at) {
    return new Agenda(items, Optional.of(at), current, courses, proposals, lastProposal);
  }

  public Agenda opened(ItemId id, Instant at) {
    var course =
        Optional.ofNullable(courses.get(id))
            .map(before -> before.again(at))
            .orElseGet(() -> Course.begun(at));
    return new Agenda(
        items,
        adopted,
        Optional.of(id),
        Ordered.with(courses, id, course),
        proposals,
        lastProposal);
  }

  public Agenda closed(ItemId id, Instant at) {
    var changed =
        Optional.ofNullable(courses.get(id))
            .<Map<ItemId, Course>>map(course -> Ordered.with(courses, id, course.closed(at)))
            .orElse(courses);
    return new Agenda(
        items,
        adopted,
        current.filter(other -> !other.equals(id)),
        changed,
        proposals,
        lastProposal);
  }

  public Agenda with(Proposal proposal) {
    var more = new ArrayList<>(proposals);
    more.add(proposal);
    return withProposals(more, Math.max(lastProposal, proposal.number()));
  }

  public Agenda agreed(int number, SeatId chair) {
    return withProposals(
        proposals.stream()
            .map(proposal -> proposal.number() == number ? proposal.and(chair) : proposal)
            .toList(),
        lastProposal);
  }

  public Agenda without(int number) {
    return withProposals(
        proposals.stream().filter(proposal -> proposal.number() != number).toList(), lastProposal);
  }

  private Agenda withProposals(List<Proposal> changed, int last) {
    return new Agenda(items, adopted, current, courses, changed, last);
  }
}
