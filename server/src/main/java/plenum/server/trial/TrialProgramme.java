package plenum.server.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
import plenum.conference.programme.PersonId;
import plenum.conference.programme.Programme;
import plenum.conference.programme.Purpose;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Site;
import plenum.conference.programme.SiteId;
import plenum.conference.programme.Texts;

/** The order of proceedings of a trial: two invented institutions that inform each other. */
final class TrialProgramme {
  /** Whoever tries sits here: the head of the first side. */
  static final SeatId VISITOR = new SeatId("lam-giang-head");

  /** Whom the visitor hears: the head of the other side. */
  static final SeatId SPEAKER = new SeatId("norhaven-head");

  /** Asks to reply to the briefing, as whoever is not presenting may. */
  static final SeatId REPLIER = new SeatId("lam-giang-delegate");

  /** The two who interpret simultaneously; a guest may take the place of either. */
  static final List<SeatId> INTERPRETERS = List.of(new SeatId("booth-1"), new SeatId("booth-2"));

  static final DelegationId LAM_GIANG = new DelegationId("lam-giang");
  static final DelegationId NORHAVEN = new DelegationId("norhaven");
  static final SiteId MAIN = new SiteId("main");

  /** Lets the first of the visitor's own people in; the visitor is not there yet. */
  static final SeatId FIRST_IN = new SeatId("lam-giang-secretary");

  /** The first is the visitor's. */
  static final List<Delegation> SIDES = List.of(lamGiang(), norhaven());

  private TrialProgramme() {}

  /** Whether this seat admits its side's people. */
  static boolean leads(SeatId seat) {
    return seat.value().endsWith("-head") || seat.value().endsWith("-secretary");
  }

  /** Whether whoever sits there is ever heard. */
  static boolean speaks(SeatId seat) {
    return isSeen(seat) || seat.value().endsWith("-interpreter") || INTERPRETERS.contains(seat);
  }

  /** Whether whoever sits there has a camera: those at the table. */
  static boolean isSeen(SeatId seat) {
    return List.of("-head", "-delegate", "-expert", "-secretary").stream()
        .anyMatch(seat.value()::endsWith);
  }

  /** Both ways between the languages of the two sides; the briefing's comes out on channel A. */
  static BoothPlan booths() {
    var booth = new Booth(new BoothId("booth"), List.of("vi", "en"), List.of(), INTERPRETERS);
    return new BoothPlan(List.of(booth), Interlock.INTERLOCK, Optional.empty());
  }

  static Programme startingAt(Instant start) {
    return new Programme(heading(start), SIDES, TrialPeople.persons(), TrialPeople.seats());
  }

  private static Heading heading(Instant start) {
    return new Heading(
        Purpose.INFORM,
        both(
            "Flood forecasting on shared rivers: results of the first season",
            "Dự báo lũ trên các dòng sông chung: kết quả mùa đầu tiên"),
        start,
        Duration.ofHours(1),
        Optional.of(LAM_GIANG),
        List.of(LAM_GIANG, NORHAVEN),
        FloorPolicy.CLOSED,
        Kind.TRIAL,
        List.of("en", "vi"),
        new Chairing.AllHeads());
  }

  private static Delegation lamGiang() {
    return new Delegation(
        LAM_GIANG,
        both("Lam Giang River Institute", "Viện Nghiên cứu Sông Lam Giang"),
        List.of(both("Department of Hydrology", "Ban Thủy văn")),
        List.of(new Site(MAIN, both("Lam Giang", "Lam Giang"), "Asia/Ho_Chi_Minh")),
        "vi",
        Optional.of(new PersonId("lam-giang-head")),
        Optional.empty(),
        both("Lam Giang Bulletin", "Bản tin Lam Giang"),
        "#1f5f8b");
  }

  private static Delegation norhaven() {
    return new Delegation(
        NORHAVEN,
        both("Norhaven Harbour Board", "Ban Quản lý Cảng Norhaven"),
        List.of(both("Office of Tides and Warnings", "Phòng Thủy triều và Cảnh báo")),
        List.of(new Site(MAIN, both("Norhaven", "Norhaven"), "Europe/Oslo")),
        "en",
        Optional.of(new PersonId("norhaven-head")),
        Optional.empty(),
        both("Norhaven Gazette", "Công báo Norhaven"),
        "#8a5a1c");
  }

  private static Texts both(String english, String vietnamese) {
    return Texts.of("en", english).and("vi", vietnamese);
  }
}
