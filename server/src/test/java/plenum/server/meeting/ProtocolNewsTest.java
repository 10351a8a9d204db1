package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.conference.programme.SeatId;
import plenum.wire.FromPage;
import plenum.wire.FromServer;
import plenum.wire.MarkedMoment.MarkKind;
import plenum.wire.ProtocolLine;

/** The protocol as pages have it. */
class ProtocolNewsTest {
  private House house;
  private Meeting meeting;

  @BeforeEach
  void convene(@TempDir Path folder) {
    house = House.open(folder);
    meeting = house.convene(Tables.twoSides());
  }

  @AfterEach
  void close() {
    house.close();
  }

  private static List<FromServer.ProtocolGrew> news(Screen screen) {
    return screen.messages().stream()
        .filter(FromServer.ProtocolGrew.class::isInstance)
        .map(FromServer.ProtocolGrew.class::cast)
        .toList();
  }

  /** What a page shows: as the messages say, one after the other. */
  private static List<ProtocolLine> lines(Screen screen) {
    var lines = new ArrayList<ProtocolLine>();
    for (var news : news(screen)) {
      if (news.anew()) {
        lines.clear();
      }
      lines.addAll(news.lines());
    }
    return lines;
  }

  private static List<String> kinds(Screen screen) {
    return lines(screen).stream().map(ProtocolLine::kind).toList();
  }

  private void untilTold(Screen screen, String kind) {
    house.passShowing();
    House.until(() -> kinds(screen).contains(kind));
  }

  /** Opens, goes through a closing that comes to nothing, and has the head mark a moment. */
  private void something(Screen head, Screen other) {
    head.ok(FromPage.Open::new);
    house.passShowing();
    other.ok(FromPage.ProposeClosing::new);
    house.passShowing();
    head.ok(id -> new FromPage.AnswerClosing(id, false));
    head.ok(id -> new FromPage.MarkMoment(id, MarkKind.DECISION));
    untilTold(head, "MARKED");
    untilTold(other, "CLOSING_DECLINED");
  }

  @Test
  void a_page_gets_each_line_once() {
    var head = house.inside(meeting, Tables.HEAD);
    something(head, house.inside(meeting, Tables.OTHER_HEAD));
    var all = news(head).stream().flatMap(news -> news.lines().stream()).toList();
    assertThat(all).extracting(ProtocolLine::number).doesNotHaveDuplicates().isSorted();
    assertThat(kinds(head)).endsWith("OPENED", "CLOSING_PROPOSED", "CLOSING_DECLINED", "MARKED");
  }

  @Test
  void only_the_first_message_takes_the_place_of_what_a_page_has() {
    var head = house.inside(meeting, Tables.HEAD);
    something(head, house.inside(meeting, Tables.OTHER_HEAD));
    assertThat(news(head).getFirst().anew()).isTrue();
    assertThat(news(head).stream().skip(1)).hasSizeGreaterThan(1).noneMatch(news -> news.anew());
  }

  @Test
  void what_a_side_marks_reaches_no_page_of_another_and_nobody_who_does_not_lead() {
    var head = house.inside(meeting, Tables.HEAD);
    var delegate = house.inside(meeting, Tables.DELEGATE);
    var other = house.inside(meeting, Tables.OTHER_HEAD);
    something(head, other);
    untilTold(delegate, "CLOSING_DECLINED");
    assertThat(kinds(other)).doesNotContain("MARKED");
    assertThat(kinds(delegate)).doesNotContain("MARKED");
  }

  @Test
  void who_comes_later_reads_the_same() {
    var head = house.inside(meeting, Tables.HEAD);
    something(head, house.inside(meeting, Tables.OTHER_HEAD));
    var before = lines(head);
    head.disconnect();
    var again = Screen.at(meeting, Tables.HEAD);
    House.until(() -> !news(again).isEmpty());
    assertThat(lines(again)).isEqualTo(before);
  }

  @Test
  void after_a_restart_the_lines_are_the_same() {
    var head = house.inside(meeting, Tables.HEAD);
    something(head, house.inside(meeting, Tables.OTHER_HEAD));
    var before = lines(head);
    house = house.again();
    meeting = house.conferences.find(meeting.id().value()).orElseThrow();
    var again = Screen.at(meeting, Tables.HEAD);
    House.until(() -> !news(again).isEmpty());
    assertThat(lines(again)).isEqualTo(before);
  }

  @Test
  void who_stands_before_the_door_reads_nothing() {
    var head = house.inside(meeting, Tables.HEAD);
    something(head, house.inside(meeting, Tables.OTHER_HEAD));
    var waiting = Screen.at(meeting, Tables.SECRETARY);
    waiting.ok(FromPage.Knock::new);
    house.passShowing();
    assertThat(news(waiting)).isEmpty();
  }

  @Test
  void a_page_that_comes_gets_the_latest_lines_only() {
    var head = house.inside(meeting, Tables.HEAD);
    head.ok(FromPage.Open::new);
    for (int i = 0; i < ProtocolNews.ON_ARRIVAL; i++) {
      head.ok(id -> new FromPage.MarkMoment(id, MarkKind.STATEMENT));
      house.passShowing();
    }
    var again = Screen.at(meeting, new SeatId("lanvia-head"));
    House.until(() -> !news(again).isEmpty());
    assertThat(lines(again)).hasSize(ProtocolNews.ON_ARRIVAL);
    assertThat(lines(again).getFirst().kind()).isEqualTo("MARKED");
  }
}
