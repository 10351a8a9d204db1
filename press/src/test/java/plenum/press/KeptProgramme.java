package plenum.press;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.conference.agenda.Item;
import plenum.conference.agenda.ItemId;
import plenum.conference.floor.Mode;
import plenum.conference.floor.Terms;
import plenum.conference.photograph.Photograph;
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

/** Three invented sides, their people and their agenda, in five languages. */
final class KeptProgramme {
  static final DelegationId ORRIN = Meetings.ORRIN;
  static final DelegationId VELDE = Meetings.VELDE;
  static final DelegationId BRENN = new DelegationId("brenn");
  static final List<String> LANGUAGES = List.of("en", "vi", "zh", "ru", "fr");

  private KeptProgramme() {}

  static Texts of(String en, String vi, String zh, String ru, String fr) {
    return Texts.of("en", en).and("vi", vi).and("zh", zh).and("ru", ru).and("fr", fr);
  }

  static Programme programme() {
    return new Programme(
        new Heading(
            Purpose.EXCHANGE,
            of(
                "Tide tables for small harbours",
                "Bảng thủy triều cho các cảng nhỏ",
                "小型港口潮汐表",
                "Таблицы приливов для малых гаваней",
                "Tables de marées pour les petits ports"),
            Meetings.OPENED,
            Duration.ofHours(2),
            Optional.of(ORRIN),
            List.of(ORRIN, VELDE, BRENN),
            FloorPolicy.CLOSED,
            Kind.REAL,
            LANGUAGES,
            new Chairing.AllHeads()),
        List.of(orrin(), velde(), brenn()),
        persons(),
        seats());
  }

  private static Delegation orrin() {
    return side(
        ORRIN,
        of(
            "Orrin Coastal Office",
            "Văn phòng Duyên hải Orrin",
            "奥林海岸局",
            "Береговая служба Оррина",
            "Office côtier d’Orrin"),
        List.of(
            of(
                "Department of Tides",
                "Ban Thủy triều",
                "潮汐司",
                "Департамент приливов",
                "Département des marées"),
            of(
                "Orrin Harbour Service",
                "Sở Cảng vụ Orrin",
                "奥林港务处",
                "Портовая служба Оррина",
                "Service portuaire d’Orrin")),
        new Site(
            new SiteId("haven"),
            of("Orrin Haven", "Cảng Orrin", "奥林港", "Оррин-Хейвен", "Port-Orrin"),
            "Asia/Ho_Chi_Minh"),
        "edda",
        of("Orrin Wire", "Hãng tin Orrin", "奥林社", "Оррин-пресс", "Orrin Dépêches"));
  }

  private static Delegation velde() {
    return side(
        VELDE,
        of(
            "Velde Pilotage Board",
            "Ban Hoa tiêu Velde",
            "韦尔德引航局",
            "Лоцманский совет Вельде",
            "Conseil du pilotage de Velde"),
        List.of(
            of("Chart Room", "Phòng Hải đồ", "海图室", "Картографический отдел", "Salle des cartes")),
        new Site(new SiteId("town"), of("Velde", "Velde", "韦尔德", "Вельде", "Velde"), "Europe/Oslo"),
        "rolf",
        of("Velde Courier", "Tin Velde", "韦尔德通讯", "Вельде-курьер", "Courrier de Velde"));
  }

  private static Delegation brenn() {
    return side(
        BRENN,
        of(
            "Brenn Fishery Institute",
            "Viện Thủy sản Brenn",
            "布伦渔业学院",
            "Рыбный институт Бренна",
            "Institut des pêches de Brenn"),
        List.of(of("School of Nets", "Trường Lưới", "渔网学校", "Школа сетей", "École des filets")),
        new Site(new SiteId("quay"), of("Brenn", "Brenn", "布伦", "Бренн", "Brenn"), "Europe/Oslo"),
        "lumi",
        of("Brenn Press", "Báo Brenn", "布伦社", "Бренн-пресс", "Brenn Presse"));
  }

  private static Delegation side(
      DelegationId id, Texts name, List<Texts> bodies, Site site, String head, Texts credit) {
    return new Delegation(
        id,
        name,
        bodies,
        List.of(site),
        "en",
        Optional.of(new PersonId(head)),
        Optional.empty(),
        credit,
        "#1f4e79");
  }

  private static List<Person> persons() {
    return List.of(
        person(
            "edda",
            ORRIN,
            "Edda Quarn|Quarn|Director|Department of Tides",
            "Edda Quarn|Quarn|Giám đốc|Ban Thủy triều",
            "埃达·夸恩|夸恩|司长|潮汐司",
            "Эдда Куарн|Куарн|директор|Департамент приливов",
            "Edda Quarn|Quarn|directrice|Département des marées"),
        person(
            "mirel",
            ORRIN,
            "Mirel Ostag|Ostag|Harbour Master|Orrin Harbour Service",
            "Mirel Ostag|Ostag|Cảng vụ trưởng|Sở Cảng vụ Orrin",
            "米雷尔·奥斯塔格|奥斯塔格|处长|奥林港务处",
            "Мирель Остаг|Остаг|начальник порта|Портовая служба Оррина",
            "Mirel Ostag|Ostag|commandant du port|Service portuaire d’Orrin"),
        person(
            "bao",
            ORRIN,
            "Vĩ Bảo Trạch||Hydrographer|Department of Tides",
            "Vĩ Bảo Trạch||Nhà thủy đạc|Ban Thủy triều",
            "韦宝泽||水道测量师|潮汐司",
            "Ви Бао Чать||гидрограф|Департамент приливов",
            "Vĩ Bảo Trạch||hydrographe|Département des marées"),
        person(
            "rolf",
            VELDE,
            "Rolf Ynderdal|Ynderdal|Chair|Chart Room",
            "Rolf Ynderdal|Ynderdal|Chủ nhiệm|Phòng Hải đồ",
            "罗尔夫·于恩德达尔|于恩德达尔|主任|海图室",
            "Рольф Индердаль|Индердаль|председатель|Картографический отдел",
            "Rolf Ynderdal|Ynderdal|président|Salle des cartes"),
        person(
            "siv",
            VELDE,
            "Siv Anholm|Anholm|Chief Pilot|Chart Room",
            "Siv Anholm|Anholm|Hoa tiêu trưởng|Phòng Hải đồ",
            "西夫·安霍尔姆|安霍尔姆|首席引航员|海图室",
            "Сив Анхольм|Анхольм|старший лоцман|Картографический отдел",
            "Siv Anholm|Anholm|cheffe des pilotes|Salle des cartes"),
        person(
            "pia",
            VELDE,
            "Pia Torsk|Torsk|Press Officer|Chart Room",
            "Pia Torsk|Torsk|Cán bộ báo chí|Phòng Hải đồ",
            "皮娅·托尔斯克|托尔斯克|新闻专员|海图室",
            "Пиа Торск|Торск|пресс-секретарь|Картографический отдел",
            "Pia Torsk|Torsk|attachée de presse|Salle des cartes"),
        person(
            "lumi",
            BRENN,
            "Lumi Tarask|Tarask|Rector|School of Nets",
            "Lumi Tarask|Tarask|Hiệu trưởng|Trường Lưới",
            "卢米·塔拉斯克|塔拉斯克|校长|渔网学校",
            "Луми Тараск|Тараск|ректор|Школа сетей",
            "Lumi Tarask|Tarask|rectrice|École des filets"),
        person(
            "ode",
            BRENN,
            "Ode Fenn||Researcher|School of Nets",
            "Ode Fenn||Nghiên cứu viên|Trường Lưới",
            "奥德·芬||研究员|渔网学校",
            "Оде Фенн||научный сотрудник|Школа сетей",
            "Ode Fenn||chercheuse|École des filets"));
  }

  /** In each language: full name, short form, title, body, with bars between them. */
  private static Person person(
      String id, DelegationId side, String en, String vi, String zh, String ru, String fr) {
    var names = new LinkedHashMap<String, PersonName>();
    Map.of("en", en, "vi", vi, "zh", zh, "ru", ru, "fr", fr)
        .forEach((language, parts) -> {
          var part = parts.split("\\|", -1);
          names.put(language, new PersonName(part[0], part[1], part[2], part[3]));
        });
    return new Person(new PersonId(id), Optional.of(side), names);
  }

  private static List<Seat> seats() {
    return List.of(
        Meetings.seat(1, "orrin-head", ORRIN, Role.HEAD, "edda"),
        Meetings.seat(2, "orrin-harbour", ORRIN, Role.DELEGATE, "mirel"),
        Meetings.seat(3, "orrin-tides", ORRIN, Role.EXPERT, "bao"),
        Meetings.seat(4, "velde-head", VELDE, Role.HEAD, "rolf"),
        Meetings.seat(5, "velde-pilot", VELDE, Role.DELEGATE, "siv"),
        Meetings.seat(6, "velde-press", VELDE, Role.PRESS_OFFICER, "pia"),
        Meetings.seat(7, "brenn-head", BRENN, Role.HEAD, "lumi"),
        new Seat(
            new SeatId("brenn-room"),
            8,
            Optional.of(BRENN),
            Role.DELEGATE,
            new Occupant.Room(
                of("Net Loft", "Gác lưới", "网阁", "Сетевой чердак", "Grenier aux filets"),
                List.of(new PersonId("ode"))),
            Optional.empty()));
  }

  static List<Item> agenda() {
    return List.of(
        item(
            "gauges",
            of(
                "State of the tide gauges",
                "Tình trạng các trạm đo triều",
                "验潮站现状",
                "Состояние мареографов",
                "État des marégraphes"),
            Terms.briefing(new SeatId("orrin-tides"))),
        item(
            "night",
            of("Night pilotage", "Dẫn tàu ban đêm", "夜间引航", "Ночная проводка", "Pilotage de nuit"),
            Terms.of(Mode.REQUEST)),
        item(
            "archive",
            of(
                "A shared archive",
                "Kho lưu trữ chung",
                "共享档案",
                "Общий архив",
                "Des archives partagées"),
            Terms.of(Mode.REQUEST)),
        item(
            "dues",
            of("Harbour dues", "Phí cảng", "港口费", "Портовые сборы", "Droits de port"),
            Terms.of(Mode.REQUEST)));
  }

  private static Item item(String id, Texts title, Terms terms) {
    return new Item(new ItemId(id), title, Duration.ofMinutes(20), Optional.empty(), terms);
  }

  static Photograph photograph() {
    return new Photograph(
        "cd".repeat(32),
        "image/jpeg",
        3000,
        2000,
        of(
            "Edda Quarn, Rolf Ynderdal and Lumi Tarask at the event.",
            "Bà Edda Quarn, ông Rolf Ynderdal và bà Lumi Tarask tại sự kiện.",
            "埃达·夸恩、罗尔夫·于恩德达尔和卢米·塔拉斯克在活动现场。",
            "Эдда Куарн, Рольф Индердаль и Луми Тараск на мероприятии.",
            "Edda Quarn, Rolf Ynderdal et Lumi Tarask lors de l’événement."),
        of("Orrin Wire", "Hãng tin Orrin", "奥林社", "Оррин-пресс", "Orrin Dépêches"),
        of("Orrin Haven", "Cảng Orrin", "奥林港", "Оррин-Хейвен", "Port-Orrin"),
        LocalDate.of(2026, 3, 13));
  }
}
