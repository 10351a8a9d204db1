package plenum.server.meeting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import plenum.conference.Conference;
import plenum.conference.command.Command;
import plenum.conference.command.DeviceKey;
import plenum.conference.command.PhoneCommand;
import plenum.conference.phone.SeatPhones;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.role.Power;
import plenum.conference.routing.Routing;
import plenum.wire.ConferenceView;
import plenum.wire.FromPage;
import plenum.wire.InterpretationView;
import plenum.wire.ListenerView;
import plenum.wire.ListenerView.ListenerStanding;
import plenum.wire.PhonesView;
import plenum.wire.PhonesView.PhoneLine;

/** What phones are shown, and what those are shown of them beside whose seat they listen. */
record PhoneViews(Outlook outlook, Lines lines, Routing routing) {

  /** Empty where it asks nothing of the conference. */
  static Optional<Command> command(FromPage.OfPhones request) {
    return switch (request) {
      case FromPage.ShowPhoneCode _ -> Optional.empty();
      case FromPage.EndPhoneCode(_, var seat) ->
          Optional.of(new PhoneCommand.EndPhoneCode(new SeatId(seat)));
      case FromPage.AdmitPhones(_, var seat, var devices) ->
          Optional.of(
              new PhoneCommand.AdmitPhones(
                  new SeatId(seat), devices.stream().map(DeviceKey::new).toList()));
      case FromPage.RemovePhone(_, var seat, var device) ->
          Optional.of(new PhoneCommand.RemovePhone(new SeatId(seat), new DeviceKey(device)));
    };
  }

  /**
   * Those beside one's own seat, and for who lets them in beside each of those whom they admit.
   *
   * @param connected the phones whose pages are there
   */
  static Map<String, PhonesView> of(
      Conference conference, Setting.Place reader, Predicate<PhoneDesk.Listener> connected) {
    var own = reader.seat();
    if (!Power.ADMIT_PHONES.isOverOwnSide(own, conference.programme())) {
      return Map.of(own.id().value(), beside(conference, own.id(), false, connected));
    }
    var views = new LinkedHashMap<String, PhonesView>();
    for (var seat : conference.programme().seats()) {
      boolean theirs = opensTo(conference, own, seat);
      if (seat.id().equals(own.id()) || theirs && hasPhones(conference, seat)) {
        views.put(seat.id().value(), beside(conference, seat.id(), theirs, connected));
      }
    }
    return views;
  }

  private static boolean opensTo(Conference conference, Seat admitting, Seat other) {
    return other.delegation().isPresent()
        ? other.delegation().equals(admitting.delegation())
        : conference.programme().chairs().contains(admitting.id());
  }

  /** A room in which people sit, or whoever else has shown a code. */
  private static boolean hasPhones(Conference conference, Seat seat) {
    return conference.phones().bySeat().containsKey(seat.id())
        || seat.occupant() instanceof Occupant.Room && conference.admitted(seat.id());
  }

  private static PhonesView beside(
      Conference conference, SeatId seat, boolean admits, Predicate<PhoneDesk.Listener> connected) {
    SeatPhones phones = conference.phones().beside(seat);
    var all = new LinkedHashMap<String, PhoneLine>();
    for (var phone : phones.phones()) {
      var key = phone.device().key();
      all.put(
          key.hash(),
          new PhoneLine(
              phone.number(),
              phone.device().label(),
              phone.admitted(),
              connected.test(new PhoneDesk.Listener(seat, key)),
              phone.since()));
    }
    return new PhonesView(phones.until(), admits, all);
  }

  ListenerView of(Phone phone) {
    var place = outlook.setting().place(phone.seat());
    var standing = standing(phone);
    var known = conference().phones().beside(phone.seat()).phone(phone.key());
    return new ListenerView(
        standing,
        known.map(plenum.conference.phone.Phone::number),
        place.map(found -> plate(found.empty())).orElseGet(Map::of),
        phone.listens(conference()) ? outlook.setting().outline().subject() : Map.of(),
        phone.seat().value(),
        place.map(Setting.Place::language).orElseGet(outlook.setting()::language),
        standing == ListenerStanding.LISTENING
            ? new BoothViews(conference(), lines, routing).ofPhone(phone.hearing())
            : InterpretationView.NONE);
  }

  private ListenerStanding standing(Phone phone) {
    if (!conference().phase().receives()) {
      return ListenerStanding.CLOSED;
    }
    if (conference().phones().beside(phone.seat()).phone(phone.key()).isEmpty()) {
      return ListenerStanding.OUTSIDE;
    }
    if (!phone.listens(conference())) {
      return ListenerStanding.WAITING;
    }
    if (!conference().admitted(phone.seat())) {
      return ListenerStanding.AWAY;
    }
    return conference().roomOf(phone.seat()).isPresent()
        ? ListenerStanding.SEALED
        : ListenerStanding.LISTENING;
  }

  /** The room's name, or the name of who sits there. */
  private static Map<String, String> plate(ConferenceView.Seat seat) {
    return seat.room()
        .orElseGet(() ->
            seat.people().stream().map(ConferenceView.Person::name).findFirst().orElse(Map.of()));
  }

  private Conference conference() {
    return outlook.conference();
  }
}
