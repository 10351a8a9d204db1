package plenum.server.invitation;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

/** Invitations of invented institutions to invented people. */
final class Occasions {
  private Occasions() {}

  static Occasion hanoi() {
    return in("vi", "Asia/Ho_Chi_Minh", "2026-12-03T15:00");
  }

  static Occasion in(String language, String zone, String start) {
    return new Occasion(
        "c42",
        "s7",
        3,
        Locale.of(language),
        "Trao đổi về quản lý lũ trên sông Mây, \"giai đoạn hai\"; phần một",
        ZonedDateTime.of(LocalDateTime.parse(start), ZoneId.of(zone)),
        Duration.ofMinutes(90),
        new Occasion.Host("Viện Thủy văn Bắc Hà", "office@bacha.example"),
        new Occasion.Invitee(
            "Nguyễn Thị Hòa", "Viện trưởng", "Đoàn Bắc Hà", "Hà Nội", "hoa@bacha.example"),
        URI.create("https://meet.example.org/s/AQEEYzdmMwhzLWhlYWQtYgAAAARrAdK8"),
        Instant.parse("2026-11-22T09:00:00Z"));
  }
}
