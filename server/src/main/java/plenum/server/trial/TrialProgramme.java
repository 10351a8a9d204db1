package plenum.server.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
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
import plenum.conference.programme.Programme;
import plenum.conference.programme.Purpose;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Site;
import plenum.conference.programme.SiteId;
import plenum.conference.programme.Texts;

/** The order of proceedings of a trial: two invented institutions, eight invented people. */
final class TrialProgramme {
  /** Whoever tries sits here: the head of the first side. */
  static final SeatId VISITOR = new SeatId("lam-giang-head");

  /** Whom the visitor hears: the head of the other side. */
  static final SeatId SPEAKER = new SeatId("norhaven-head");

  private static final DelegationId LAM_GIANG = new DelegationId("lam-giang");
  private static final DelegationId NORHAVEN = new DelegationId("norhaven");
  private static final SiteId MAIN = new SiteId("main");

  /** Lets the first of the visitor's own people in; the visitor is not there yet. */
  static final SeatId FIRST_IN = new SeatId("lam-giang-secretary");

  private TrialProgramme() {}

  /** Whether this seat admits its side's people. */
  static boolean leads(SeatId seat) {
    return seat.value().endsWith("-head") || seat.value().endsWith("-secretary");
  }

  static Programme startingAt(Instant start) {
    return new Programme(heading(start), List.of(lamGiang(), norhaven()), persons(), seats());
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

  private static List<Person> persons() {
    return List.of(
        person(LAM_GIANG, "head", "Trầm Minh An", "Ms An", "bà An", "Director", "Viện trưởng"),
        person(
            LAM_GIANG,
            "delegate",
            "Lạc Văn Khê",
            "Mr Khê",
            "ông Khê",
            "Head of Hydrology",
            "Trưởng ban Thủy văn"),
        person(
            LAM_GIANG,
            "expert",
            "Mạch Thu Hà",
            "Dr Hà",
            "tiến sĩ Hà",
            "Senior Researcher",
            "Nghiên cứu viên cao cấp"),
        person(LAM_GIANG, "secretary", "Vĩ Quốc Bảo", "Mr Bảo", "ông Bảo", "Secretary", "Thư ký"),
        person(
            NORHAVEN,
            "head",
            "Ingrith Sollvang",
            "Ms Sollvang",
            "bà Sollvang",
            "Chair of the Board",
            "Chủ tịch Ban Quản lý"),
        person(
            NORHAVEN,
            "delegate",
            "Edvard Tarnes",
            "Mr Tarnes",
            "ông Tarnes",
            "Harbour Master",
            "Cảng vụ trưởng"),
        person(
            NORHAVEN,
            "expert",
            "Maia Lindrøk",
            "Ms Lindrøk",
            "bà Lindrøk",
            "Tide Engineer",
            "Kỹ sư thủy triều"),
        person(
            NORHAVEN,
            "secretary",
            "Jonas Vestrem",
            "Mr Vestrem",
            "ông Vestrem",
            "Secretary",
            "Thư ký"));
  }

  private static Person person(
      DelegationId side,
      String who,
      String name,
      String brief,
      String briefVi,
      String title,
      String titleVi) {
    var body = side.equals(LAM_GIANG) ? lamGiang().bodies() : norhaven().bodies();
    var names = new LinkedHashMap<String, PersonName>();
    names.put("en", new PersonName(name, brief, title, body.getFirst().inOrElse("en")));
    names.put("vi", new PersonName(name, briefVi, titleVi, body.getFirst().inOrElse("vi")));
    return new Person(new PersonId(side + "-" + who), Optional.of(side), names);
  }

  private static List<Seat> seats() {
    return List.of(
        seat(1, LAM_GIANG, "head", Role.HEAD),
        seat(2, NORHAVEN, "head", Role.HEAD),
        seat(3, LAM_GIANG, "delegate", Role.DELEGATE),
        seat(4, NORHAVEN, "delegate", Role.DELEGATE),
        seat(5, LAM_GIANG, "expert", Role.EXPERT),
        seat(6, NORHAVEN, "expert", Role.EXPERT),
        seat(7, LAM_GIANG, "secretary", Role.SECRETARY),
        seat(8, NORHAVEN, "secretary", Role.SECRETARY));
  }

  private static Seat seat(int number, DelegationId side, String who, Role role) {
    return new Seat(
        new SeatId(side + "-" + who),
        number,
        Optional.of(side),
        role,
        new Occupant.OnePerson(new PersonId(side + "-" + who)),
        Optional.of(MAIN));
  }

  private static Texts both(String english, String vietnamese) {
    return Texts.of("en", english).and("vi", vietnamese);
  }
}
