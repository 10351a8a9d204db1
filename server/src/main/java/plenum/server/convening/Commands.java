package plenum.server.convening;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import plenum.conference.agenda.ItemId;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.AgendaCommand;
import plenum.conference.command.Command;
import plenum.conference.command.DeviceKey;
import plenum.conference.command.DocumentCommand;
import plenum.conference.command.InterpretationCommand;
import plenum.conference.command.LinkCommand;
import plenum.conference.command.ProgrammeCommand;
import plenum.conference.document.DocumentId;
import plenum.conference.document.Release;
import plenum.conference.interpretation.Booth;
import plenum.conference.interpretation.BoothId;
import plenum.conference.interpretation.BoothPlan;
import plenum.conference.interpretation.Interlock;
import plenum.conference.programme.Chairing;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.FloorPolicy;
import plenum.conference.programme.Heading;
import plenum.conference.programme.Kind;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.PersonName;
import plenum.conference.programme.Purpose;
import plenum.conference.programme.Role;
import plenum.conference.programme.SeatDraft;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Site;
import plenum.conference.programme.SiteId;
import plenum.conference.programme.Texts;
import plenum.server.meeting.AgendaViews;
import plenum.wire.Edit;
import plenum.wire.OrderOfProceedings.BoothPlanEntry;
import plenum.wire.OrderOfProceedings.DelegationEntry;
import plenum.wire.OrderOfProceedings.HeadingEntry;
import plenum.wire.OrderOfProceedings.NameEntry;
import plenum.wire.OrderOfProceedings.PersonEntry;
import plenum.wire.OrderOfProceedings.SeatEntry;

/** Turns what a page asks for into the conference's own commands. */
final class Commands {
  private Commands() {}

  /**
   * @param kind the conference's, which no edit changes
   * @throws IllegalArgumentException where an id is none, or a seat has neither person nor room
   */
  static Command of(Edit edit, Kind kind) {
    return switch (edit) {
      case Edit.AmendHeading(var heading) ->
          new ProgrammeCommand.AmendHeading(heading(heading, kind));
      case Edit.AddDelegation(var side) -> new ProgrammeCommand.AddDelegation(delegation(side));
      case Edit.AmendDelegation(var side) -> new ProgrammeCommand.AmendDelegation(delegation(side));
      case Edit.StrikeDelegation(var side) ->
          new ProgrammeCommand.StrikeDelegation(new DelegationId(side));
      case Edit.AddPerson(var person) -> new ProgrammeCommand.AddPerson(person(person));
      case Edit.AmendPerson(var person) -> new ProgrammeCommand.AmendPerson(person(person));
      case Edit.StrikePerson(var person) -> new ProgrammeCommand.StrikePerson(new PersonId(person));
      case Edit.AddSeat(var seat) -> new ProgrammeCommand.AddSeat(seat(seat));
      case Edit.AmendSeat(var seat) -> new ProgrammeCommand.AmendSeat(seat(seat));
      case Edit.StrikeSeat(var seat) -> new ProgrammeCommand.StrikeSeat(new SeatId(seat));
      case Edit.RevokeSeatLink(var seat) -> new LinkCommand.RevokeSeatLink(new SeatId(seat));
      case Edit.ReissueSeatLink(var seat) -> new LinkCommand.ReissueSeatLink(new SeatId(seat));
      case Edit.ReissueDelegationLink(var side) ->
          new LinkCommand.ReissueDelegationLink(new DelegationId(side));
      case Edit.DrawAgenda(var items) ->
          new AgendaCommand.DrawAgenda(items.stream().map(AgendaViews::item).toList());
      case Edit.PlanBooths(var plan) -> new InterpretationCommand.PlanBooths(booths(plan));
      case Edit.HandDocumentOut(var document, var release) ->
          new DocumentCommand.HandOut(new DocumentId(document), Release.valueOf(release.name()));
      case Edit.StrikeDocumentVersion(var document, var language) ->
          new DocumentCommand.StrikeVersion(new DocumentId(document), language);
      case Edit.StrikeDocument(var document) ->
          new DocumentCommand.WithdrawDocument(new DocumentId(document));
      case Edit.AmendDocument(var document, var title, var download, var item) ->
          new DocumentCommand.DescribeDocument(
              new DocumentId(document), new Texts(title), download, item.map(ItemId::new));
      case Edit.AdmitSeat(var seat, var device) ->
          new AdmissionCommand.Admit(new SeatId(seat), new DeviceKey(device));
      case Edit.TurnSeatAway(var seat, var device) ->
          new AdmissionCommand.TurnAway(new SeatId(seat), new DeviceKey(device));
    };
  }

  private static Heading heading(HeadingEntry entry, Kind kind) {
    return new Heading(
        Purpose.valueOf(entry.purpose().name()),
        new Texts(entry.subject()),
        entry.start(),
        Duration.ofMinutes(entry.minutes()),
        entry.host().map(DelegationId::new),
        entry.order().stream().map(DelegationId::new).toList(),
        entry.openFloor() ? FloorPolicy.OPEN : FloorPolicy.CLOSED,
        kind,
        entry.languages(),
        entry
            .chair()
            .<Chairing>map(chair -> new Chairing.OneSeat(new SeatId(chair)))
            .orElseGet(Chairing.AllHeads::new));
  }

  private static Delegation delegation(DelegationEntry entry) {
    return new Delegation(
        new DelegationId(entry.id()),
        new Texts(entry.name()),
        entry.bodies().stream().map(Texts::new).toList(),
        entry.sites().stream()
            .map(site -> new Site(new SiteId(site.id()), new Texts(site.city()), site.zone()))
            .toList(),
        entry.language(),
        entry.head().map(PersonId::new),
        entry.deputy().map(SeatId::new),
        new Texts(entry.credit()),
        entry.colour());
  }

  private static Person person(PersonEntry entry) {
    return new Person(
        new PersonId(entry.id()), entry.delegation().map(DelegationId::new), names(entry.names()));
  }

  private static Map<String, PersonName> names(Map<String, NameEntry> entries) {
    var names = new LinkedHashMap<String, PersonName>();
    entries.forEach((language, entry) ->
        names.put(
            language,
            new PersonName(entry.fullName(), entry.shortForm(), entry.title(), entry.body())));
    return names;
  }

  private static SeatDraft seat(SeatEntry entry) {
    return new SeatDraft(
        new SeatId(entry.id()),
        entry.delegation().map(DelegationId::new),
        Role.valueOf(entry.role().name()),
        occupant(entry),
        entry.site().map(SiteId::new));
  }

  private static BoothPlan booths(BoothPlanEntry entry) {
    return new BoothPlan(
        entry.booths().stream()
            .map(booth ->
                new Booth(
                    new BoothId(booth.id()),
                    booth.into(),
                    booth.from(),
                    booth.seats().stream().map(SeatId::new).toList()))
            .toList(),
        Interlock.valueOf(entry.interlock().name()),
        entry.pivot());
  }

  private static Occupant occupant(SeatEntry entry) {
    if (entry.person().isPresent() == entry.room().isPresent()) {
      throw new IllegalArgumentException("A seat has a person, or a room");
    }
    Optional<Occupant> room =
        entry
            .room()
            .map(found ->
                new Occupant.Room(
                    new Texts(found.name()), found.people().stream().map(PersonId::new).toList()));
    return room.orElseGet(() -> new Occupant.OnePerson(new PersonId(entry.person().orElseThrow())));
  }
}
