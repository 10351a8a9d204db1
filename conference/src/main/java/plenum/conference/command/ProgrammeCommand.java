package plenum.conference.command;

import java.util.List;
import plenum.conference.agenda.Item;
import plenum.conference.interpretation.BoothPlan;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Heading;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.Programme;
import plenum.conference.programme.SeatDraft;
import plenum.conference.programme.SeatId;

/** What makes and changes the order of proceedings. */
public sealed interface ProgrammeCommand extends Command {
  /** Whoever sends it is the convener from then on; the program itself convenes trials only. */
  record Convene(Programme programme, List<Item> agenda, BoothPlan booths)
      implements ProgrammeCommand {
    public Convene {
      agenda = List.copyOf(agenda);
    }

    /** Where nobody interprets simultaneously. */
    public Convene(Programme programme, List<Item> agenda) {
      this(programme, agenda, BoothPlan.NONE);
    }

    /** Without an agenda. */
    public Convene(Programme programme) {
      this(programme, List.of());
    }
  }

  record AmendHeading(Heading heading) implements ProgrammeCommand {}

  record AddDelegation(Delegation delegation) implements ProgrammeCommand {}

  record AmendDelegation(Delegation delegation) implements ProgrammeCommand {}

  record StrikeDelegation(DelegationId delegation) implements ProgrammeCommand {}

  record AddPerson(Person person) implements ProgrammeCommand {}

  record AmendPerson(Person person) implements ProgrammeCommand {}

  record StrikePerson(PersonId person) implements ProgrammeCommand {}

  record AddSeat(SeatDraft seat) implements ProgrammeCommand {}

  record AmendSeat(SeatDraft seat) implements ProgrammeCommand {}

  record StrikeSeat(SeatId seat) implements ProgrammeCommand {}
}
