package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.conference.Meeting.CONVENER;
import static plenum.conference.Meeting.SERVER;
import static plenum.conference.Meeting.sitting;
import static plenum.conference.Samples.LANVIA;
import static plenum.conference.Samples.MERROW;
import static plenum.conference.Samples.seat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand.ArriveAsGuest;
import plenum.conference.command.AdmissionCommand.Leave;
import plenum.conference.command.ChamberCommand.Mute;
import plenum.conference.command.ChamberCommand.Pin;
import plenum.conference.command.ChamberCommand.TapSpeaker;
import plenum.conference.command.ChamberCommand.UntapSpeaker;
import plenum.conference.command.KeepingCommand.NoteContact;
import plenum.conference.command.LineCommand.Expire;
import plenum.conference.command.LinkCommand.ClaimSide;
import plenum.conference.command.ProceedingsCommand.Open;
import plenum.conference.command.ProgrammeCommand.AddPerson;
import plenum.conference.command.ProgrammeCommand.AddSeat;
import plenum.conference.command.ProgrammeCommand.AmendHeading;
import plenum.conference.command.ProgrammeCommand.StrikeSeat;
import plenum.conference.event.Audience;
import plenum.conference.event.KeepingEvent;
import plenum.conference.event.SealedPart;
import plenum.conference.programme.Chairing;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.FloorPolicy;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.Role;
import plenum.conference.programme.SeatDraft;
import plenum.conference.programme.SeatId;

/** The programme and links before the meeting, and what is done in the chamber. */
class PreparationTest {
  private static final Actor LINK = new Actor.DelegationSecretaryLink(LANVIA);
  private static final SeatId HEAD = seat(LANVIA, "head");
  private static final SeatId ROOM = seat(LANVIA, "room");
  private static final SeatId OTHER = seat(MERROW, "head");

  private final Meeting meeting = Meeting.of(Samples.twoSides());

  @Test
  void claiming_a_side_issues_all_its_links_anew_and_hides_them_from_the_convener() {
    assertThat(meeting.conference().mayReadLink(CONVENER, ROOM)).isTrue();
    meeting.does(LINK, new ClaimSide(LANVIA, 1));
    assertThat(meeting.conference().state(ROOM).orElseThrow().generation()).isEqualTo(2);
    assertThat(meeting.conference().mayReadLink(CONVENER, ROOM)).isFalse();
    assertThat(meeting.conference().mayReadLink(LINK, ROOM)).isTrue();
    assertThat(meeting.conference().mayReadLink(CONVENER, OTHER)).isTrue();
  }

  @Test
  void the_convener_no_longer_amends_a_claimed_side() {
    meeting.does(LINK, new ClaimSide(LANVIA, 1));
    assertThat(meeting.mayNot(CONVENER, new AddPerson(person(LANVIA))))
        .isEqualTo(new PersonRefusal.SideIsClaimed(LANVIA));
  }

  @Test
  void the_holder_of_a_delegation_link_touches_no_other_side() {
    assertThat(meeting.mayNot(LINK, new AddPerson(person(MERROW))))
        .isEqualTo(new PersonRefusal.NotYourSide(MERROW));
  }

  @Test
  void the_convener_amends_nothing_after_the_opening() {
    meeting.knocks(HEAD);
    meeting.does(sitting(HEAD), new Open());
    var heading = meeting.conference().programme().heading();
    assertThat(meeting.mayNot(CONVENER, new AmendHeading(heading)))
        .isEqualTo(new StageRefusal.MeetingHasBegun());
  }

  @Test
  void the_number_of_a_struck_seat_is_never_given_again() {
    var person = person(LANVIA);
    meeting.does(CONVENER, new AddPerson(person));
    meeting.does(CONVENER, new AddSeat(draft("extra", person)));
    var first = meeting.conference().seat(new SeatId("extra")).orElseThrow().number();
    meeting.does(CONVENER, new StrikeSeat(new SeatId("extra")));
    meeting.does(CONVENER, new AddSeat(draft("again", person)));
    assertThat(meeting.conference().seat(new SeatId("again")).orElseThrow().number())
        .isGreaterThan(first);
  }

  @Test
  void the_id_of_a_struck_seat_is_never_given_again() {
    var person = person(LANVIA);
    meeting.does(CONVENER, new AddPerson(person));
    meeting.does(CONVENER, new AddSeat(draft("extra", person)));
    meeting.does(CONVENER, new StrikeSeat(new SeatId("extra")));
    assertThat(meeting.mayNot(CONVENER, new AddSeat(draft("extra", person))))
        .isEqualTo(new ThingRefusal.SeatIdTaken(new SeatId("extra")));
  }

  @Test
  void a_seat_for_nobody_known_contradicts_the_programme() {
    var why = meeting.mayNot(CONVENER, new AddSeat(draft("extra", person(LANVIA))));
    assertThat(why.arguments()).containsEntry("where", "seats[extra].occupant");
  }

  @Test
  void only_people_of_a_room_are_tapped() {
    meeting.knocks(HEAD);
    meeting.admitted(HEAD, ROOM);
    meeting.does(sitting(ROOM), new TapSpeaker(ROOM, new PersonId("lanvia-6")));
    assertThat(meeting.conference().state(ROOM).orElseThrow().speaker())
        .contains(new PersonId("lanvia-6"));
    assertThat(meeting.mayNot(sitting(HEAD), new TapSpeaker(ROOM, new PersonId("lanvia-2"))))
        .isEqualTo(new ThingRefusal.NotInThisRoom(new PersonId("lanvia-2"), ROOM));
  }

  @Test
  void a_room_may_have_nobody_in_particular_speak() {
    meeting.knocks(HEAD);
    meeting.admitted(HEAD, ROOM);
    meeting.does(sitting(ROOM), new TapSpeaker(ROOM, new PersonId("lanvia-6")));
    meeting.does(sitting(ROOM), new UntapSpeaker(ROOM));
    meeting.does(sitting(ROOM), new UntapSpeaker(ROOM));
    assertThat(meeting.conference().state(ROOM).orElseThrow().speaker()).isEmpty();
  }

  @Test
  void no_chair_mutes_the_other_side() {
    meeting.knocks(HEAD);
    meeting.knocks(OTHER);
    assertThat(meeting.mayNot(sitting(OTHER), new Mute(HEAD)))
        .isEqualTo(new PersonRefusal.NotYourSide(LANVIA));
  }

  @Test
  void an_operator_pins() {
    var operator = new SeatId("operator");
    meeting.knocks(HEAD);
    meeting.admitted(HEAD, operator);
    meeting.does(sitting(operator), new Pin(HEAD));
    assertThat(meeting.conference().pinned()).contains(HEAD);
  }

  @Test
  void a_guest_is_in_at_once_where_the_floor_is_open_and_gone_when_leaving() {
    var open = Meeting.of(Samples.programme(2, new Chairing.AllHeads(), FloorPolicy.OPEN));
    var guest = new SeatId("guest");
    var device = Meeting.device(guest, 1);
    open.does(SERVER, new ArriveAsGuest(guest, "Camera 1", device));
    assertThat(open.conference().admitted(guest)).isTrue();
    open.does(SERVER, new Leave(guest, device.key()));
    assertThat(open.conference().seat(guest)).isEmpty();
  }

  @Test
  void no_guest_comes_to_a_closed_floor() {
    var guest = new SeatId("guest");
    assertThat(meeting.mayNot(SERVER, new ArriveAsGuest(guest, "x", Meeting.device(guest, 1))))
        .isEqualTo(new DoorRefusal.GuestsNotAllowed());
  }

  @Test
  void a_contact_note_is_sealed_for_its_side() {
    var events = meeting.does(LINK, new NoteContact(ROOM, " +1 555 0100 "));
    var note = new SealedPart.ContactNote(new Audience.OneDelegation(LANVIA), "+1 555 0100");
    assertThat(events).containsExactly(new KeepingEvent.ContactNoted(ROOM, Optional.of(note)));
    assertThat(events.getFirst().publicPart().sealedPart()).isEmpty();
  }

  @Test
  void a_conference_that_is_meant_does_not_expire() {
    assertThat(meeting.mayNot(SERVER, new Expire())).isEqualTo(new StageRefusal.NotATrial());
  }

  private static Person person(DelegationId side) {
    return new Person(new PersonId("new"), Optional.of(side), Map.of());
  }

  private static SeatDraft draft(String id, Person person) {
    return new SeatDraft(
        new SeatId(id),
        person.delegation(),
        Role.EXPERT,
        new Occupant.OnePerson(person.id()),
        Optional.empty());
  }
}
