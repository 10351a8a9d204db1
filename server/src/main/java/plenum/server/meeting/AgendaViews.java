package plenum.server.meeting;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.agenda.Agenda;
import plenum.conference.agenda.Item;
import plenum.conference.agenda.ItemId;
import plenum.conference.agenda.Matter;
import plenum.conference.agenda.Proposal;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Texts;
import plenum.wire.AgendaView;

/** The agenda in the words of the wire, both ways. */
public final class AgendaViews {
  private AgendaViews() {}

  static AgendaView of(Conference conference) {
    Agenda agenda = conference.agenda();
    return new AgendaView(
        agenda.items().stream().map(AgendaViews::item).toList(),
        agenda.adopted(),
        agenda.current().map(ItemId::value),
        courses(agenda),
        agenda.proposals().stream().map(proposal -> proposal(conference, proposal)).toList());
  }

  private static Map<String, AgendaView.Course> courses(Agenda agenda) {
    var courses = new LinkedHashMap<String, AgendaView.Course>();
    agenda
        .courses()
        .forEach((item, course) ->
            courses.put(
                item.value(),
                new AgendaView.Course(
                    course.opened(), course.taken().toMillis(), course.running())));
    return courses;
  }

  private static AgendaView.Proposal proposal(Conference conference, Proposal proposal) {
    return new AgendaView.Proposal(
        proposal.number(),
        switch (proposal.matter()) {
          case Matter.AdoptAgenda() -> Optional.<List<AgendaView.Item>>empty();
          case Matter.ChangeAgenda(var items) ->
              Optional.of(items.stream().map(AgendaViews::item).toList());
        },
        proposal.proposer().value(),
        proposal.since(),
        proposal.agreed().stream().map(SeatId::value).toList(),
        conference.programme().chairs().stream()
            .filter(chair -> !proposal.agreed().contains(chair))
            .map(SeatId::value)
            .toList());
  }

  /** One item as a page gets it. */
  public static AgendaView.Item item(Item item) {
    return new AgendaView.Item(
        item.id().value(),
        item.title().byLanguage(),
        (int) item.planned().toMinutes(),
        item.delegation().map(DelegationId::value),
        FloorViews.terms(item.terms()));
  }

  /**
   * One item as a page wishes for it.
   *
   * @throws IllegalArgumentException if it names something by what is no id
   */
  public static Item item(AgendaView.Item item) {
    return new Item(
        new ItemId(item.id()),
        new Texts(item.title()),
        Duration.ofMinutes(item.minutes()),
        item.side().map(DelegationId::new),
        FloorViews.terms(item.terms()));
  }
}
