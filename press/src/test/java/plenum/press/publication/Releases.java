package plenum.press.publication;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import plenum.conference.programme.Purpose;
import plenum.press.news.Attendee;
import plenum.press.news.Dateline;
import plenum.press.news.Meeting;
import plenum.press.news.NewsItem;
import plenum.press.news.Party;
import plenum.press.news.Picture;

/** One invented meeting's release in four languages, and other things to publish. */
public final class Releases {
  public static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
  public static final Site SITE =
      new Site(
          URI.create("https://press.example.org/news/"),
          "Riverland Press Office",
          List.of("en", "vi", "zh", "ru", "fr"),
          ZoneId.of("Asia/Ho_Chi_Minh"),
          "■");
  public static final byte[] JPEG = "a photograph".getBytes(StandardCharsets.UTF_8);
  public static final Album ALBUM = (_, picture) -> stored(JPEG, picture.mediaType());

  private static final Meeting MEETING =
      new Meeting(
          Optional.of(LocalDate.of(2026, 11, 20)),
          Optional.of(Purpose.INFORM),
          "flood warning on the River Lam",
          "Riverland",
          List.of(
              new Party("Riverland", List.of("Department of Rivers"), "Port Linden"),
              new Party("Hillmark", List.of("Office of Waters"), "Hill City")),
          List.of(
              new Attendee(
                  "Mai Thu Lan", "Lan", "Director", "Department of Rivers", "Riverland", true),
              new Attendee("Oskar Brandt", "Brandt", "Head", "Office of Waters", "Hillmark", true)),
          List.of(),
          List.of(),
          List.of());

  private Releases() {}

  public static Optional<Album.Stored> stored(byte[] bytes, String mediaType) {
    return Optional.of(
        new Album.Stored(
            sha256(bytes), mediaType, bytes.length, () -> new ByteArrayInputStream(bytes)));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public static Bundle floods() {
    return new Bundle(
        new Slug("flood-warning"), List.of(english(1), vietnamese(1), chinese(), russian()));
  }

  public static NewsItem english(int version) {
    return item(
        "en",
        version,
        "Port Linden",
        "RPO",
        "Riverland briefs Hillmark on flood warning by teleconference",
        List.of(
            "Riverland held a teleconference with Hillmark on 20 November 2026 for a briefing on"
                + " “flood warning on the River Lam”.",
            "The meeting was co-chaired by Mai Thu Lan, Director, Department of Rivers; and Oskar"
                + " Brandt, Head, Office of Waters.",
            "Riverland informed that twelve gauges above the town of Lower Lam now report every ten"
                + " minutes, and proposed that both sides read the same figures. Hillmark thanked"
                + " Riverland for the early notice given in the autumn and proposed to extend the"
                + " exchange to the tributaries.",
            "Both sides affirmed that warnings will be given to each other in the same hour."),
        "Mai Thu Lan (on screen) and Oskar Brandt at the teleconference.",
        "Riverland Press Office");
  }

  public static NewsItem vietnamese(int version) {
    return item(
        "vi",
        version,
        "Cảng Linden",
        "VPBC",
        "Riverland thông tin với Hillmark về cảnh báo lũ qua cuộc họp trực tuyến",
        List.of(
            "Ngày 20/11/2026, Riverland họp trực tuyến với Hillmark để thông tin về “cảnh báo lũ"
                + " trên sông Lam”.",
            "Cuộc họp do bà Mai Thu Lan, Giám đốc Sở Sông ngòi, và ông Oskar Brandt, Trưởng Văn"
                + " phòng Nguồn nước, đồng chủ trì.",
            "Riverland cho biết mười hai trạm đo phía trên thị trấn Hạ Lam nay báo số liệu mười"
                + " phút một lần và đề nghị hai bên cùng đọc một bộ số liệu. Hillmark cảm ơn"
                + " Riverland đã thông báo sớm và đề nghị mở rộng việc trao đổi ra các sông nhánh.",
            "Hai bên khẳng định sẽ báo cho nhau trong cùng một giờ khi có cảnh báo."),
        "Bà Mai Thu Lan (trên màn hình) và ông Oskar Brandt tại cuộc họp.",
        "Văn phòng Báo chí Riverland");
  }

  static NewsItem chinese() {
    return item(
        "zh",
        1,
        "林登港",
        "河地新闻处",
        "河地与山标举行视频会议通报洪水预警情况",
        List.of(
            "河地2026年11月20日与山标举行视频会议，就“兰江洪水预警”进行通报。",
            "会议由河流局局长梅秋兰和水务办公室主任奥斯卡·布兰特共同主持。",
            "河地方面介绍，下兰镇上游的十二个水文站目前每十分钟报送一次数据，并建议双方使用同一套数据。" + "山标方面感谢河地今年秋季及时通报，并建议将交流扩大到各支流。",
            "双方重申，将在同一小时内相互通报预警。"),
        "梅秋兰（屏幕上）与奥斯卡·布兰特出席视频会议。",
        "河地新闻处");
  }

  static NewsItem russian() {
    return item(
        "ru",
        1,
        "Порт-Линден",
        "ПСР",
        "Риверланд на видеоконференции проинформировал Хиллмарк о предупреждении паводков",
        List.of(
            "Риверланд 20 ноября 2026 г. провёл видеоконференцию с Хиллмарком на тему"
                + " «Предупреждение о паводках на реке Лам».",
            "Сопредседатели: Май Тху Лан, директор, Департамент рек; Оскар Брандт, руководитель,"
                + " Управление вод.",
            "Риверланд сообщил, что двенадцать постов выше города Нижний Лам передают данные каждые"
                + " десять минут, и предложил сторонам пользоваться одними и теми же данными."
                + " Хиллмарк поблагодарил Риверланд за раннее оповещение и предложил расширить"
                + " обмен на притоки.",
            "Стороны подтвердили, что будут предупреждать друг друга в течение того же часа."),
        "Май Тху Лан (на экране) и Оскар Брандт на видеоконференции.",
        "Пресс-служба Риверланда");
  }

  private static NewsItem item(
      String language,
      int version,
      String place,
      String agency,
      String headline,
      List<String> paragraphs,
      String caption,
      String credit) {
    return new NewsItem(
        "tag:press.example.org,2026:floods:" + language,
        version,
        language,
        Optional.of(NOON.plusSeconds(3600L * (version - 1))),
        Optional.empty(),
        version == 1 ? Optional.empty() : Optional.of(version - 1),
        new Dateline(Optional.of(LocalDate.of(2026, 11, 20)), place, agency),
        headline,
        paragraphs,
        List.of(new Picture("floods.jpg", "image/jpeg", 1920, 1080, caption, credit)),
        MEETING);
  }

  /** The same with another embargo. */
  public static NewsItem until(NewsItem item, Instant embargo) {
    return new NewsItem(
        item.uri(),
        item.version(),
        item.language(),
        item.issued(),
        Optional.of(embargo),
        item.corrects(),
        item.dateline(),
        item.headline(),
        item.paragraphs(),
        item.pictures(),
        item.meeting());
  }

  /** The English release with every text that a person can write replaced by this one. */
  public static NewsItem saying(String text) {
    var english = english(2);
    return new NewsItem(
        english.uri(),
        2,
        "en",
        english.issued(),
        english.embargo(),
        english.corrects(),
        new Dateline(english.dateline().date(), text, text),
        text,
        List.of(text, text),
        List.of(new Picture("floods.jpg", "image/jpeg", 1920, 1080, text, text)),
        new Meeting(
            Optional.empty(),
            Optional.empty(),
            text,
            text,
            List.of(new Party(text, List.of(text), text)),
            List.of(new Attendee(text, text, text, text, text, true)),
            List.of(),
            List.of(),
            List.of()));
  }

  /** What there is to see of these releases, long after. */
  public static List<Edition> editions(Bundle... releases) {
    return Due.at(NOON.plusSeconds(1_000_000), SITE, List.of(releases), ALBUM).editions();
  }

  static Edition edition(NewsItem... versions) {
    return editions(new Bundle(new Slug("flood-warning"), List.of(versions))).getFirst();
  }

  static Edition hostile(String text) {
    return edition(english(1), saying(text));
  }
}
