package plenum.bench.archive;

import java.util.List;

/** Words that releases on meetings use, and pieces of which further ones are made. */
final class Lexicon {
  static final String ENGLISH =
      """
      the of and to in on meeting with for between sides that by cooperation development city
      department said exchange delegation both agreed informed support officials people training
      public results conference implementation programme during important relations local harbour
      economic experience online friendship management party committee chairs discussed briefed
      congratulated affirmed proposed pledged thanked assessed orientation plan council members
      culture education health trade investment digital government transport water climate energy
      tourism science research teachers students youth women farmers roads bridges railways ports
      """;
  static final String ENGLISH_PARTS =
      "ba con der est fin gra hol in ker lo man nor ost per qui ral sen tur un vel wick yar";

  static final String FRENCH =
      """
      de la le les et des en du à pour une dans par au avec sur réunion coopération développement
      ville délégation échange deux parties accord département résultats programme relations
      responsables soutien formation public conférence mise œuvre pendant important locales port
      économique expérience ligne amitié gestion comité présidents discuté informé félicité affirmé
      proposé promis remercié évalué orientation plan conseil membres culture éducation santé
      commerce investissement numérique gouvernement transports eau climat énergie tourisme science
      """;
  static final String FRENCH_PARTS =
      "ba ché cor dou elle fi gri hou in jeu lai mon né ou par qué ri sau té un vé xe";

  static final String RUSSIAN =
      """
      и в на с по о для стороны встреча сотрудничество развитие города делегация обмен между обе
      подтвердили сообщили поддержка участники подготовка результаты конференция программа отношения
      местные порт экономический опыт дистанционно дружба управление комитет председатели обсудили
      поздравили предложили поблагодарили оценили направление план совет члены культура образование
      здравоохранение торговля инвестиции цифровой правительство транспорт вода климат энергия
      туризм наука исследования учителя студенты молодёжь женщины дороги мосты порты рыболовство
      """;
  static final String RUSSIAN_PARTS =
      "ба во гра дер ель жи зо ин кор лу ман но ост пер рал сен тур уш фин хол цы чер";

  static final String VIETNAMESE =
      """
      và của các về hai bên trong cho với hợp tác phát triển thành phố hội nghị trực tuyến trao đổi
      đoàn đại biểu thông tin kết quả quan hệ hữu nghị kinh nghiệm đào tạo cán bộ công tác xây dựng
      kinh tế xã hội văn hóa giáo dục y tế thương mại đầu tư chuyển số chính quyền giao nước khí hậu
      năng lượng du lịch khoa học nghiên cứu giáo viên sinh thanh niên phụ nữ nông dân đường cầu cảng
      biển thủy triều hoa tiêu bảng ghi nhận đánh giá cao khẳng định đề xuất cam cảm ơn chúc mừng nêu
      rõ mong muốn thời gian tới tiếp tục tăng cường sâu rộng thực chất hiệu quả lĩnh vực tiềm mạnh
      họp tạc hóp tắc phát triên thanh phở hoà thuỷ sông núi rừng đảo quê hương nhà máy trạm xe tàu
      """;

  static final String CHINESE =
      """
      双方 会议 合作 发展 城市 代表团 交流 关系 表示 重要 成果 经验 培训 友好 管理 部门 委员会 主席 通报
      讨论 祝贺 重申 建议 承诺 感谢 评价 方向 计划 理事会 成员 文化 教育 卫生 贸易 投资 数字 政府 交通 水利
      气候 能源 旅游 科学 研究 教师 学生 青年 妇女 农民 道路 桥梁 铁路 港口 潮汐 引航 海图 渔业 森林 河流
      岛屿 工厂 车站 船舶 航线 的 在 和 了 与 对 为 就 是 将 进一步 加强 深化 推动 落实 积极 共同 举行 线上
      """;

  static final List<String> NAME_PARTS =
      words(
          "or vel ska ynd mir tor qua rol sig tra bre nal ost fen gar hul isk jor kel lum mov nes"
              + " pav rud syl tem ulv var wes yar zel dra eld fro");

  static final List<String> VIETNAMESE_NAMES =
      words("Vĩ Bảo Trạch Đỗ Ánh Quân Lễ Phượng Hạnh Thục Uyên Khải Điền Mẫn Nghi Tịnh Oanh Sướng");

  private Lexicon() {}

  static List<String> words(String text) {
    return List.of(text.strip().split("\\s+")).stream().distinct().toList();
  }
}
