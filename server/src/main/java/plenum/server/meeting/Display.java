package plenum.server.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plenum.conference.Conference;
import plenum.conference.caucus.Caucus;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Routing;

/**
 * What the pages of a conference are shown, and how often. Who is in the same room shares one view,
 * written out once; who is in none gets one of their own with nobody else in it. Confined to the
 * conference's thread.
 */
final class Display {
  /** At most ten views per second for a page. */
  static final Duration PAUSE = Duration.ofMillis(100);

  /**
   * What changes within so short a time is shown together: drawing for all pages takes longer, and
   * whoever is given the floor and answers at once waits for no drawing.
   */
  static final Duration GATHER = Duration.ofMillis(4);

  private final Pace pace = new Pace(PAUSE, Duration.ofSeconds(1));
  private final Workplace workplace;
  private final Lines lines;
  private final Supplier<ProtocolBook> protocol;
  private final IntercomDesk intercom;
  private final PhoneDesk phones;
  private final Map<SeatId, Views.Devices> devices = new HashMap<>();
  private Optional<Outlook> outlook = Optional.empty();
  private final Map<Integer, SharedView> shared = new HashMap<>();
  private Optional<Instant> changed = Optional.empty();

  Display(
      Workplace workplace,
      Lines lines,
      Supplier<ProtocolBook> protocol,
      IntercomDesk intercom,
      PhoneDesk phones) {
    this.workplace = workplace;
    this.lines = lines;
    this.protocol = protocol;
    this.intercom = intercom;
    this.phones = phones;
  }

  /** Something that is seen has changed. */
  void changed() {
    changed = changed.or(() -> Optional.of(workplace.clock().instant()));
  }

  /** What a page says of its devices. */
  void devices(SeatId seat, Views.Devices now) {
    if (!now.equals(devices.put(seat, now))) {
      changed();
    }
  }

  /** What a seat's page says of its devices; who comes without a page has what flows. */
  Views.Devices device(SeatId seat) {
    return Views.device(devices, lines, seat);
  }

  /** No page speaks for this seat's devices any more. */
  void forget(SeatId seat) {
    if (devices.remove(seat) != null) {
      changed();
    }
  }

  /** When something is to be shown, if anything is. */
  Optional<Instant> next() {
    return changed
        .map(at -> at.plus(GATHER))
        .map(gathered -> gathered.isAfter(pace.next()) ? gathered : pace.next());
  }

  /** Brings all pages up to date, if there is anything new and the last time is long enough ago. */
  void turn(Instant now, List<Page> pages, Conference conference, Routing routing) {
    if (changed.filter(at -> gathered(at, now)).isEmpty() || pace.early(now)) {
      return;
    }
    changed = Optional.empty();
    var views = views(now, conference, routing);
    latest(views);
    var own = own(views, routing, now);
    var news = news();
    pages.forEach(page -> show(page, views, own, news));
    var listening = new PhoneViews(views.outlook(), lines, routing);
    phones.phones().forEach(phone -> phone.show(listening.of(phone)));
    pace.done(now, workplace.clock().instant());
  }

  /** A clock that was set back gathers nothing. */
  private static boolean gathered(Instant since, Instant now) {
    return !now.isBefore(since.plus(GATHER)) || now.isBefore(since);
  }

  /** Shows what there is to one page that has just come; the others wait for their turn. */
  void greet(Page page, Instant now, Conference conference, Routing routing) {
    var views = views(now, conference, routing);
    if (!shared.keySet().equals(rooms(conference))) {
      latest(views);
    }
    show(page, views, own(views, routing, now), news());
  }

  /** The same for a phone. */
  void greet(Phone phone, Instant now, Conference conference, Routing routing) {
    var views = views(now, conference, routing);
    phone.show(new PhoneViews(views.outlook(), lines, routing).of(phone));
  }

  private OwnViews own(Views views, Routing routing, Instant now) {
    var outlook = views.outlook();
    return new OwnViews(
        outlook, lines, routing, intercom.views(outlook.conference(), now), phones::connected);
  }

  private ProtocolNews news() {
    return new ProtocolNews(protocol.get(), workplace.json());
  }

  private Views views(Instant now, Conference conference, Routing routing) {
    var current =
        outlook
            .map(last -> last.on(conference, now))
            .orElseGet(() -> Outlook.of(conference, now, workplace.trials()));
    outlook = Optional.of(current);
    return new Views(current, lines, devices, routing);
  }

  private void latest(Views views) {
    var chamber = views.chamber();
    var rooms = rooms(views.outlook().conference());
    shared.keySet().retainAll(rooms);
    for (int room : rooms) {
      var seats = views.seats(room);
      var before = shared.get(room);
      shared.put(
          room,
          before == null
              ? SharedView.first(workplace.json(), chamber, seats)
              : before.then(chamber, seats));
    }
  }

  private static Set<Integer> rooms(Conference conference) {
    return Stream.concat(
            Stream.of(Routing.PLENARY), conference.caucuses().rooms().stream().map(Caucus::number))
        .collect(Collectors.toSet());
  }

  private void show(Page page, Views views, OwnViews own, ProtocolNews news) {
    boolean inside =
        views
            .outlook()
            .conference()
            .state(page.seat())
            .filter(state -> state.hereWith(page.device()))
            .isPresent();
    if (inside) {
      int room =
          views
              .outlook()
              .conference()
              .roomOf(page.seat())
              .map(Caucus::number)
              .orElse(Routing.PLENARY);
      Optional.ofNullable(shared.get(room)).ifPresent(view -> page.showShared(room, view));
    } else {
      page.showLobby(views.lobby(page.seat()));
    }
    page.show(own.of(page));
    if (inside) {
      page.showProtocol(news, leads(views, page.seat()));
    } else {
      page.forgetProtocol();
    }
  }

  private static Optional<DelegationId> leads(Views views, SeatId seat) {
    return views
        .outlook()
        .setting()
        .place(seat)
        .filter(Setting.Place::leads)
        .flatMap(place -> place.seat().delegation());
  }
}
