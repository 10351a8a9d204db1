package plenum.press;

import static plenum.conference.statement.StatementKind.AFFIRMS;
import static plenum.conference.statement.StatementKind.INFORMS;
import static plenum.conference.statement.StatementKind.PLAN;
import static plenum.conference.statement.StatementKind.WISHES;
import static plenum.press.KeptProgramme.BRENN;
import static plenum.press.KeptProgramme.ORRIN;
import static plenum.press.KeptProgramme.VELDE;
import static plenum.press.KeptProgramme.of;
import static plenum.press.KeptWords.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import plenum.conference.programme.PersonId;
import plenum.conference.statement.Substance;
import plenum.conference.statement.Who;

/** What was undertaken in the kept meeting, and what all sides have put down together. */
final class KeptTogether {
  private static final Who LUMI = new Who.OfPerson(new PersonId("lumi"));
  private static final Who OF_ORRIN = new Who.OfSide(ORRIN);
  private static final Who OF_VELDE = new Who.OfSide(VELDE);

  private final KeptMeeting kept;
  private final KeptWords words;

  KeptTogether(KeptMeeting kept, KeptWords words) {
    this.kept = kept;
    this.words = words;
  }

  void all() {
    commitments();
    together();
  }

  private void commitments() {
    words.says(
        ORRIN,
        new Substance.Commitment(
            OF_ORRIN,
            of(
                "to train ten pilots",
                "đào tạo mười hoa tiêu",
                "培训十名引航员",
                "подготовить десять лоцманов",
                "former dix pilotes"),
            List.of(
                of("training", "đào tạo", "培训", "обучение", "formation"),
                of("safety", "an toàn", "安全", "безопасность", "sécurité")),
            Optional.of(OF_VELDE),
            Optional.empty(),
            Optional.of(LocalDate.of(2027, 5, 1)),
            false));
    words.says(
        BRENN,
        new Substance.Commitment(
            LUMI,
            of(
                "to print the tables for schools",
                "in bảng thủy triều cho các trường học",
                "为各学校印制潮汐表",
                "напечатать таблицы для школ",
                "imprimer les tables pour les écoles"),
            List.of(),
            Optional.empty(),
            Optional.of(OF_ORRIN),
            Optional.empty(),
            false));
    words.says(
        VELDE,
        new Substance.Commitment(
            OF_VELDE,
            of(
                "to open its soundings to researchers",
                "mở số liệu đo sâu cho các nhà nghiên cứu",
                "向研究人员开放测深数据",
                "открыть промеры исследователям",
                "ouvrir ses sondages aux chercheurs"),
            List.of(of("research", "nghiên cứu", "科研", "наука", "recherche")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true));
    kept.puts(
        new Substance.Commitment(
            new Who.AllSides(),
            of(
                "to set up one storm warning for both coasts",
                "thiết lập hệ thống cảnh báo bão chung cho hai bờ",
                "建立两岸统一的风暴预警",
                "создать единое штормовое оповещение для обоих берегов",
                "mettre en place une seule alerte aux tempêtes pour les deux côtes"),
            List.of(of("safety", "an toàn", "安全", "безопасность", "sécurité")),
            Optional.empty(),
            Optional.empty(),
            Optional.of(LocalDate.of(2028, 1, 1)),
            false),
        true);
  }

  private void together() {
    kept.puts(
        statement(
            new Who.AllSides(),
            AFFIRMS,
            Optional.empty(),
            Optional.empty(),
            false,
            of(
                "the sea is one, and so should its tables be",
                "biển là một, và bảng thủy triều cũng nên là một",
                "海洋一体，潮汐表亦应统一",
                "море едино, и таблицы должны быть едины",
                "la mer est une, et ses tables devraient l’être aussi")),
        true);
    kept.puts(
        statement(
            new Who.AllSides(),
            PLAN,
            Optional.empty(),
            Optional.empty(),
            false,
            of(
                "a working group will meet every quarter",
                "một nhóm công tác sẽ họp mỗi quý",
                "工作组每季度举行一次会议",
                "рабочая группа будет собираться каждый квартал",
                "un groupe de travail se réunira chaque trimestre")),
        true);
    kept.puts(
        statement(
            new Who.AllSides(),
            WISHES,
            Optional.empty(),
            Optional.empty(),
            false,
            of(
                "to meet again in Velde next year",
                "gặp lại tại Velde vào năm sau",
                "明年在韦尔德再次会面",
                "встретиться вновь в Вельде в следующем году",
                "se retrouver à Velde l’année prochaine")),
        false);
    kept.puts(
        statement(
            new Who.Participants(),
            INFORMS,
            Optional.empty(),
            Optional.empty(),
            true,
            of(
                "who is to keep a shared archive of tide tables",
                "bên nào sẽ giữ kho lưu trữ chung các bảng thủy triều",
                "由谁保管潮汐表共享档案",
                "кто будет вести общий архив таблиц приливов",
                "qui doit tenir des archives partagées des tables de marées")),
        false);
    kept.puts(
        new Substance.Message(
            new Who.Outside("HARBOURNET"),
            new Who.AllSides(),
            INFORMS,
            Optional.empty(),
            of(
                "its gauges are open to all",
                "các trạm đo của mình mở cho mọi bên",
                "其验潮站向各方开放",
                "её мареографы открыты для всех",
                "ses marégraphes sont ouverts à tous")),
        false);
  }
}
