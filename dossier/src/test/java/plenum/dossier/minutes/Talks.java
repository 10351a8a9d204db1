package plenum.dossier.minutes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.Decision;
import plenum.conference.Rules;
import plenum.conference.agenda.Item;
import plenum.conference.agenda.ItemId;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.AgendaCommand;
import plenum.conference.command.Command;
import plenum.conference.command.Device;
import plenum.conference.command.DeviceKey;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.command.ProgrammeCommand;
import plenum.conference.command.StatementCommand;
import plenum.conference.floor.Mode;
import plenum.conference.floor.Terms;
import plenum.conference.programme.Chairing;
import plenum.conference.programme.ConferenceId;
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
import plenum.conference.statement.StatementKind;
import plenum.conference.statement.Substance;
import plenum.conference.statement.Who;

/** An invented meeting in five languages, driven by the rules, with the journal that it leaves. */
final class Talks {
  static final ConferenceId ID = new ConferenceId("river");
  static final DelegationId LANVIA = new DelegationId("lanvia");
  static final DelegationId MERROW = new DelegationId("merrow");
  static final Instant START = Instant.parse("2026-03-12T07:00:00Z");
  static final List<String> LANGUAGES = List.of("en", "vi", "zh", "ru", "fr");
  private static final List<String> NAMES = List.of("en", "vi", "zh", "ru", "fr");

  private final List<Happened> journal = new ArrayList<>();
  private Conference conference = Conference.none(ID);
  private Instant now = START;

  static Talks convened() {
    var talks = new Talks();
    talks.does(new Actor.Convener("convener"), new ProgrammeCommand.Convene(programme()));
    return talks;
  }

  /** Everybody is in, but the deputies, and the meeting is open. */
  static Talks open() {
    var talks = convened();
    talks.does(new Actor.Convener("convener"), new AgendaCommand.DrawAgenda(agenda()));
    for (var side : List.of(LANVIA, MERROW)) {
      talks.knocks(seat(side, "head"));
      for (var name : List.of("secretary", "room", "interpreter")) {
        talks.comes(side, name);
      }
    }
    talks.does(seat(LANVIA, "head"), new ProceedingsCommand.Open());
    return talks;
  }

  Conference conference() {
    return conference;
  }

  List<Happened> journal() {
    return List.copyOf(journal);
  }

  Instant now() {
    return now;
  }

  Talks later(Duration time) {
    now = now.plus(time);
    return this;
  }

  Decision asks(Actor actor, Command command) {
    var decision = Rules.decide(conference, command, actor, now);
    if (decision instanceof Decision.Accepted(var events)) {
      for (var event : events) {
        journal.add(new Happened(now, event));
        conference = conference.after(event);
      }
    }
    return decision;
  }

  Talks does(Actor actor, Command command) {
    if (asks(actor, command) instanceof Decision.Refused(var why)) {
      throw new AssertionError(actor + " may not " + command + ": " + why);
    }
    return this;
  }

  Talks does(SeatId seat, Command command) {
    return does(new Actor.Seated(seat), command);
  }

  Talks comes(DelegationId side, String name) {
    knocks(seat(side, name));
    return does(
        seat(side, "head"),
        new AdmissionCommand.Admit(seat(side, name), device(seat(side, name)).key()));
  }

  Talks knocks(SeatId seat) {
    var generation = conference.state(seat).orElseThrow().generation();
    return does(seat, new AdmissionCommand.Knock(seat, generation, device(seat)));
  }

  /** Writes down and says under which number. */
  int writes(DelegationId side, Substance substance) {
    does(seat(side, "secretary"), new StatementCommand.Write(Optional.empty(), substance));
    return conference.statements().last();
  }

  Minutes minutes(DelegationId side) {
    return Minutes.of(ID, journal, side, now);
  }

  JointMinutes joint() {
    return JointMinutes.of(ID, journal, now);
  }

  static Device device(SeatId seat) {
    return new Device(new DeviceKey("%08x".formatted(seat.value().hashCode()).repeat(8)), "B");
  }

  static SeatId seat(DelegationId side, String name) {
    return new SeatId(side + "-" + name);
  }

  static Who side(DelegationId side) {
    return new Who.OfSide(side);
  }

  static Who person(DelegationId side, int number) {
    return new Who.OfPerson(personId(side, number));
  }

  static PersonId personId(DelegationId side, int number) {
    return new PersonId(side + "-" + number);
  }

  static Substance.Statement said(Who by, StatementKind kind, Texts text) {
    return new Substance.Statement(
        by,
        Optional.empty(),
        Optional.empty(),
        kind,
        false,
        List.of(),
        List.of(),
        text,
        Optional.empty(),
        Optional.empty());
  }

  static Substance.Statement discussed(Who by, Texts text) {
    return new Substance.Statement(
        by,
        Optional.empty(),
        Optional.empty(),
        StatementKind.PROPOSES,
        true,
        List.of(),
        List.of(),
        text,
        Optional.empty(),
        Optional.empty());
  }

  static Substance.Commitment undertakes(Who by, Texts text) {
    return new Substance.Commitment(
        by,
        text,
        List.of(all("training", "đào tạo", "培训", "обучение", "formation")),
        Optional.empty(),
        Optional.empty(),
        Optional.of(LocalDate.of(2027, 5, 1)),
        false);
  }

  static Texts all(String en, String vi, String zh, String ru, String fr) {
    return Texts.of("en", en).and("vi", vi).and("zh", zh).and("ru", ru).and("fr", fr);
  }

  static List<Item> agenda() {
    return List.of(
        item(
            "opening",
            all(
                "Opening words",
                "Phát biểu khai mạc",
                "开场发言",
                "Вступительные слова",
                "Allocutions d’ouverture"),
            Terms.of(Mode.CHAIR_CALLS)),
        item(
            "sediment",
            all(
                "Sediment in the lower river",
                "Phù sa ở hạ lưu sông",
                "河流下游的泥沙",
                "Наносы в нижнем течении",
                "Sédiments du cours inférieur"),
            Terms.of(Mode.REQUEST)),
        item(
            "other",
            all("Other business", "Việc khác", "其他事项", "Разное", "Questions diverses"),
            Terms.free(3)));
  }

  private static Item item(String id, Texts title, Terms terms) {
    return new Item(new ItemId(id), title, Duration.ofMinutes(10), Optional.empty(), terms);
  }

  static Programme programme() {
    var persons = new ArrayList<Person>();
    var seats = new ArrayList<Seat>();
    for (var side : List.of(LANVIA, MERROW)) {
      for (int i = 1; i <= 7; i++) {
        persons.add(
            person(side, i, side.equals(LANVIA) ? LANVIANS.get(i - 1) : MERROWS.get(i - 1)));
      }
      seats.add(seat(side, "head", Role.HEAD, one(side, 1), seats.size()));
      seats.add(seat(side, "deputy", Role.DELEGATE, one(side, 2), seats.size()));
      seats.add(seat(side, "secretary", Role.SECRETARY, one(side, 3), seats.size()));
      seats.add(
          seat(
              side,
              "room",
              Role.DELEGATE,
              new Occupant.Room(
                  all("River Room", "Phòng Sông", "河厅", "Речной зал", "Salle du Fleuve"),
                  List.of(personId(side, 4), personId(side, 5), personId(side, 6))),
              seats.size()));
      seats.add(seat(side, "interpreter", Role.INTERPRETER, one(side, 7), seats.size()));
    }
    return new Programme(
        new Heading(
            Purpose.EXCHANGE,
            all(
                "Sediment in the lower river",
                "Phù sa ở hạ lưu sông",
                "河流下游的泥沙",
                "Наносы в нижнем течении реки",
                "Sédiments du cours inférieur"),
            START,
            Duration.ofMinutes(90),
            Optional.of(LANVIA),
            List.of(LANVIA, MERROW),
            FloorPolicy.CLOSED,
            Kind.REAL,
            LANGUAGES,
            new Chairing.AllHeads()),
        List.of(
            delegation(
                LANVIA,
                all(
                    "Institute for River Studies of Lanvia",
                    "Viện Nghiên cứu Sông ngòi Lanvia",
                    "兰维亚河流研究所",
                    "Институт речных исследований Ланвии",
                    "Institut d’études fluviales de Lanvia"),
                "Europe/Lisbon",
                "en"),
            delegation(
                MERROW,
                all(
                    "Merrow Delta Board",
                    "Ban Quản lý Châu thổ Merrow",
                    "梅罗三角洲管理局",
                    "Управление дельты Мерроу",
                    "Conseil du delta de Merrow"),
                "Asia/Ho_Chi_Minh",
                "vi")),
        persons,
        seats);
  }

  private static Delegation delegation(DelegationId id, Texts name, String zone, String language) {
    return new Delegation(
        id,
        name,
        List.of(
            all("Office of the Board", "Văn phòng", "办公室", "Канцелярия", "Secrétariat du Conseil")),
        List.of(
            new Site(
                new SiteId("capital"),
                all("Port Alder", "Cảng Alder", "阿尔德港", "Порт-Олдер", "Port-Alder"),
                zone)),
        language,
        Optional.of(personId(id, 1)),
        Optional.of(seat(id, "deputy")),
        all("Port Press", "Báo Cảng", "港口新闻", "Порт-Пресс", "Presse du Port"),
        "#1f4e79");
  }

  private static final List<List<String>> LANVIANS =
      List.of(
          List.of("Anna Vell", "Anna Vell", "安娜·维尔", "Анна Велль", "Anna Vell"),
          List.of("Bo Tarn", "Bo Tarn", "博·塔恩", "Бо Тарн", "Bo Tarn"),
          List.of("Cara Lume", "Cara Lume", "卡拉·卢姆", "Кара Люм", "Cara Lume"),
          List.of("Dan Oster", "Dan Oster", "丹·奥斯特", "Дан Остер", "Dan Oster"),
          List.of("Eli Ferrow", "Eli Ferrow", "伊莱·费罗", "Эли Ферроу", "Eli Ferrow"),
          List.of("Fay Quill", "Fay Quill", "费伊·奎尔", "Фэй Квилл", "Fay Quill"),
          List.of("Gil Haven", "Gil Haven", "吉尔·黑文", "Гил Хейвен", "Gil Haven"));

  private static final List<List<String>> MERROWS =
      List.of(
          List.of(
              "Đặng Thị Vĩ Quỳnh",
              "Đặng Thị Vĩ Quỳnh",
              "邓氏伟琼",
              "Данг Тхи Ви Куинь",
              "Đặng Thị Vĩ Quỳnh"),
          List.of("Hoàng Bửu Trạch", "Hoàng Bửu Trạch", "黄宝泽", "Хоанг Быу Чать", "Hoàng Bửu Trạch"),
          List.of("Lê Ngữ Yên", "Lê Ngữ Yên", "黎语嫣", "Ле Нгы Йен", "Lê Ngữ Yên"),
          List.of("Phạm Ước Sở", "Phạm Ước Sở", "范约楚", "Фам Ыок Шо", "Phạm Ước Sở"),
          List.of("Trần Khuê Mẫn", "Trần Khuê Mẫn", "陈奎敏", "Чан Кюэ Ман", "Trần Khuê Mẫn"),
          List.of("Vũ Hựu Lẫm", "Vũ Hựu Lẫm", "武佑凛", "Ву Хыу Лам", "Vũ Hựu Lẫm"),
          List.of("Ngô Tuyết Ổn", "Ngô Tuyết Ổn", "吴雪稳", "Нго Тюет Он", "Ngô Tuyết Ổn"));

  private static final List<String> TITLES =
      List.of("Director", "Giám đốc", "主任", "Директор", "Directeur");
  private static final List<String> BODIES =
      List.of("Office of the Board", "Văn phòng", "办公室", "Канцелярия", "Secrétariat du Conseil");

  private static Person person(DelegationId side, int number, List<String> forms) {
    Map<String, PersonName> names = new LinkedHashMap<>();
    for (int i = 0; i < NAMES.size(); i++) {
      names.put(NAMES.get(i), new PersonName(forms.get(i), "", TITLES.get(i), BODIES.get(i)));
    }
    return new Person(personId(side, number), Optional.of(side), names);
  }

  private static Occupant one(DelegationId side, int number) {
    return new Occupant.OnePerson(personId(side, number));
  }

  private static Seat seat(
      DelegationId side, String name, Role role, Occupant occupant, int before) {
    return new Seat(
        seat(side, name), before + 1, Optional.of(side), role, occupant, Optional.empty());
  }
}
