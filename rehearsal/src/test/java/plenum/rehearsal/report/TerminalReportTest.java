package plenum.rehearsal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalReportTest {
  @Test
  void columns_stand_under_each_other() {
    var table = new TextTable(1);
    table.row(List.of("seat", "join"));
    table.row(List.of("Trầm 1", "12 ms"));
    table.row(List.of("A", "1.24 s"));
    assertThat(table.text()).isEqualTo("seat      join\nTrầm 1   12 ms\nA       1.24 s\n");
  }

  @Test
  void it_ends_with_the_verdict() {
    var good = Samples.good();
    var text = TerminalReport.of(good, Verdict.of(good));
    assertThat(text).endsWith("Fit: every figure is within its limit.\n");
    assertThat(text).contains("Crimson 1", "ok  Join, p95", "20 % of a core");
  }

  @Test
  void an_unfit_meeting_on_a_busy_computer_is_to_be_tried_again() {
    var good = Samples.good();
    var found =
        new Findings(
            good.setting(),
            new SelfCheckResult(false, "Unnoticed."),
            good.seats(),
            good.script(),
            good.soundDelay(),
            good.pictureDelay(),
            good.soundOverTime(),
            good.pictureOverTime(),
            good.server(),
            new Delay(1_000, 2, 88, 357));
    assertThat(TerminalReport.of(found, Verdict.of(found)))
        .contains("late by 88 ms: rehearse again when it is not.");
  }

  @Test
  void personas_that_repeat_are_admitted() {
    var repeats =
        new Setting("http://x", false, Samples.setting(0, 0).began(), 60, 9, 0, 0, true, "it");
    var found = Samples.findings(repeats, Samples.good().seats());
    assertThat(TerminalReport.of(found, Verdict.of(found)))
        .contains("seats that are 12 apart share theirs");
  }

  @Test
  void figures_are_short_and_have_their_unit() {
    assertThat(Numbers.millis(0.42)).isEqualTo("0.4 ms");
    assertThat(Numbers.millis(0)).isEqualTo("0 ms");
    assertThat(Numbers.millis(1_240)).isEqualTo("1.24 s");
    assertThat(Numbers.percent(0.25)).isEqualTo("0.25 %");
    assertThat(Numbers.percent(95)).isEqualTo("95 %");
    assertThat(Numbers.clock(65)).isEqualTo("1:05");
  }
}
