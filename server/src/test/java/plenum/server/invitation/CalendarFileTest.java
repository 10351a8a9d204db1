package plenum.server.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFileTest {
  private final CalendarFile files = new CalendarFile(new Letters());
  private final Occasion occasion = Occasions.hanoi();

  @Test
  void ical4j_reads_the_invitation_back() throws Exception {
    var event = event(files.invitation(occasion));
    assertThat(event.getRequiredProperty("UID").getValue()).isEqualTo("s7.c42@plenum");
    assertThat(event.getRequiredProperty("SEQUENCE").getValue()).isEqualTo("3");
    assertThat(event.getRequiredProperty("SUMMARY").getValue()).isEqualTo(occasion.subject());
    assertThat(event.getRequiredProperty("URL").getValue()).isEqualTo(occasion.link().toString());
    assertThat(event.getRequiredProperty("DTSTART").getValue()).isEqualTo("20261203T150000");
    assertThat(event.getRequiredProperty("ATTENDEE").getValue())
        .isEqualTo("mailto:hoa@bacha.example");
  }

  @Test
  void ical4j_finds_it_valid() throws Exception {
    assertThat(calendar(files.invitation(occasion)).validate(true).getEntries()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Ho_Chi_Minh, 2026-12-03T15:00, 2026-12-03T08:00:00Z",
    "Europe/Paris, 2026-07-01T09:00, 2026-07-01T07:00:00Z",
    "Europe/Paris, 2026-10-25T09:00, 2026-10-25T08:00:00Z",
    "America/New_York, 2026-03-08T09:30, 2026-03-08T13:30:00Z",
    "Asia/Kolkata, 2026-01-01T00:15, 2025-12-31T18:45:00Z",
    "UTC, 2026-12-03T15:00, 2026-12-03T15:00:00Z"
  })
  void a_second_parser_finds_the_same_moment(String zone, String local, String moment) {
    var read = Biweekly.parse(files.invitation(Occasions.in("en", zone, local))).first();
    var event = read.getEvents().getFirst();
    assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse(moment));
    assertThat(event.getDateEnd().getValue().toInstant())
        .isEqualTo(Instant.parse(moment).plusSeconds(90 * 60));
  }

  @Test
  void a_second_parser_reads_the_words_back() {
    var read = Biweekly.parse(files.invitation(occasion)).first();
    var event = read.getEvents().getFirst();
    assertThat(read.getMethod().isRequest()).isTrue();
    assertThat(event.getSummary().getValue()).isEqualTo(occasion.subject());
    assertThat(event.getDescription().getValue()).isEqualTo(new Letters().description(occasion));
    assertThat(event.getOrganizer().getCommonName()).isEqualTo("Viện Thủy văn Bắc Hà");
    assertThat(event.getAttendees().getFirst().getCommonName()).isEqualTo("Nguyễn Thị Hòa");
    assertThat(read.getTimezoneInfo().getComponents()).hasSize(1);
  }

  @Test
  void a_second_parser_finds_nothing_to_complain_of() {
    var read = Biweekly.parse(files.invitation(occasion)).first();
    assertThat(read.validate(ICalVersion.V2_0).isEmpty())
        .as(read.validate(ICalVersion.V2_0).toString())
        .isTrue();
  }

  @Test
  void a_cancellation_has_the_same_uid() throws Exception {
    var calendar = calendar(files.cancellation(occasion));
    assertThat(calendar.getRequiredProperty("METHOD").getValue()).isEqualTo("CANCEL");
    var event = event(files.cancellation(occasion));
    assertThat(event.getRequiredProperty("UID").getValue()).isEqualTo("s7.c42@plenum");
    assertThat(event.getRequiredProperty("STATUS").getValue()).isEqualTo("CANCELLED");
  }

  @Test
  void no_line_is_longer_than_75_octets_and_each_ends_in_cr_lf() {
    var file = files.invitation(occasion);
    assertThat(file).endsWith("\r\n");
    assertThat(file.split("\r\n"))
        .allSatisfy(line -> {
          assertThat(line).doesNotContain("\n");
          assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
        });
  }

  @Test
  void a_name_with_quotes_and_line_breaks_stays_one_name() {
    var given = Occasions.hanoi();
    var tricky = new Occasion.Invitee("A \"B\"\r\nATTENDEE:mailto:x@y", "", "", "", "a@b.example");
    var file =
        files.invitation(
            new Occasion(
                given.conference(),
                given.seat(),
                given.revision(),
                given.language(),
                given.subject(),
                given.start(),
                given.length(),
                given.host(),
                tricky,
                given.link(),
                given.issued()));
    var attendees = Biweekly.parse(file).first().getEvents().getFirst().getAttendees();
    assertThat(attendees).hasSize(1);
    assertThat(attendees.getFirst().getEmail()).isEqualTo("a@b.example");
  }

  private static VEvent event(String file) throws Exception {
    return calendar(file).<VEvent>getComponents("VEVENT").getFirst();
  }

  private static Calendar calendar(String file) throws Exception {
    return new CalendarBuilder().build(new StringReader(file));
  }
}
