package plenum.rehearsal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ReportPageTest {
  private static final String EVIL = "<script>alert('x')</script>\" onload=\"y & \u0001";

  private static String page(Findings found) {
    return ReportPage.html(found, Verdict.of(found));
  }

  @Test
  void every_seat_has_a_row_with_its_colour_and_tone() {
    var page = page(Samples.good());
    assertThat(page).contains("Crimson 1", "Azure 2", "#8c1c2c", "400 Hz");
    assertThat(page.split("<tr><th scope=\"row\"><span class=\"chip\"", -1)).hasSize(3);
  }

  @Test
  void names_and_what_servers_say_cannot_become_markup() {
    var good = Samples.good();
    var seats = List.of(Samples.seat(1, EVIL), Samples.seat(2, EVIL));
    var found =
        new Findings(
            good.setting(),
            new SelfCheckResult(true, EVIL),
            seats,
            good.script(),
            good.soundDelay(),
            good.pictureDelay(),
            good.soundOverTime(),
            good.pictureOverTime(),
            new ServerLoad(EVIL, List.of()),
            good.ownLateness());
    assertThat(page(found))
        .doesNotContain("<script", "\" onload", "\u0001")
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
  }

  @Test
  void it_needs_nothing_beside_itself() {
    assertThat(page(Samples.good()))
        .doesNotContain("src=", "href=", "url(", "@import", "<script", "<link");
  }

  @Test
  void all_tags_are_closed() {
    var page = page(Samples.good());
    for (var tag : List.of("div", "svg", "table", "tr", "td", "th", "p", "span", "dl", "main")) {
      assertThat(page.split("<" + tag + "[ >]", -1))
          .as(tag)
          .hasSameSizeAs(page.split("</" + tag + ">", -1));
    }
  }

  @Test
  void it_says_first_whether_the_meeting_was_fit() {
    assertThat(page(Samples.good())).contains("Fit: every figure is within its limit.");
    var freeze = new Interruption(Interruption.Kind.FREEZE, "STAGE", 3, 4);
    var seat = Samples.seat(1, "C", OptionalDouble.of(5), new Loss(9, 0, 0), List.of(freeze));
    var found = Samples.findings(Samples.setting(0, 0), List.of(seat, Samples.seat(2, "A")));
    assertThat(page(found)).contains("Not fit:", "longest gap or freeze 4 s");
  }

  @Test
  void a_server_whose_load_is_not_known_is_said_and_not_drawn() {
    var good = Samples.good();
    var found =
        new Findings(
            good.setting(),
            good.selfCheck(),
            good.seats(),
            good.script(),
            good.soundDelay(),
            good.pictureDelay(),
            good.soundOverTime(),
            good.pictureOverTime(),
            new ServerLoad("it keeps them to itself.", List.of()),
            good.ownLateness());
    assertThat(page(found))
        .contains("could not be had: it keeps them to itself.")
        .doesNotContain("Processor time, of one core");
  }

  @Test
  void freezes_of_several_outlets_at_once_are_drawn_once() {
    var freezes =
        List.of(
            new Interruption(Interruption.Kind.FREEZE, "STAGE", 3, 1),
            new Interruption(Interruption.Kind.FREEZE, "HEAD", 3.5, 1),
            new Interruption(Interruption.Kind.FREEZE, "TILE_1", 9, 1));
    var seat = Samples.seat(1, "C", OptionalDouble.of(5), new Loss(9, 0, 0), freezes);
    assertThat(TroublePlot.merged(seat, Interruption.Kind.FREEZE, 0.06))
        .extracting(Interruption::second, Interruption::seconds)
        .containsExactly(tuple(3.0, 1.5), tuple(9.0, 1.0));
  }

  @Test
  void who_never_joined_has_no_bar_and_is_said() {
    var seat = Samples.seat(1, "C", OptionalDouble.empty(), new Loss(9, 0, 0), List.of());
    assertThat(page(Samples.findings(Samples.setting(0, 0), List.of(seat)))).contains(">never<");
  }
}
