package plenum.press;

import static plenum.conference.statement.StatementKind.AFFIRMS;
import static plenum.conference.statement.StatementKind.ASSESSES;
import static plenum.conference.statement.StatementKind.BRIEFS;
import static plenum.conference.statement.StatementKind.CONGRATULATES;
import static plenum.conference.statement.StatementKind.INFORMS;
import static plenum.conference.statement.StatementKind.ORIENTATION;
import static plenum.conference.statement.StatementKind.PLAN;
import static plenum.conference.statement.StatementKind.PLEDGES;
import static plenum.conference.statement.StatementKind.PROPOSES;
import static plenum.conference.statement.StatementKind.THANKS;
import static plenum.conference.statement.StatementKind.WISHES;
import static plenum.press.KeptProgramme.BRENN;
import static plenum.press.KeptProgramme.ORRIN;
import static plenum.press.KeptProgramme.VELDE;
import static plenum.press.KeptProgramme.of;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.Texts;
import plenum.conference.statement.StatementKind;
import plenum.conference.statement.Substance;
import plenum.conference.statement.Who;

/**
 * What was said in the kept meeting: thirty statements that are public and two that are not,
 * commitments, and what preceded it.
 */
final class KeptWords {
  private static final Who EDDA = new Who.OfPerson(new PersonId("edda"));
  private static final Who MIREL = new Who.OfPerson(new PersonId("mirel"));
  private static final Who BAO = new Who.OfPerson(new PersonId("bao"));
  private static final Who ROLF = new Who.OfPerson(new PersonId("rolf"));
  private static final Who SIV = new Who.OfPerson(new PersonId("siv"));
  private static final Who LUMI = new Who.OfPerson(new PersonId("lumi"));
  private static final Who ODE = new Who.OfPerson(new PersonId("ode"));
  private static final Who OF_ORRIN = new Who.OfSide(ORRIN);
  private static final Who OF_VELDE = new Who.OfSide(VELDE);
  private static final Who OF_BRENN = new Who.OfSide(BRENN);

  private final KeptMeeting kept;
  private Duration moment = Duration.ofMinutes(6);

  KeptWords(KeptMeeting kept) {
    this.kept = kept;
  }

  void all() {
    messages();
    orrin();
    velde();
    brenn();
    new KeptTogether(kept, this).all();
  }

  static Substance.Statement statement(
      Who by,
      StatementKind kind,
      Optional<Who> to,
      Optional<DelegationId> behalf,
      boolean discussed,
      Texts text) {
    return new Substance.Statement(
        by,
        behalf,
        to,
        kind,
        discussed,
        List.of(),
        List.of(),
        text,
        Optional.empty(),
        Optional.empty());
  }

  private void says(DelegationId side, Who by, StatementKind kind, Texts text) {
    says(side, statement(by, kind, Optional.empty(), Optional.empty(), false, text));
  }

  private void tells(DelegationId side, Who by, Who to, StatementKind kind, Texts text) {
    says(side, statement(by, kind, Optional.of(to), Optional.empty(), false, text));
  }

  void says(DelegationId side, Substance substance) {
    moment = moment.plusSeconds(45);
    kept.writes(side, moment, substance, true);
  }

  private void keeps(DelegationId side, Who by, StatementKind kind, Texts text) {
    var said = statement(by, kind, Optional.empty(), Optional.empty(), false, text);
    kept.writes(side, moment, said, false);
  }

  private void messages() {
    says(
        VELDE,
        new Substance.Message(
            OF_VELDE,
            OF_ORRIN,
            CONGRATULATES,
            Optional.of(LocalDate.of(2026, 3, 3)),
            of(
                "a hundred years of tide tables",
                "một trăm năm bảng thủy triều",
                "潮汐表百年",
                "сто лет таблицам приливов",
                "cent ans de tables de marées")));
    says(
        BRENN,
        new Substance.Message(
            OF_BRENN,
            OF_ORRIN,
            WISHES,
            Optional.empty(),
            of("fair winds", "thuận buồm xuôi gió", "一帆风顺", "попутного ветра", "bon vent")));
  }

  private void orrin() {
    tells(
        ORRIN,
        EDDA,
        OF_VELDE,
        THANKS,
        of(
            "the soundings shared since spring have made the tables better",
            "các số liệu đo sâu chia sẻ từ mùa xuân đã giúp bảng thủy triều tốt hơn",
            "自春季以来共享的测深数据使潮汐表更加准确",
            "промеры, переданные с весны, сделали таблицы точнее",
            "les sondages partagés depuis le printemps ont amélioré les tables"));
    says(
        ORRIN,
        EDDA,
        BRIEFS,
        of(
            "forty-one small harbours now report the water level every ten minutes.",
            "41 cảng nhỏ hiện báo mực nước mười phút một lần.",
            "目前已有41个小型港口每十分钟报告一次水位。",
            "сорок одна малая гавань передаёт уровень воды каждые десять минут.",
            "quarante et un petits ports transmettent désormais le niveau de l’eau toutes les dix minutes."));
    says(
        ORRIN,
        EDDA,
        ASSESSES,
        of(
            "the exchange of data works well, but not yet at night",
            "việc trao đổi số liệu diễn ra tốt, nhưng chưa tốt vào ban đêm",
            "数据交换总体顺畅，但夜间仍有不足",
            "обмен данными идёт хорошо, но пока не ночью",
            "l’échange de données fonctionne bien, mais pas encore la nuit"));
    says(
        ORRIN,
        MIREL,
        INFORMS,
        of(
            "the new lights on the breakwater will be lit in June",
            "đèn mới trên đê chắn sóng sẽ được thắp sáng vào tháng Sáu",
            "防波堤上的新灯将于6月启用",
            "новые огни на волноломе зажгутся в июне",
            "les nouveaux feux de la digue seront allumés en juin"));
    tells(
        ORRIN,
        MIREL,
        OF_BRENN,
        PROPOSES,
        of(
            "a summer school for harbour masters",
            "mở khóa học hè cho các cảng vụ trưởng",
            "为港务负责人举办暑期培训班",
            "летняя школа для начальников портов",
            "une école d’été pour les commandants de port"));
    says(
        ORRIN,
        MIREL,
        PLAN,
        of(
            "a drill in every harbour before the autumn storms",
            "diễn tập tại mọi cảng trước mùa bão thu",
            "在秋季风暴来临前于各港开展演练",
            "учения в каждой гавани до осенних штормов",
            "un exercice dans chaque port avant les tempêtes d’automne"));
    says(
        ORRIN,
        BAO,
        AFFIRMS,
        of(
            "every table is checked twice against the gauges",
            "mỗi bảng đều được đối chiếu hai lần với trạm đo",
            "每份潮汐表都与验潮站数据核对两遍",
            "каждая таблица дважды сверяется с мареографами",
            "chaque table est vérifiée deux fois d’après les marégraphes"));
    says(
        ORRIN,
        BAO,
        WISHES,
        of(
            "one clock for the gauges of both coasts",
            "một đồng hồ chung cho các trạm đo ở hai bờ",
            "两岸验潮站使用统一时钟",
            "единые часы для мареографов обоих берегов",
            "une seule horloge pour les marégraphes des deux côtes"));
    says(
        ORRIN,
        OF_ORRIN,
        ORIENTATION,
        of(
            "from tables on paper to warnings in time",
            "từ bảng in giấy chuyển sang cảnh báo kịp thời",
            "从纸质潮汐表转向及时预警",
            "от таблиц на бумаге — к своевременным предупреждениям",
            "des tables sur papier aux alertes données à temps"));
    says(
        ORRIN,
        statement(
            OF_ORRIN,
            INFORMS,
            Optional.empty(),
            Optional.empty(),
            true,
            of(
                "the cost of a gauge in deep water",
                "chi phí của một trạm đo ở vùng nước sâu",
                "深水验潮站的费用",
                "стоимость глубоководного мареографа",
                "le coût d’un marégraphe en eau profonde")));
    keeps(
        ORRIN,
        EDDA,
        ASSESSES,
        of(
            "a secret of Orrin",
            "điều kín của Orrin",
            "奥林的秘密",
            "тайна Оррина",
            "un secret d’Orrin"));
  }

  private void velde() {
    tells(
        VELDE,
        ROLF,
        EDDA,
        CONGRATULATES,
        of(
            "few offices have kept their tables for a hundred years",
            "ít cơ quan nào giữ được bảng thủy triều suốt một trăm năm",
            "坚持编制潮汐表百年之久的机构寥寥无几",
            "немногие службы ведут таблицы сто лет подряд",
            "peu d’offices tiennent leurs tables depuis cent ans"));
    says(
        VELDE,
        ROLF,
        THANKS,
        of(
            "the invitation came at the right time",
            "lời mời đến đúng lúc",
            "这次邀请恰逢其时",
            "приглашение пришло вовремя",
            "l’invitation est venue au bon moment"));
    says(
        VELDE,
        ROLF,
        AFFIRMS,
        of(
            "the Board keeps to the timetable of last year",
            "Ban giữ đúng thời gian biểu của năm ngoái",
            "引航局将恪守去年的时间表",
            "совет придерживается прошлогоднего графика",
            "le Conseil s’en tient au calendrier de l’an dernier"));
    tells(
        VELDE,
        SIV,
        new Who.Participants(),
        BRIEFS,
        of(
            "three pilots are on duty every night",
            "mỗi đêm có ba hoa tiêu trực",
            "每晚有三名引航员值班",
            "каждую ночь дежурят три лоцмана",
            "trois pilotes sont de service chaque nuit"));
    says(
        VELDE,
        SIV,
        PROPOSES,
        of(
            "a common gauge in the strait",
            "lập một trạm đo chung tại eo biển",
            "在海峡共建一座验潮站",
            "общий мареограф в проливе",
            "un marégraphe commun dans le détroit"));
    says(
        VELDE,
        SIV,
        PLEDGES,
        of(
            "no ship will wait more than an hour for a pilot",
            "không tàu nào phải chờ hoa tiêu quá một giờ",
            "任何船舶等候引航不超过一小时",
            "ни одно судно не будет ждать лоцмана больше часа",
            "aucun navire n’attendra un pilote plus d’une heure"));
    moment = KeptMeeting.VELDE_REPLIES;
    says(
        VELDE,
        ROLF,
        ASSESSES,
        of(
            "a gauge in the strait pays for itself in two years",
            "trạm đo tại eo biển sẽ hoàn vốn sau hai năm",
            "海峡验潮站两年即可收回成本",
            "мареограф в проливе окупится за два года",
            "un marégraphe dans le détroit s’amortit en deux ans"));
    tells(
        VELDE,
        ROLF,
        OF_ORRIN,
        WISHES,
        of(
            "many more harbours with good tables",
            "thêm nhiều cảng có bảng thủy triều tốt",
            "更多港口用上准确的潮汐表",
            "больше гаваней с хорошими таблицами",
            "bien d’autres ports dotés de bonnes tables"));
    moment = Duration.ofMinutes(40);
    says(
        VELDE,
        OF_VELDE,
        PLAN,
        of(
            "night pilotage is to begin in May",
            "bắt đầu dẫn tàu ban đêm từ tháng Năm",
            "夜间引航将于5月开始",
            "ночная проводка начнётся в мае",
            "le pilotage de nuit doit commencer en mai"));
    keeps(
        VELDE,
        ROLF,
        WISHES,
        of(
            "a secret of Velde",
            "điều kín của Velde",
            "韦尔德的秘密",
            "тайна Вельде",
            "un secret de Velde"));
  }

  private void brenn() {
    tells(
        BRENN,
        LUMI,
        new Who.AllSides(),
        THANKS,
        of(
            "every question of the students was answered",
            "mọi câu hỏi của sinh viên đều được trả lời",
            "学生们的每个问题都得到了解答",
            "на все вопросы студентов были даны ответы",
            "chaque question des étudiants a reçu une réponse"));
    says(
        BRENN,
        LUMI,
        INFORMS,
        of(
            "the school teaches sixty students a year",
            "trường mỗi năm đào tạo sáu mươi sinh viên",
            "学校每年培养六十名学生",
            "школа обучает шестьдесят студентов в год",
            "l’école forme soixante étudiants par an"));
    says(
        BRENN,
        statement(
            LUMI,
            ORIENTATION,
            Optional.empty(),
            Optional.of(VELDE),
            false,
            of(
                "training at sea comes before training ashore",
                "đào tạo trên biển đi trước đào tạo trên bờ",
                "海上训练先于岸上训练",
                "обучение в море важнее обучения на берегу",
                "la formation en mer passe avant la formation à terre")));
    moment = KeptMeeting.BRENN_REPLIES;
    tells(
        BRENN,
        ODE,
        MIREL,
        INFORMS,
        of(
            "the summer school can be held in Brenn",
            "khóa học hè có thể tổ chức tại Brenn",
            "暑期培训班可以在布伦举办",
            "летнюю школу можно провести в Бренне",
            "l’école d’été peut se tenir à Brenn"));
    moment = Duration.ofMinutes(66);
    says(
        BRENN,
        ODE,
        CONGRATULATES,
        of(
            "the new chart of the strait is a fine piece of work",
            "hải đồ mới của eo biển là một công trình xuất sắc",
            "新版海峡海图十分出色",
            "новая карта пролива — отличная работа",
            "la nouvelle carte du détroit est un beau travail"));
    moment = Duration.ofMinutes(44);
    says(
        BRENN,
        OF_BRENN,
        ASSESSES,
        of(
            "fewer nets are lost where the tables are good",
            "nơi có bảng thủy triều tốt thì ít mất lưới hơn",
            "潮汐表准确之处丢失渔网更少",
            "где таблицы хороши, там теряется меньше сетей",
            "il se perd moins de filets là où les tables sont bonnes"));
    says(
        BRENN,
        OF_BRENN,
        PLEDGES,
        of(
            "two places a year for students of each coast",
            "mỗi năm dành hai suất học cho sinh viên mỗi bờ",
            "每年为两岸学生各提供两个名额",
            "по два места в год для студентов каждого берега",
            "deux places par an pour les étudiants de chaque côte"));
  }
}
