package plenum.server.trial;

import static plenum.server.trial.TrialProgramme.LAM_GIANG;
import static plenum.server.trial.TrialProgramme.MAIN;
import static plenum.server.trial.TrialProgramme.NORHAVEN;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.PersonName;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;

/** Invented people: each role of a meeting once on each side, and who serves the whole. */
final class TrialPeople {
  private static final Optional<DelegationId> OURS = Optional.of(LAM_GIANG);
  private static final Optional<DelegationId> THEIRS = Optional.of(NORHAVEN);

  /** The order is that of the seats' numbers. */
  private static final List<Invented> ALL =
      List.of(
          of(OURS, Role.HEAD, "Trầm Minh An", "Ms An", "bà An", "Director", "Viện trưởng"),
          of(
              THEIRS,
              Role.HEAD,
              "Ingrith Sollvang",
              "Ms Sollvang",
              "bà Sollvang",
              "Chair of the Board",
              "Chủ tịch Ban Quản lý"),
          of(
              OURS,
              Role.DELEGATE,
              "Lạc Văn Khê",
              "Mr Khê",
              "ông Khê",
              "Head of Hydrology",
              "Trưởng ban Thủy văn"),
          of(
              THEIRS,
              Role.DELEGATE,
              "Edvard Tarnes",
              "Mr Tarnes",
              "ông Tarnes",
              "Harbour Master",
              "Cảng vụ trưởng"),
          of(
              OURS,
              Role.EXPERT,
              "Mạch Thu Hà",
              "Dr Hà",
              "tiến sĩ Hà",
              "Senior Researcher",
              "Nghiên cứu viên cao cấp"),
          of(
              THEIRS,
              Role.EXPERT,
              "Maia Lindrøk",
              "Ms Lindrøk",
              "bà Lindrøk",
              "Tide Engineer",
              "Kỹ sư thủy triều"),
          of(OURS, Role.SECRETARY, "Vĩ Quốc Bảo", "Mr Bảo", "ông Bảo", "Secretary", "Thư ký"),
          of(
              THEIRS,
              Role.SECRETARY,
              "Jonas Vestrem",
              "Mr Vestrem",
              "ông Vestrem",
              "Secretary",
              "Thư ký"),
          of(
              THEIRS,
              Role.INTERPRETER,
              "Signe Aldermo",
              "Ms Aldermo",
              "bà Aldermo",
              "Interpreter",
              "Phiên dịch viên"),
          of(
              OURS,
              Role.INTERPRETER,
              "Doãn Khánh Vy",
              "Ms Vy",
              "bà Vy",
              "Interpreter",
              "Phiên dịch viên"),
          of(
              OURS,
              Role.PRESS_OFFICER,
              "Khúc Hải Yến",
              "Ms Yến",
              "bà Yến",
              "Press Officer",
              "Phụ trách báo chí"),
          of(
              THEIRS,
              Role.PRESS_OFFICER,
              "Torvald Brekkum",
              "Mr Brekkum",
              "ông Brekkum",
              "Press Officer",
              "Phụ trách báo chí"),
          of(
              Optional.empty(),
              Role.OPERATOR,
              "Quản Nhật Duy",
              "Mr Duy",
              "ông Duy",
              "Conference Technician",
              "Kỹ thuật viên hội nghị"),
          of(
              Optional.empty(),
              Role.OBSERVER,
              "Elin Farravoe",
              "Ms Farravoe",
              "bà Farravoe",
              "Observer of the River Towns",
              "Quan sát viên của các thị trấn ven sông"),
          booth(1, "Halla Rimfoss", "Ms Rimfoss", "bà Rimfoss"),
          booth(2, "Thạch Gia Ưng", "Mr Ưng", "ông Ưng"));

  /**
   * @param booth which place in the booth; 0 for who does not work there
   */
  private record Invented(
      Optional<DelegationId> side,
      Role role,
      int booth,
      String name,
      String brief,
      String briefVi,
      String title,
      String titleVi) {

    String id() {
      if (booth > 0) {
        return TrialProgramme.INTERPRETERS.get(booth - 1).value();
      }
      var who =
          switch (role) {
            case PRESS_OFFICER -> "press";
            default -> role.name().toLowerCase(Locale.ROOT);
          };
      return side.map(of -> of + "-" + who).orElse(who);
    }

    Person person() {
      var names = new LinkedHashMap<String, PersonName>();
      names.put("en", new PersonName(name, brief, title, body("en")));
      names.put("vi", new PersonName(name, briefVi, titleVi, body("vi")));
      return new Person(new PersonId(id()), side, names);
    }

    private String body(String language) {
      return TrialProgramme.SIDES.stream()
          .filter(delegation -> side.filter(delegation.id()::equals).isPresent())
          .findFirst()
          .map(delegation -> delegation.bodies().getFirst())
          .map(texts -> texts.inOrElse(language))
          .orElse("");
    }

    Seat seat(int number) {
      return new Seat(
          new SeatId(id()),
          number,
          side,
          role,
          new Occupant.OnePerson(new PersonId(id())),
          side.map(_ -> MAIN));
    }
  }

  private TrialPeople() {}

  private static Invented of(
      Optional<DelegationId> side,
      Role role,
      String name,
      String brief,
      String briefVi,
      String title,
      String titleVi) {
    return new Invented(side, role, 0, name, brief, briefVi, title, titleVi);
  }

  private static Invented booth(int place, String name, String brief, String briefVi) {
    return new Invented(
        Optional.empty(),
        Role.INTERPRETER,
        place,
        name,
        brief,
        briefVi,
        "Simultaneous Interpreter",
        "Phiên dịch đồng thời");
  }

  static List<Person> persons() {
    return ALL.stream().map(Invented::person).toList();
  }

  static List<Seat> seats() {
    var seats = new ArrayList<Seat>();
    for (var invented : ALL) {
      seats.add(invented.seat(seats.size() + 1));
    }
    return seats;
  }
}
